/** The site on one fixed port of loopback. Another port would be another origin, with an empty program in it, so it never moves. */
import { createServer, get } from 'node:http';
import { failure, type Result, success } from '#shared/base';
import { SITE_HEADER, staticSite } from './static-site.ts';

const LOOPBACK = '127.0.0.1';
const PROBE_MILLISECONDS = 2000;

export interface SiteServer {
  readonly address: string;
  close(): Promise<void>;
}

export type ServingFailure =
  /** This program already serves there. */
  | { readonly code: 'servedAlready'; readonly address: string }
  | { readonly code: 'portBusy'; readonly port: number }
  | { readonly code: 'notServed'; readonly port: number; readonly reason: string };

/** Port 0 takes any free one: for tests only, since the origin then changes with every start. */
export async function serveSite(
  folder: string,
  port: number,
): Promise<Result<SiteServer, ServingFailure>> {
  let hosts: readonly string[] = [];
  const server = createServer(staticSite({ folder, hosts: () => hosts }));
  const problem = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    server.once('error', resolve);
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => resolve(null));
  });
  if (problem?.code === 'EADDRINUSE') return failure(await whoServes(port));
  if (problem) {
    return failure({ code: 'notServed', port, reason: problem.code ?? problem.message });
  }
  const bound = server.address();
  const taken = typeof bound === 'object' && bound ? bound.port : port;
  hosts = [`${LOOPBACK}:${taken}`, `localhost:${taken}`];
  return success({
    address: `http://${LOOPBACK}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

function whoServes(port: number): Promise<ServingFailure> {
  const address = `http://${LOOPBACK}:${port}/`;
  return new Promise((resolve) => {
    const busy = () => resolve({ code: 'portBusy', port });
    const probe = get(address, { timeout: PROBE_MILLISECONDS }, (response) => {
      response.destroy();
      if (response.headers[SITE_HEADER] === undefined) busy();
      else resolve({ code: 'servedAlready', address });
    });
    probe.on('timeout', () => probe.destroy());
    probe.on('error', busy);
  });
}
