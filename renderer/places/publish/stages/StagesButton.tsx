/** Opens the stages of the deal types as a CRM would get them. */
import { Button } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslate } from '../../../session/index.ts';
import { StagesDialog } from './StagesDialog.tsx';

export function StagesButton() {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
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
