/** What a line only sums up of a stage: a click shows all of it beside the table. */
import { IconInfoCircle } from '@tabler/icons-react';
import type { Translate } from '#shared/i18n';
import type { StageDefinition } from '#shared/stage-definitions';
import { useTranslate } from '../../../session/index.ts';
import type { StageRowProps } from './StageRow.tsx';
import styles from './table.module.css';

export function RestCells({ stage, altered, onToggle }: StageRowProps) {
  const t = useTranslate();
  const { requiredFields } = stage;
  const said = [...criteria(stage, t), ...automation(stage, t)].join(' · ');
  return (
    <>
      <td>
        <button type="button" tabIndex={-1} className={styles.summary} onClick={onToggle}>
          <span className={styles.clamped} dir="auto">
            {requiredFields.join('; ') || '—'}
          </span>
        </button>
      </td>
      <td>
        <button type="button" tabIndex={-1} className={styles.summary} onClick={onToggle}>
          <span className={styles.clamped}>{said || '—'}</span>
          {altered === 0 ? null : (
            <span className={styles.alteredMark}>
              <IconInfoCircle size={13} stroke={1.8} aria-hidden />
              {t('stages.alteredHere', { count: altered })}
            </span>
          )}
        </button>
      </td>
    </>
  );
}

function criteria({ entryCriteria, exitCriteria }: StageDefinition, t: Translate): string[] {
  const count = entryCriteria.length + exitCriteria.length;
  return count === 0 ? [] : [t('stages.criteriaCount', { count })];
}

const KINDS = ['reminder', 'escalation', 'task', 'threshold', 'handOver'] as const;

function automation({ automation: all }: StageDefinition, t: Translate): string[] {
  return KINDS.flatMap((kind) => {
    const count = all.filter((one) => one.kind === kind).length;
    if (count === 0) return [];
    return count === 1 ? [t(`stages.single_${kind}`)] : [t(`stages.count_${kind}`, { count })];
  });
}
