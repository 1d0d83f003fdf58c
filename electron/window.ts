/** The one window. It appears when the page has been drawn, so that nothing flashes. */
import { BrowserWindow } from 'electron';
import { APP_ORIGIN } from './security/app-origin.ts';
import { pagePreferences } from './security/web-preferences.ts';

export function openWindow(
  preloadPath: string,
  onFailure: (fault: unknown) => void,
): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Salesbook',
    webPreferences: pagePreferences(preloadPath),
  });
  window.once('ready-to-show', () => window.show());
  // The page sets the title itself, with the project's name in it.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.loadURL(`${APP_ORIGIN}/`).catch((fault: unknown) => {
    // A window that was closed while it loaded hasn't failed.
    if (!window.isDestroyed()) onFailure(fault);
  });
  return window;
}
