/** A file dropped anywhere on the window opens; without this the browser would leave the program for it. */
import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { failure } from '#shared/base';
import { FILE_LIMIT_BYTES } from '#shared/model';
import {
  type Opening,
  type ProjectFiles,
  useProjectFiles,
  useTranslate,
} from '../session/index.ts';
import styles from './file-drop.module.css';
import type { Desk } from './use-desk.ts';

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

async function openDropped(files: ProjectFiles, file: File): Promise<Opening> {
  const { name, size } = file;
  if (size > FILE_LIMIT_BYTES) {
    return failure({ code: 'fileTooLarge', name, bytes: size, limitBytes: FILE_LIMIT_BYTES });
  }
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return failure({ code: 'fileGone', name });
  return files.openFile({ name, bytes: new Uint8Array(bytes), handle: null, stamp: null });
}

export function FileDrop({ tryOpening }: Pick<Desk, 'tryOpening'>) {
  const t = useTranslate();
  const files = useProjectFiles();
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    function onDragOver(event: DragEvent): void {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    }
    function onDragLeave(event: DragEvent): void {
      // Leaving the window leaves for nowhere; leaving an element enters its neighbour.
      if (event.relatedTarget === null) setOver(false);
    }
    function onDrop(event: DragEvent): void {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) tryOpening(() => openDropped(files, file));
    }
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [files, tryOpening]);

  if (!isOver) return null;
  return (
    <div className={styles.overlay}>
      <div className={styles.invitation}>
        <IconFileImport size={34} stroke={1.4} aria-hidden="true" />
        {t('app.dropToOpen')}
      </div>
    </div>
  );
}
