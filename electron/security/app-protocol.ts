/** Serves the built page from its own folder and nothing else, with the content security policy. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { type Protocol, protocol } from 'electron';
import { CONTENT_SECURITY_POLICY } from '#shared/host';
import { APP_SCHEME, isAppAddress } from './app-origin.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.typ': 'text/plain; charset=utf-8',
  '.salesbook': 'application/json; charset=utf-8',
};

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

export function serveApp(target: Pick<Protocol, 'handle'>, rendererFolder: string): void {
  target.handle(APP_SCHEME, (request) => answer(request, rendererFolder));
}

async function answer(request: Request, rendererFolder: string): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  const path = fileFor(request.url, rendererFolder);
  if (path === null) return refusal(404);
  try {
    const bytes = await readFile(path);
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), {
      headers: {
        'content-type': CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
    });
  } catch {
    return refusal(404);
  }
}

function refusal(status: number): Response {
  return new Response(null, { status });
}

/** Path of the file that an address means, or null when it lies outside the folder. */
export function fileFor(address: string, rendererFolder: string): string | null {
  if (!isAppAddress(address)) return null;
  let path: string;
  try {
    path = decodeURIComponent(new URL(address).pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const root = normalize(rendererFolder);
  const file = normalize(join(root, path === '/' ? 'index.html' : path));
  return file.startsWith(root + sep) ? file : null;
}
