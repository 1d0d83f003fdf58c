/** The browser edition's server: what it gives, to whom, and what it never gives. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '#shared/host';
import { type ServeSurroundings, serveCommand } from '../../cli/commands/serve.ts';
import { browserCommand } from '../../cli/serving/open-browser.ts';
import { type SiteServer, serveSite } from '../../cli/serving/site-server.ts';
import { pathParts } from '../../cli/serving/static-site.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

interface Ask {
  readonly path?: string;
  readonly method?: string;
  readonly host?: string;
}

let home: string;
let folder: string;
let site: SiteServer | null;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'salesbook-serve-'));
  folder = join(home, 'page');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Salesbook</title>');
  writeFileSync(join(folder, 'assets', 'main-1.js'), 'export {};');
  writeFileSync(join(folder, '.hidden'), 'hidden');
  writeFileSync(join(home, 'secret.txt'), 'secret');
  site = null;
});

afterEach(async () => {
  await site?.close();
  rmSync(home, { recursive: true, force: true });
});

async function started(): Promise<string> {
  const served = await serveSite(folder, 0);
  if (!served.ok) throw new Error(served.error.code);
  site = served.value;
  return site.address;
}

/** Unlike fetch, sends the path and the Host header exactly as they are given. */
function ask(address: string, { path = '/', method = 'GET', host }: Ask = {}): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, path, method, headers: host === undefined ? {} : { host } },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

describe('the site', () => {
  test('gives the page with every security header', async () => {
    const { status, headers, body } = await ask(await started());
    expect(status).toBe(200);
    expect(body).toContain('Salesbook');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-cache',
    });
  });

  test('lets hashed assets be kept, with their media type', async () => {
    const { headers } = await ask(await started(), { path: '/assets/main-1.js?v=1' });
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['cache-control']).toBe('max-age=31536000, immutable');
  });

  test('answers HEAD without a body', async () => {
    const { status, headers, body } = await ask(await started(), { method: 'HEAD' });
    expect([status, body]).toEqual([200, '']);
    expect(Number(headers['content-length'])).toBeGreaterThan(0);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    const { status, headers } = await ask(await started(), { method });
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
  });

  test.each(['evil.example', 'evil.example:4317', '127.0.0.1', '127.0.0.1:1'])(
    'refuses a request for the host «%s»',
    async (host) => {
      const { status, body } = await ask(await started(), { host });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(body).not.toContain('Salesbook');
    },
  );

  test('goes by localhost as well', async () => {
    const address = await started();
    const { status } = await ask(address, { host: `localhost:${new URL(address).port}` });
    expect(status).toBe(200);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e%5c..%5csecret.txt',
    '/.hidden',
    '/%00',
    '/%ff',
    '//secret.txt',
    '/assets/',
    '/assets',
    '/nothing.js',
    '/C:/secret.txt',
  ])('never gives what %s asks for', async (path) => {
    const { status, body } = await ask(await started(), { path });
    expect([400, 404]).toContain(status);
    expect(body).toBe('');
  });

  test('follows no link out of its folder', async () => {
    symlinkSync(join(home, 'secret.txt'), join(folder, 'linked.txt'));
    const { status, body } = await ask(await started(), { path: '/linked.txt' });
    expect([status, body]).toEqual([404, '']);
  });

  test('listens on loopback only', async () => {
    const address = await started();
    const port = Number(new URL(address).port);
    const reached = await new Promise<boolean>((resolve) => {
      // Another address of the loopback network: a server on all addresses would answer it.
      const socket = connect({ host: '127.0.0.2', port }, () => {
        socket.destroy();
        resolve(true);
      });
      socket.on('error', () => resolve(false));
    });
    expect(reached).toBe(false);
  });
});

test('a path is read only if it is an honest one', () => {
  expect(pathParts('/')).toEqual([]);
  expect(pathParts('/samples/%D0%B0.salesbook?x=1')).toEqual(['samples', 'а.salesbook']);
  expect(pathParts('http://evil.example/')).toBeNull();
  expect(pathParts('*')).toBeNull();
});

describe('a busy port', () => {
  let stranger: Server;
  afterEach(() => new Promise<void>((resolve) => stranger.close(() => resolve())));

  async function strangerAt(): Promise<number> {
    stranger = createServer((_, response) => response.end('hello'));
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const bound = stranger.address();
    return typeof bound === 'object' && bound ? bound.port : 0;
  }

  test('is an error when another program has it', async () => {
    const port = await strangerAt();
    expect(await serveSite(folder, port)).toEqual({
      ok: false,
      error: { code: 'portBusy', port },
    });
  });

  test('is ours when this program serves there', async () => {
    await strangerAt();
    const address = await started();
    const port = Number(new URL(address).port);
    expect(await serveSite(folder, port)).toEqual({
      ok: false,
      error: { code: 'servedAlready', address },
    });
  });
});

describe('the command', () => {
  const said: string[] = [];
  const opened: string[] = [];
  beforeEach(() => {
    said.length = 0;
    opened.length = 0;
  });
  const surroundings = (changes: Partial<ServeSurroundings> = {}): ServeSurroundings => ({
    folder,
    say: (text) => said.push(text),
    open: (address) => opened.push(address),
    interrupted: async () => undefined,
    ...changes,
  });

  test.each([
    [['--port', '0']],
    [['--port', 'x']],
    [['--what']],
    [['extra']],
    [['--language', 'de']],
  ])('is misused with %j', async (args) => {
    expect(await serveCommand(args, surroundings())).toBe(2);
    expect(said[0]).toContain('serve');
  });

  test('fails when the page is not built', async () => {
    expect(await serveCommand([], surroundings({ folder: null }))).toBe(1);
    expect(said[0]).toContain('npm run build');
  });

  test('says and opens its address, and ends when it is interrupted', async () => {
    // A port that was free a moment ago.
    const address = await started();
    await site?.close();
    site = null;
    const { port } = new URL(address);
    expect(await serveCommand(['--port', port, '--open'], surroundings())).toBe(0);
    expect(said[0]).toContain(address);
    expect(opened).toEqual([address]);
    await expect(ask(address)).rejects.toThrow('ECONNREFUSED');
  });

  test('joins the program that already serves', async () => {
    const address = await started();
    const port = new URL(address).port;
    expect(await serveCommand(['--port', port, '--open', '--language', 'en'], surroundings())).toBe(
      0,
    );
    expect(said).toEqual([`Salesbook is already running: ${address}`]);
    expect(opened).toEqual([address]);
  });
});

test('a browser is opened the system’s way, and not where nobody would see it', () => {
  const address = 'http://127.0.0.1:4317/';
  expect(browserCommand(address, { platform: 'linux', env: {} })).toBeNull();
  expect(browserCommand(address, { platform: 'linux', env: { DISPLAY: ':0' } })?.command).toBe(
    'xdg-open',
  );
  expect(browserCommand(address, { platform: 'darwin', env: {} })?.command).toBe('open');
  expect(browserCommand(address, { platform: 'win32', env: {} })?.args).toContain(address);
});
