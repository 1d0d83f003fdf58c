/** The agreed stages. Names and groups of the drawing's own stages are corrected here: an edit of the project. */
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDuration, formatShare } from '#shared/i18n';
import type { Pipeline, StageDefinition } from '#shared/stage-definitions';
import { useLanguage, useTranslate } from '../../../session/index.ts';
import styles from './stages.module.css';
import { useCorrections } from './use-corrections.ts';

const COLUMNS = [
  'stage',
  'semantics',
  'probability',
  'timeLimit',
  'requiredFields',
  'code',
] as const;

export function StagesTable({ pipeline }: { readonly pipeline: Pipeline }) {
  const t = useTranslate();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {t(`stages.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pipeline.stages.map((stage) => (
            <StageRow key={stage.id} pipeline={pipeline} stage={stage} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface StageRowProps {
  readonly pipeline: Pipeline;
  readonly stage: StageDefinition;
}

function StageRow({ pipeline, stage }: StageRowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { correct } = useCorrections(pipeline);
  const { probability, timeLimit, requiredFields, semantics, code, id } = stage;
  return (
    <tr>
      <td>
        <div className={styles.name}>
          <span className={styles.swatch} style={{ background: stage.color }} aria-hidden />
          {/* Another name from elsewhere begins a new field. */}
          <NameField key={stage.name} pipeline={pipeline} stage={stage} />
        </div>
      </td>
      <td>
        {stage.origin === 'stage' ? (
          <NativeSelect
            size="xs"
            variant="unstyled"
            className={styles.group}
            aria-label={t('stages.groupOf', { name: stage.name })}
            value={semantics}
            onChange={(event) => {
              const chosen = GROUPS.find((group) => group === event.currentTarget.value);
              if (chosen) correct({ kind: 'setSemantics', stageId: id, semantics: chosen });
            }}
            data={GROUPS.map((group) => ({ value: group, label: t(`stages.semantics_${group}`) }))}
          />
        ) : (
          <span title={t('stages.fromOutcome')}>{t(`stages.semantics_${semantics}`)}</span>
        )}
      </td>
      <td>{probability === null ? '—' : formatShare(probability, language)}</td>
      <td>{timeLimit ? formatDuration(timeLimit, language, 'short') : '—'}</td>
      <td className={styles.fields}>{requiredFields.join(', ') || '—'}</td>
      <td className={styles.code}>{code}</td>
    </tr>
  );
}

const GROUPS = ['open', 'won', 'lost'] as const;

/** Kept when the field is left or Enter is pressed, as everywhere. */
function NameField({ pipeline, stage }: StageRowProps) {
  const t = useTranslate();
  const { correct } = useCorrections(pipeline);
  const [text, setText] = useState(stage.name);
  const keep = () => {
    const name = text.trim();
    if (name === '') setText(stage.name);
    else if (name !== stage.name) correct({ kind: 'renameStage', stageId: stage.id, name });
  };
  return (
    <TextInput
      size="xs"
      variant="unstyled"
      className={styles.nameField}
      aria-label={t('stages.nameOf', { code: stage.code })}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
    />
  );
}
