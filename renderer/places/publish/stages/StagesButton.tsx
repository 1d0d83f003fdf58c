/** Opens the stages of the deal types as a CRM would get them. */
import { Button } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslate } from '../../../session/index.ts';
import { type UiCommand, useCommands } from '../../../ui/commands/index.ts';
import { StagesDialog } from './StagesDialog.tsx';

/** What people look for who don't know what the dialog is called; the same in every language. */
const CRM_NAMES = 'CRM Bitrix24 amoCRM HubSpot Pipedrive';

export function StagesButton() {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const commands = useMemo(
    (): UiCommand[] => [
      {
        id: 'stages.open',
        group: t('app.placePublish'),
        label: t('stages.open'),
        keywords: CRM_NAMES,
        enabled: true,
        run: () => setOpen(true),
      },
    ],
    [t],
  );
  useCommands(commands);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconColumns3 size={16} stroke={1.6} />}
        onClick={() => setOpen(true)}
      >
        {t('stages.open')}
      </Button>
      <StagesDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
