/** The files: a plan and a checklist for the chosen CRM, tables and texts for everybody. */
import { Button } from '@mantine/core';
import {
  CRM_NAMES,
  checklistPaper,
  type Pipeline,
  type StageFile,
  type StageFormat,
  stageFiles,
} from '#shared/stage-definitions';
import { useProject, useTranslate, useView } from '../../../session/index.ts';
import { useHandOut } from '../use-hand-out.ts';
import { today } from '../use-publishing.ts';
import type { Compared } from './compared.ts';
import styles from './stages.module.css';

interface SaveStagesProps {
  readonly pipelines: readonly Pipeline[];
  /** The one that is changed; the others are planned as new ones. */
  readonly compared: Compared | null;
}

export function SaveStages({ pipelines, compared }: SaveStagesProps) {
  const t = useTranslate();
  const project = useProject((open) => open);
  const { language: chosen, stages } = useView((view) => view.publishing);
  const { crm, mends } = stages;
  const language = chosen ?? project.language;
  const { saved, handOut, fail } = useHandOut();
  const files: readonly (readonly [string, StageFormat, number])[] = [
    [t('stages.filePlan', { crm: CRM_NAMES[crm] }), crm, 0],
    [t('stages.fileChecklist'), crm, 1],
    ['XLSX', 'xlsx', 0],
    [t('stages.fileCsv'), 'csv', 0],
    [t('stages.fileCsvExcel'), 'csv', 1],
    ['Markdown', 'md', 0],
    ['JSON', 'json', 0],
  ];
  const accounts = compared ? { [compared.pipelineId]: compared.account } : {};
  const wanted = { project, pipelines, mends, language, accounts };
  const printed = () => {
    checklistPaper(wanted, crm, today())
      .then((file) => handOut(handedOut(file)))
      .catch((fault: unknown) => {
        fail(t('app.notWritten', { name: t('stages.filePaper') }));
        reportError(fault);
      });
  };
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
              const file = stageFiles(wanted, format)[at];
              if (file) handOut(handedOut(file));
            }}
          >
            {label}
          </Button>
        ))}
        <Button size="xs" variant="default" onClick={printed}>
          {t('stages.filePaper')}
        </Button>
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
