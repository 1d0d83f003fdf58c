/** The bundles as they ship, run against the double: what main asks for, what the preload gives the page. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { hostCallArguments } from '#shared/host';
import { asked } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

let folder: string;
const OWN_PAGE = { senderFrame: { url: 'app://salesbook/', parent: null } };

async function bundle(which: 'main' | 'preload'): Promise<void> {
  vi.stubEnv('SALESBOOK_BUNDLE', which);
  vi.stubEnv('SALESBOOK_ELECTRON_OUT', folder);
  await build({ configFile: 'vite.electron.config.ts', logLevel: 'error' });
  vi.unstubAllEnvs();
}

beforeAll(async () => {
  // Inside the checkout, so that the runner gives the bundle the double instead of Electron.
  await mkdir('out', { recursive: true });
  folder = await mkdtemp(join(process.cwd(), 'out', 'electron-under-test-'));
  await bundle('main');
  await bundle('preload');
  asked.userData = folder;
  await import(/* @vite-ignore */ pathToFileURL(join(folder, 'main.js')).href);
  await vi.waitFor(() => expect(asked.windows).toHaveLength(1));
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

function call(name: string, ...args: unknown[]): Promise<unknown> {
  const handler = asked.handlers.get(name);
  if (!handler) throw new Error(`no handler for ${name}`);
  return handler(OWN_PAGE, ...args);
}

describe('main', () => {
  test('locks the door before it opens the window', () => {
    const { order } = asked;
    expect(order[0]).toBe('enableSandbox');
    expect(order.indexOf('registerSchemes')).toBeLessThan(order.indexOf('whenReady'));
    expect(order.indexOf('permissions')).toBeLessThan(order.indexOf('window'));
  });

  test('opens one window, sandboxed, on the program’s own origin', () => {
    expect(asked.windows[0]?.loaded).toBe('app://salesbook/');
    expect(asked.windows[0]?.options.webPreferences).toMatchObject({
      preload: join(folder, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    });
  });

  test('answers every call of the agreement and no other', () => {
    expect([...asked.handlers.keys()].sort()).toEqual(Object.keys(hostCallArguments).sort());
  });

  test('refuses a call from another page', async () => {
    const handler = asked.handlers.get('file.open');
    const foreign = { senderFrame: { url: 'https://example.org/', parent: null } };
    await expect(handler?.(foreign, ['salesbook'])).rejects.toThrow('not the program');
  });

  test.each([
    ['file.open', ['exe']],
    ['file.open', '/etc/passwd'],
    ['file.read', { token: 'a', name: 'b', path: '/etc/passwd' }],
    ['file.saveAs', { kind: 'pdf', suggestedName: 'a', bytes: 'text' }],
    ['external.open', { href: 'https://example.org' }],
    ['menu.set', [{ kind: 'command', commandId: 'a', label: 'b', enabled: true, role: 'quit' }]],
    ['window.setTitle', 'a'.repeat(2000)],
  ])('refuses %s with %j', async (name, argument) => {
    await expect(call(name, argument)).rejects.toThrow('not as agreed');
  });

  test('refuses to open an address that isn’t https or mailto', async () => {
    expect(await call('external.open', 'file:///etc/passwd')).toMatchObject({
      ok: false,
      error: { code: 'addressRefused' },
    });
    expect(asked.opened).toEqual([]);
  });

  test('opens a file through the dialog', async () => {
    asked.pathToOpen = join(folder, 'a.salesbook');
    await writeFile(asked.pathToOpen, '{}');
    expect(await call('file.open', ['salesbook'])).toMatchObject({
      ok: true,
      value: { handle: { name: 'a.salesbook' } },
    });
  });

  test('a menu entry sends its command to the page, and leaves the keys to it', async () => {
    await call('menu.set', [
      {
        kind: 'submenu',
        label: 'Правка',
        items: [
          {
            kind: 'command',
            commandId: 'edit.undo',
            label: 'Отменить',
            accelerator: 'CmdOrCtrl+Z',
            enabled: true,
          },
        ],
      },
    ]);
    const menu = asked.menus.at(-1) as { label?: string; submenu?: Record<string, unknown>[] }[];
    const entry = menu.find((item) => item.label === 'Правка')?.submenu?.[0] ?? {};
    expect(entry).toMatchObject({ label: 'Отменить', enabled: true });
    if (process.platform !== 'darwin') expect(entry.registerAccelerator).toBe(false);
    (entry.click as () => void)();
    expect(asked.windows[0]?.webContents.sent).toContainEqual({
      name: 'menu.command',
      payload: 'edit.undo',
    });
  });
});

describe('preload', () => {
  async function runPreload() {
    const code = await readFile(join(folder, 'preload.cjs'), 'utf8');
    const invoked: unknown[][] = [];
    const listeners = new Map<string, (...args: unknown[]) => void>();
    let exposed: { name: string; bridge: Record<string, (...args: unknown[]) => unknown> } | null =
      null;
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name: string, bridge: Record<string, () => unknown>) => {
          exposed = { name, bridge };
        },
      },
      ipcRenderer: {
        invoke: (...args: unknown[]) => {
          invoked.push(args);
          return Promise.resolve(null);
        },
        on: (name: string, listener: (...args: unknown[]) => void) => listeners.set(name, listener),
        removeListener: (name: string) => listeners.delete(name),
      },
    };
    const required: string[] = [];
    const run = compileFunction(code, ['require', 'module', 'exports']);
    run(
      (name: string) => {
        required.push(name);
        return electron;
      },
      { exports: {} },
      {},
    );
    if (exposed === null) throw new Error('nothing exposed');
    return {
      ...(exposed as { name: string; bridge: Record<string, (...args: unknown[]) => unknown> }),
      invoked,
      listeners,
      required,
    };
  }

  test('needs nothing but Electron, as a sandboxed script must', async () => {
    expect((await runPreload()).required).toEqual(['electron']);
  });

  test('gives the page one function per call, each of which the shell answers', async () => {
    const { name, bridge, invoked } = await runPreload();
    expect(name).toBe('salesbookHost');
    bridge.openFile?.(['pdf']);
    bridge.readFile?.({});
    bridge.saveFileAs?.({});
    bridge.saveFile?.({});
    bridge.openExternal?.('');
    bridge.setTitle?.('');
    bridge.setMenu?.([]);
    bridge.onFileOpened?.(() => undefined);
    expect(invoked.map(([channel]) => String(channel)).sort()).toEqual(
      [...asked.handlers.keys()].sort(),
    );
    expect(Object.keys(bridge)).toHaveLength(9);
  });

  test('never hands the event to the page', async () => {
    const { bridge, listeners } = await runPreload();
    const heard = vi.fn();
    const stop = bridge.onMenuCommand?.(heard) as () => void;
    listeners.get('menu.command')?.({ sender: 'ipcRenderer' }, 'edit.undo');
    expect(heard.mock.calls).toEqual([['edit.undo']]);
    stop();
    expect(listeners.has('menu.command')).toBe(false);
  });
});
