/** The files: a plan and a checklist for the chosen CRM, tables and texts for everybody. */
import { Button } from '@mantine/core';
import {
  CRM_NAMES,
  type Crm,
  type Pipeline,
  type StageFile,
  type StageFormat,
  stageFiles,
} from '#shared/stage-definitions';
import { useProject, useTranslate } from '../../../session/index.ts';
import { useHandOut } from '../use-hand-out.ts';
import styles from './stages.module.css';

interface SaveStagesProps {
  readonly pipelines: readonly Pipeline[];
  readonly crm: Crm;
  readonly mends: boolean;
}

export function SaveStages({ pipelines, crm, mends }: SaveStagesProps) {
  const t = useTranslate();
  const project = useProject((open) => open);
  const { saved, handOut } = useHandOut();
  const files: readonly (readonly [string, StageFormat, number])[] = [
    [t('stages.filePlan', { crm: CRM_NAMES[crm] }), crm, 0],
    [t('stages.fileChecklist'), crm, 1],
    ['XLSX', 'xlsx', 0],
    [t('stages.fileCsv'), 'csv', 0],
    [t('stages.fileCsvExcel'), 'csv', 1],
    ['Markdown', 'md', 0],
    ['JSON', 'json', 0],
  ];
  const made = (format: StageFormat) =>
    stageFiles({ project, pipelines, mends, language: project.language }, format);
  return (
    <section className={styles.files} aria-label={t('stages.files')}>
      <h3>{t('stages.files')}</h3>
      <div className={styles.buttons}>
        {files.map(([label, format, at]) => (
          <Button
            key={label}
            size="xs"
            variant={at === 0 && format === crm ? 'filled' : 'default'}
            onClick={() => {
              const file = made(format)[at];
              if (file) handOut(handedOut(file));
            }}
          >
            {label}
          </Button>
        ))}
      </div>
      <p role="status" className={saved?.kind === 'failed' ? styles.failed : styles.saved}>
        {saved?.text ?? ''}
      </p>
    </section>
  );
}

function handedOut({ name, extension, content }: StageFile) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { kind: extension, suggestedName: name, bytes };
}
