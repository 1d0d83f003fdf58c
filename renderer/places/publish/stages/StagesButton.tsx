/** Opens the stages of the deal types as a CRM would get them. */
import { Button } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslate } from '../../../session/index.ts';
import { Dialog } from '../../../ui/index.ts';
import { StagesView } from './StagesView.tsx';

export function StagesButton() {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconColumns3 size={16} stroke={1.6} />}
        onClick={() => setOpen(true)}
      >
        {t('stages.open')}
      </Button>
      <Dialog
        title={t('stages.title')}
        isOpen={isOpen}
        closeLabel={t('stages.close')}
        onClose={close}
        size={1120}
      >
        {isOpen ? <StagesView /> : null}
      </Dialog>
    </>
  );
}
