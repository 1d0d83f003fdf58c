/** One stage in a line; its name and group are corrected in place. */
import { NativeSelect } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { formatDuration, formatShare } from '#shared/i18n';
import type { Pipeline, StageDefinition } from '#shared/stage-definitions';
import { useLanguage, useTranslate } from '../../../session/index.ts';
import { IconButton } from '../../../ui/index.ts';
import { NameField } from './NameField.tsx';
import styles from './stages.module.css';
import { useCorrections } from './use-corrections.ts';

interface StageRowProps {
  readonly pipeline: Pipeline;
  readonly stage: StageDefinition;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function StageRow({ pipeline, stage, isOpen, onToggle }: StageRowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { correct } = useCorrections(pipeline);
  const { probability, timeLimit, requiredFields, entryCriteria, exitCriteria } = stage;
  const criteria = { entry: entryCriteria.length, exit: exitCriteria.length };
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <tr>
      <td>
        <div className={styles.name}>
          <IconButton
            label={t(isOpen ? 'stages.closeDetails' : 'stages.openDetails', { name: stage.name })}
            onClick={onToggle}
          >
            <Chevron size={14} stroke={1.8} />
          </IconButton>
          <span className={styles.swatch} style={{ background: stage.color }} aria-hidden />
          <NameField
            key={stage.name}
            size="xs"
            variant="unstyled"
            className={styles.nameField}
            aria-label={t('stages.nameOf', { code: stage.code })}
            name={stage.name}
            onKeep={(name) => correct({ kind: 'renameStage', stageId: stage.id, name })}
          />
        </div>
      </td>
      <td>
        <GroupField stage={stage} pipeline={pipeline} />
      </td>
      <td>{probability === null ? '—' : formatShare(probability, language)}</td>
      <td>{timeLimit ? formatDuration(timeLimit, language, 'short') : '—'}</td>
      <td className={styles.fields}>{requiredFields.join('; ') || '—'}</td>
      <td className={styles.criteria}>
        {criteria.entry + criteria.exit === 0 ? '—' : t('stages.criteriaCount', { ...criteria })}
      </td>
      <td>{stage.automation.length || '—'}</td>
      <td className={styles.code}>{stage.code}</td>
    </tr>
  );
}

const GROUPS = ['open', 'won', 'lost'] as const;

function GroupField({ pipeline, stage }: Pick<StageRowProps, 'pipeline' | 'stage'>) {
  const t = useTranslate();
  const { correct } = useCorrections(pipeline);
  const { semantics, id, name } = stage;
  if (stage.origin !== 'stage') {
    return <span title={t('stages.fromOutcome')}>{t(`stages.semantics_${semantics}`)}</span>;
  }
  return (
    <NativeSelect
      size="xs"
      variant="unstyled"
      className={styles.group}
      aria-label={t('stages.groupOf', { name })}
      value={semantics}
      onChange={(event) => {
        const chosen = GROUPS.find((group) => group === event.currentTarget.value);
        if (chosen) correct({ kind: 'setSemantics', stageId: id, semantics: chosen });
      }}
      data={GROUPS.map((group) => ({ value: group, label: t(`stages.semantics_${group}`) }))}
    />
  );
}
