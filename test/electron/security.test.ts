/** Every security setting of the shell, asserted one by one against the double. */
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CONTENT_SECURITY_POLICY, isExternalAddress } from '#shared/host';
import { isAppAddress } from '../../electron/security/app-origin.ts';
import { declareAppScheme, fileFor, serveApp } from '../../electron/security/app-protocol.ts';
import { denyPermissions } from '../../electron/security/deny-permissions.ts';
import { lockNavigation } from '../../electron/security/lock-navigation.ts';
import { isOwnPage } from '../../electron/security/sender.ts';
import { pagePreferences } from '../../electron/security/web-preferences.ts';
import { app, asked, FakeContents, protocol, session } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

beforeEach(() => {
  asked.opened.length = 0;
});

test('a page is sandboxed, isolated, and without Node', () => {
  expect(pagePreferences('/preload.cjs')).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
  });
});

describe('the content security policy', () => {
  test('lets scripts come from the program only, WebAssembly aside', () => {
    const directives = new Map(
      CONTENT_SECURITY_POLICY.split('; ').map((directive) => {
        const [name, ...values] = directive.split(' ');
        return [name, values.join(' ')];
      }),
    );
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('script-src')).toBe("'self' 'wasm-unsafe-eval'");
    expect(directives.get('connect-src')).toBe("'self'");
    expect(directives.get('object-src')).toBe("'none'");
    expect(directives.get('frame-src')).toBe("'none'");
    expect(directives.get('base-uri')).toBe("'none'");
  });
});

describe('navigation', () => {
  function lockedContents(): FakeContents {
    lockNavigation(app as never);
    const contents = new FakeContents();
    app.emit('web-contents-created', {}, contents);
    return contents;
  }

  test.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])(
    '%s away from the program is stopped',
    (name) => {
      const contents = lockedContents();
      const away = { url: 'https://example.org/', preventDefault: vi.fn() };
      contents.emit(name, away);
      expect(away.preventDefault).toHaveBeenCalled();
      const home = { url: 'app://salesbook/index.html', preventDefault: vi.fn() };
      contents.emit(name, home);
      expect(home.preventDefault).not.toHaveBeenCalled();
    },
  );

  test('no webview is attached', () => {
    const event = { preventDefault: vi.fn() };
    lockedContents().emit('will-attach-webview', event);
    expect(event.preventDefault).toHaveBeenCalled();
  });

  test('no window opens; https goes to the browser, anything else nowhere', () => {
    const contents = lockedContents();
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'javascript:alert(1)']) {
      expect(contents.windowOpenHandler?.({ url })).toEqual({ action: 'deny' });
    }
    expect(asked.opened).toEqual(['https://example.org/']);
  });
});

test.each([
  ['https://example.org/a?b=c', true],
  ['mailto:a@example.org', true],
  ['http://example.org/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['https://user@example.org/', false],
  ['https://exam ple.org/', false],
  ['smb://server/share', false],
  [`https://example.org/${'a'.repeat(3000)}`, false],
])('%s may leave the program: %s', (address, may) => {
  expect(isExternalAddress(address)).toBe(may);
});

test('permissions: clipboard, full screen and lasting storage for the program, nothing for others', () => {
  denyPermissions(session.defaultSession as never);
  const grants = (permission: string, address: string) => {
    const contents = new FakeContents();
    contents.address = address;
    const decide = vi.fn();
    asked.permissionRequest?.(contents, permission, decide);
    return decide.mock.calls[0]?.[0];
  };
  expect(grants('fullscreen', 'app://salesbook/')).toBe(true);
  expect(grants('persistent-storage', 'app://salesbook/')).toBe(true);
  expect(grants('fullscreen', 'https://example.org/')).toBe(false);
  for (const permission of ['media', 'geolocation', 'notifications', 'usb', 'openExternal']) {
    expect(grants(permission, 'app://salesbook/'), permission).toBe(false);
    expect(asked.permissionCheck?.(null, permission, 'app://salesbook'), permission).toBe(false);
  }
  expect(asked.devicePermission?.()).toBe(false);
});

describe('the program’s own scheme', () => {
  test('is declared standard and secure, and not free of the policy', () => {
    declareAppScheme();
    expect(asked.schemes).toContainEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    });
  });

  test.each([
    ['app://salesbook/', '/page/index.html'],
    ['app://salesbook/assets/a.js', '/page/assets/a.js'],
    ['app://salesbook/%2e%2e/secret', null],
    ['app://salesbook/..%2fsecret', null],
    ['app://salesbook/a%00b', null],
    ['app://salesbook/a%5c..%5cb', null],
    ['app://other/index.html', null],
    ['file:///etc/passwd', null],
  ])('%s is served as %s', (address, file) => {
    // A URL resolves plain dots by itself; encoded ones must not slip past.
    const found = fileFor(address, '/page');
    if (file === null) expect(found === null || found.startsWith(join('/page', '/'))).toBe(true);
    else expect(found).toBe(join(file));
  });

  test('answers GET only, with the policy on every answer', async () => {
    serveApp(protocol as never, join(import.meta.dirname, '.'));
    const serve = asked.served.get('app');
    const found = await serve?.(new Request('app://salesbook/security.test.ts'));
    expect(found?.status).toBe(200);
    expect(found?.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(found?.headers.get('x-content-type-options')).toBe('nosniff');
    const posted = await serve?.(new Request('app://salesbook/', { method: 'POST' }));
    expect(posted?.status).toBe(405);
    expect((await serve?.(new Request('app://salesbook/none.js')))?.status).toBe(404);
  });
});

test.each([
  [{ url: 'app://salesbook/', parent: null }, true],
  [{ url: 'https://example.org/', parent: null }, false],
  [{ url: 'app://salesbook/', parent: {} }, false],
  [null, false],
])('a call from %j is heard: %s', (senderFrame, heard) => {
  expect(isOwnPage({ senderFrame } as never)).toBe(heard);
});

test.each(['app://salesbook', 'app://salesbook/index.html'])('%s is the program', (address) => {
  expect(isAppAddress(address)).toBe(true);
});

test.each(['app://salesbook.example.org/', 'https://salesbook/', 'salesbook', ''])(
  '%s is not the program',
  (address) => {
    expect(isAppAddress(address)).toBe(false);
  },
);
