/**
 * The bridge into the page: one function per call, never ipcRenderer itself. Runs
 * sandboxed, so it holds no logic and imports nothing but Electron.
 */

import { contextBridge, ipcRenderer } from 'electron';
import type { HostBridge, HostCalls, HostEvents } from '#shared/host';

function call<Call extends keyof HostCalls>(name: Call): HostCalls[Call] {
  const invoke = (...args: unknown[]) => ipcRenderer.invoke(name, ...args);
  return invoke as HostCalls[Call];
}

function listen<Name extends keyof HostEvents>(
  name: Name,
  listener: (payload: HostEvents[Name]) => void,
): () => void {
  // The event object stays here: it would hand ipcRenderer to the page.
  const receive = (_event: unknown, payload: HostEvents[Name]) => listener(payload);
  ipcRenderer.on(name, receive);
  return () => ipcRenderer.removeListener(name, receive);
}

const setTitle = call('window.setTitle');
const setMenu = call('menu.set');
const announceListening = call('file.listen');

const bridge = {
  openFile: call('file.open'),
  readFile: call('file.read'),
  saveFileAs: call('file.saveAs'),
  saveFile: call('file.save'),
  openExternal: call('external.open'),
  setTitle: (title) => void setTitle(title),
  setMenu: (items) => void setMenu(items),
  onMenuCommand: (listener) => listen('menu.command', listener),
  onFileOpened: (listener) => {
    const stop = listen('file.opened', listener);
    void announceListening();
    return stop;
  },
} satisfies HostBridge;

contextBridge.exposeInMainWorld('salesbookHost', bridge);
