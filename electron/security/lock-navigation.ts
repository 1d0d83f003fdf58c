/**
 * The window shows the program and nothing else: no navigation, no new window, no
 * webview, in whatever way a page asks for it. Links that may leave go to the browser.
 */

import { type App, shell, type WebContents } from 'electron';
import { isExternalAddress } from '#shared/host';
import { logFault } from '../faults.ts';
import { isAppAddress } from './app-origin.ts';

export function lockNavigation(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}

function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (isExternalAddress(url)) openOutside(url);
    return { action: 'deny' };
  });
}

/** The page asked for no answer, so there is nobody but the log to tell. */
function openOutside(address: string): void {
  shell.openExternal(address).catch((fault: unknown) => logFault('open-external', fault));
}
