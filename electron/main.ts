/** The desktop shell: security first, then services, then the window. No product logic lives here. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, type BrowserWindow, Menu, protocol, session, shell } from 'electron';
import { failure, success } from '#shared/base';
import { isExternalAddress } from '#shared/host';
import { endFailedStart, logFault } from './faults.ts';
import { answerCalls, sendEvent } from './ipc.ts';
import { declareAppScheme, serveApp } from './security/app-protocol.ts';
import { denyPermissions } from './security/deny-permissions.ts';
import { lockNavigation } from './security/lock-navigation.ts';
import { systemDialogs } from './services/dialogs.ts';
import { createFileRequests, projectFilesIn } from './services/file-requests.ts';
import { createFileService } from './services/files.ts';
import { showMenu } from './services/menu.ts';
import { openWindow } from './window.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const PRELOAD = join(HERE, 'preload.cjs');
const RENDERER = join(HERE, '..', 'renderer');

let window: BrowserWindow | null = null;

function currentWindow(): BrowserWindow {
  if (window === null) {
    window = openWindow(PRELOAD, endFailedStart);
    window.on('closed', () => {
      window = null;
    });
  }
  return window;
}

function showWindow(): void {
  const shown = currentWindow();
  if (shown.isMinimized()) shown.restore();
  shown.focus();
}

function start(): void {
  const files = createFileService({
    dialogs: systemDialogs(currentWindow),
    backupFolder: join(app.getPath('userData'), 'backups'),
    now: () => new Date(),
  });
  const requests = createFileRequests((path) => {
    files
      .openPath(path)
      .then((opened) => {
        if (window) sendEvent(window.webContents, 'file.opened', opened);
      })
      // What stands in the way of reading comes as an answer; this is a fault of the shell.
      .catch((fault: unknown) => logFault('open-file', fault));
  });
  for (const path of projectFilesIn(process.argv.slice(1), process.cwd())) requests.ask(path);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    requests.ask(path);
  });
  app.on('second-instance', (_event, args, workingFolder) => {
    for (const path of projectFilesIn(args.slice(1), workingFolder)) requests.ask(path);
    showWindow();
  });

  const whenShown = app.whenReady().then(() => {
    denyPermissions(session.defaultSession);
    serveApp(protocol, RENDERER);
    Menu.setApplicationMenu(null);
    answerCalls({
      'file.open': files['file.open'],
      'file.read': files['file.read'],
      'file.saveAs': files['file.saveAs'],
      'file.save': files['file.save'],
      'external.open': async (address) => {
        if (!isExternalAddress(address)) return failure({ code: 'addressRefused', address });
        await shell.openExternal(address);
        return success(null);
      },
      'window.setTitle': async (title) => {
        window?.setTitle(title);
        return null;
      },
      'menu.set': async (items) => {
        showMenu(items, (commandId) => {
          if (window) sendEvent(window.webContents, 'menu.command', commandId);
        });
        return null;
      },
      'file.listen': async () => {
        requests.listen();
        return null;
      },
    });
    currentWindow();
    app.on('activate', showWindow);
  });
  whenShown.catch(endFailedStart);

  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

app.enableSandbox();
declareAppScheme();
lockNavigation(app);
// A second start hands its files to the first and ends.
if (app.requestSingleInstanceLock()) start();
else app.quit();
