/** For which CRM everything in the dialog is looked at. */
import { SegmentedControl } from '@mantine/core';
import { CRM_NAMES, CRMS } from '#shared/stage-definitions';
import { useTranslate } from '../../../session/index.ts';
import styles from './stages.module.css';
import type { Stages } from './use-stages.ts';

export function CrmChoice({ stages: { facts, change } }: { readonly stages: Stages }) {
  const t = useTranslate();
  return (
    <SegmentedControl
      {...(styles.crm ? { className: styles.crm } : {})}
      size="sm"
      aria-label={t('stages.crm')}
      value={facts.crm}
      onChange={(crm) => change({ crm })}
      data={CRMS.map((value) => ({ value, label: CRM_NAMES[value] }))}
    />
  );
}
