/** Files that the system asks the program to open: a double click, another start with a file's name. */
import { useEffect } from 'react';
import type { Host } from '#shared/host';
import { broughtFrom, useProjectFiles } from '../session/index.ts';
import type { Desk } from './use-desk.ts';

export function useBroughtFiles(host: Host, { tryOpening }: Pick<Desk, 'tryOpening'>): void {
  const files = useProjectFiles();
  useEffect(
    () =>
      host.onFileOpened((file) =>
        tryOpening(async () =>
          file.ok ? files.openFile(broughtFrom(file.value, host.abilities)) : file,
        ),
      ),
    [host, files, tryOpening],
  );
}
