/** An unexpected fault of the program: what it means for the work, and what can be done. */
import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useOpenProject, useTranslate } from '../session/index.ts';
import { type Fault, useFaults } from './faults.ts';
import styles from './frame.module.css';

export function FaultNotice() {
  const t = useTranslate();
  const { fault, dismiss } = useFaults();
  const isWritten = useOpenProject()?.saving.kind !== 'failed';
  if (!fault) return null;
  return (
    <div className={`${styles.notice} ${styles.noticeBad}`} role="alert">
      <IconAlertTriangle size={16} stroke={1.9} aria-hidden="true" />
      <span className={styles.noticeText}>{t(isWritten ? 'app.faultKept' : 'app.fault')}</span>
      <CopyDetails key={fault.details} fault={fault} />
      <Button size="compact-sm" color="red" variant="light" onClick={() => location.reload()}>
        {t('app.reload')}
      </Button>
      <Button size="compact-sm" color="red" variant="subtle" onClick={dismiss}>
        {t('common.close')}
      </Button>
    </div>
  );
}

function CopyDetails({ fault }: { readonly fault: Fault }) {
  const t = useTranslate();
  const [copying, setCopying] = useState<'asked' | 'copied' | 'refused'>('asked');
  const copy = () =>
    navigator.clipboard.writeText(fault.details).then(
      () => setCopying('copied'),
      () => setCopying('refused'),
    );
  const words = {
    asked: 'app.faultCopy',
    copied: 'app.faultCopied',
    refused: 'app.faultNotCopied',
  } as const;
  return (
    <Button size="compact-sm" color="red" variant="subtle" onClick={copy}>
      {t(words[copying])}
    </Button>
  );
}
