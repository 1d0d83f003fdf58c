/** The system's own dialogs, as the file service asks for them. */
import { type BrowserWindow, dialog } from 'electron';
import type { FileDialogs } from './files.ts';

export function systemDialogs(window: () => BrowserWindow): FileDialogs {
  return {
    async askWhatToOpen(extensions) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        properties: ['openFile'],
        filters: [{ name: extensions.join(', '), extensions: [...extensions] }],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    async askWhereToSave(suggestedName, extension) {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        defaultPath: suggestedName,
        properties: ['createDirectory', 'showOverwriteConfirmation'],
        filters: [{ name: extension, extensions: [extension] }],
      });
      return canceled || filePath === '' ? null : filePath;
    },
  };
}
