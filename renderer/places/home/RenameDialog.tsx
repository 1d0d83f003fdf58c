/** Gives a project that isn't open another title. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useProjectFiles, useTranslate } from '../../session/index.ts';
import type { DocumentRow } from '../../storage/index.ts';
import { Dialog } from '../../ui/index.ts';

interface RenameDialogProps {
  readonly row: DocumentRow;
  readonly onSettled: () => void;
}

function troubleKey(code: string) {
  if (code === 'readOnly') return 'home.openElsewhere';
  return code === 'notKept' ? 'app.storageSilent' : 'home.notRenamed';
}

export function RenameDialog({ row, onSettled }: RenameDialogProps) {
  const t = useTranslate();
  const files = useProjectFiles();
  const [title, setTitle] = useState(row.title);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function rename(): Promise<void> {
    const renamed = await files.rename(row.id, title.trim());
    if (renamed.ok) return onSettled();
    setTrouble(t(troubleKey(renamed.error.code)));
  }

  return (
    <Dialog
      title={t('home.rename')}
      isOpen
      onClose={onSettled}
      closeLabel={t('common.close')}
      size={420}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <TextInput
          label={t('app.projectTitle')}
          value={title}
          error={trouble}
          data-autofocus
          onChange={(event) => setTitle(event.target.value)}
        />
        <Button type="submit" mt="md" disabled={title.trim() === ''}>
          {t('home.rename')}
        </Button>
      </form>
    </Dialog>
  );
}
