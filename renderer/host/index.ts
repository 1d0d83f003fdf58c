/** The machine the page runs on: the desktop shell or a browser, as one interface. */
export { plainFiles } from './browser-files.ts';
export { type BrowserMachine, createBrowserHost } from './browser-host.ts';
export { createElectronHost } from './electron-host.ts';
