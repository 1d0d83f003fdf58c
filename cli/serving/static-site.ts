/**
 * One folder as a web site for this machine alone: GET and HEAD, no listing, no dot files,
 * nothing outside the folder, and only for requests that call the site by its own name,
 * so that no page from elsewhere can reach it through a name of its own.
 */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CONTENT_SECURITY_POLICY } from '#shared/host';

/** Says that the site is this program's; a second start looks for it. */
export const SITE_HEADER = 'x-salesbook-site';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.salesbook': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

const HEADERS: Readonly<Record<string, string>> = {
  [SITE_HEADER]: '1',
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

export interface StaticSite {
  readonly folder: string;
  /** The values of the Host header that mean this site: `127.0.0.1:4317`. */
  readonly hosts: () => readonly string[];
}

export function staticSite(site: StaticSite): RequestListener {
  return (request, response) => {
    answer(site, request, response).catch(() => {
      // The file vanished or the reader went away in the middle.
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  };
}

async function answer(
  { folder, hosts }: StaticSite,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!hosts().includes(request.headers.host ?? '')) return refuse(response, 421);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return refuse(response, 405);
  }
  const parts = pathParts(request.url ?? '');
  if (!parts) return refuse(response, 400);
  const file = await fileIn(folder, parts);
  if (!file) return refuse(response, 404);
  response.writeHead(200, {
    ...HEADERS,
    'content-type': MEDIA_TYPES[extname(file.path).toLowerCase()] ?? 'application/octet-stream',
    'content-length': file.bytes,
    // Names under assets/ carry a hash of their content; everything else may change with the next build.
    'cache-control': parts[0] === 'assets' ? 'max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  await pipeline(createReadStream(file.path), response);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...HEADERS, 'content-length': 0 });
  response.end();
}

/** The names on the way to a file, or null for an address that no honest page asks for. */
export function pathParts(address: string): string[] | null {
  const [path = ''] = address.split(/[?#]/, 1);
  if (!path.startsWith('/')) return null;
  try {
    const parts = path
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
    return parts.some(isStrange) ? null : parts;
  } catch {
    // Not percent-encoded UTF-8.
    return null;
  }
}

function isStrange(part: string): boolean {
  return part.startsWith('.') || /[/\\:\p{Cc}]/u.test(part);
}

async function fileIn(
  folder: string,
  parts: readonly string[],
): Promise<{ readonly path: string; readonly bytes: number } | null> {
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, ...(parts.length === 0 ? ['index.html'] : parts)));
    // A link may point anywhere; only what truly lies in the folder is given.
    if (!path.startsWith(root + sep)) return null;
    const found = await stat(path);
    return found.isFile() ? { path, bytes: found.size } : null;
  } catch {
    return null;
  }
}
