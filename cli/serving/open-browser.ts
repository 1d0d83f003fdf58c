/** Shows an address in the person's browser, where there is one to be seen. */
import { spawn } from 'node:child_process';

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The system's own way to open an address; null where nobody would see it. */
export function browserCommand(
  address: string,
  { platform, env }: Surroundings,
): { readonly command: string; readonly args: readonly string[] } | null {
  if (platform === 'darwin') return { command: 'open', args: [address] };
  if (platform === 'win32') return { command: 'cmd', args: ['/c', 'start', '', address] };
  const hasScreen = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  return hasScreen ? { command: 'xdg-open', args: [address] } : null;
}

export function openBrowser(address: string, surroundings: Surroundings): void {
  const opening = browserCommand(address, surroundings);
  if (!opening) return;
  const { command, args } = opening;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  // No browser: the address is printed, and that is enough.
  child.on('error', () => undefined);
  child.unref();
}
