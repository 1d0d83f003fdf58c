/** Whether a stage is work, or how deals end in it. */
import { IconChevronDown } from '@tabler/icons-react';
import type { StageDefinition } from '#shared/stage-definitions';
import { useTranslate } from '../../../session/index.ts';
import styles from './table.module.css';

const GROUPS = ['open', 'won', 'lost'] as const;

interface GroupFieldProps {
  readonly stage: StageDefinition;
  readonly isLocked: boolean;
  onChoose(semantics: StageDefinition['semantics']): void;
}

export function GroupField({ stage, isLocked, onChoose }: GroupFieldProps) {
  const t = useTranslate();
  const { semantics, name, origin } = stage;
  if (origin !== 'stage') {
    return (
      <span className={styles.fixed} title={t('stages.fromOutcome')}>
        {t(`stages.semantics_${semantics}`)}
      </span>
    );
  }
  return (
    <div className={styles.groupField}>
      <select
        className={styles.cellField}
        aria-label={t('stages.groupOf', { name })}
        disabled={isLocked}
        value={semantics}
        onChange={(event) => {
          const chosen = GROUPS.find((group) => group === event.currentTarget.value);
          if (chosen) onChoose(chosen);
        }}
      >
        {GROUPS.map((group) => (
          <option key={group} value={group}>
            {t(`stages.semantics_${group}`)}
          </option>
        ))}
      </select>
      <IconChevronDown size={13} stroke={1.9} aria-hidden />
    </div>
  );
}
