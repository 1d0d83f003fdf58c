/** How a run is made and what is tried out besides the drawing; opens beside the figures. */
import { ActionIcon, Drawer, Tooltip } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslate } from '../../../session/index.ts';
import { ConditionFields } from './ConditionFields.tsx';
import { LeverFields } from './LeverFields.tsx';
import styles from './settings.module.css';

export function RunSettings({ disabled }: { readonly disabled: boolean }) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Tooltip label={t('simulate.settings')}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('simulate.settings')}
          disabled={disabled}
          onClick={() => setOpen(true)}
        >
          <IconAdjustmentsHorizontal size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        position="right"
        size={380}
        lockScroll={false}
        title={t('simulate.settings')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
        overlayProps={{ color: '#0b1220', backgroundOpacity: 0.18 }}
        classNames={{ title: styles.title, body: styles.body }}
      >
        <LeverFields />
        <ConditionFields />
      </Drawer>
    </>
  );
}
