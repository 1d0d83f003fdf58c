/** Whether the plan makes a new pipeline or changes the one that the CRM has. */
import { Button, FileButton } from '@mantine/core';
import { IconGitCompare, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Pipeline } from '#shared/stage-definitions';
import { useTranslate, useView } from '../../../session/index.ts';
import { IconButton } from '../../../ui/index.ts';
import { type Compared, comparedWith } from './compared.ts';
import styles from './stages.module.css';

interface ComparedPipelineProps {
  readonly agreed: Pipeline;
  readonly compared: Compared | null;
  readonly onCompare: (compared: Compared | null) => void;
}

/** What a list of pipelines is at the most; what is larger is another file by mistake. */
const LARGEST_ANSWER = 16 * 1024 * 1024;

export function ComparedPipeline({ agreed, compared, onCompare }: ComparedPipelineProps) {
  const t = useTranslate();
  const { crm } = useView((view) => view.publishing.stages);
  const [refused, setRefused] = useState<string | null>(null);
  const take = (file: File | null) => {
    setRefused(null);
    if (!file) return;
    const unreadable = () =>
      setRefused(t('stages.failure_existingUnreadable', { path: file.name }));
    if (file.size > LARGEST_ANSWER) return unreadable();
    file.text().then((text) => {
      const taken = comparedWith({ name: file.name, text }, crm, agreed);
      if (taken.ok) return onCompare(taken.value);
      const { code, ...facts } = taken.error;
      setRefused(t(`stages.failure_${code}`, facts));
    }, unreadable);
  };
  return (
    <section className={styles.compared} aria-label={t('stages.comparison')}>
      <p>{compared ? t('stages.comparedWith', { name: compared.name }) : t('stages.isNew')}</p>
      {compared ? (
        <IconButton label={t('stages.stopComparing')} onClick={() => onCompare(null)}>
          <IconX size={16} stroke={1.8} />
        </IconButton>
      ) : (
        <FileButton accept=".json,application/json" onChange={take}>
          {(props) => (
            <Button
              {...props}
              size="xs"
              variant="default"
              leftSection={<IconGitCompare size={14} stroke={1.8} />}
            >
              {t('stages.compare')}
            </Button>
          )}
        </FileButton>
      )}
      {compared ? null : <p className={styles.hint}>{t(`stages.compareHint_${crm}`)}</p>}
      {refused === null ? null : (
        <p role="alert" className={styles.failed}>
          {refused}
        </p>
      )}
    </section>
  );
}
