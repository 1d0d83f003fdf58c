/** The files of stage definitions: a plan and a checklist for the chosen CRM, tables and texts for everybody. */
import {
  checklistPaper,
  type StageFile,
  type StageFormat,
  stageFiles,
} from '#shared/stage-definitions';
import { useProject, useTranslate, useView } from '../../../session/index.ts';
import { useHandOut } from '../use-hand-out.ts';
import { today } from '../use-publishing.ts';
import type { Stages } from './use-stages.ts';

export function useStageFiles({ accounts, facts, pipelines }: Stages) {
  const t = useTranslate();
  const project = useProject((open) => open);
  const chosen = useView((view) => view.publishing.language);
  const { crm, mends } = facts;
  const { saved, handOut, fail } = useHandOut();
  const language = chosen ?? project.language;
  const wanted = { project, pipelines, mends, language, accounts };
  const save = (format: StageFormat, at: number) => () => {
    const file = stageFiles(wanted, format)[at];
    if (file) handOut(handedOut(file));
  };
  const print = () => {
    checklistPaper(wanted, crm, today())
      .then((file) => handOut(handedOut(file)))
      .catch((fault: unknown) => {
        fail(t('app.notWritten', { name: t('stages.filePaper') }));
        reportError(fault);
      });
  };
  return {
    saved,
    plan: save(crm, 0),
    admin: [
      { label: t('stages.filePaper'), save: print },
      { label: t('stages.fileChecklist'), save: save(crm, 1) },
    ],
    tables: [
      { label: t('stages.fileXlsx'), save: save('xlsx', 0) },
      { label: t('stages.fileCsvExcel'), save: save('csv', 1) },
      { label: t('stages.fileCsv'), save: save('csv', 0) },
      { label: t('stages.fileMarkdown'), save: save('md', 0) },
      { label: t('stages.fileJson'), save: save('json', 0) },
    ],
  };
}

function handedOut({ name, extension, content }: StageFile) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { kind: extension, suggestedName: name, bytes };
}
