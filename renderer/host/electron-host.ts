/** The desktop shell as a Host: the preload script's bridge, plus what this machine can do. */
import type { Host, HostBridge } from '#shared/host';

declare global {
  interface Window {
    /** Put there by the desktop shell's preload script; absent in a browser. */
    readonly salesbookHost?: HostBridge;
  }
}

export function createElectronHost(bridge: HostBridge): Host {
  return { abilities: { savesInPlace: true, nativeMenu: true }, ...bridge };
}
