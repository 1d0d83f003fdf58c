/** The stage definitions of a project as files, one or more for each format. */
import { csvOf, exactCsvOf, xlsxOf } from '#shared/exchange';
import { safeFileName } from '#shared/host';
import type { Language } from '#shared/i18n';
import type { Project } from '#shared/model';
import { CRMS, type Crm } from '../crm.ts';
import { dryRuns } from '../dry-run.ts';
import type { Pipeline } from '../pipeline.ts';
import type { Account } from '../plan.ts';
import { wordsIn } from '../words.ts';
import { CRM_NAMES, checklistMarkdown } from './checklist-markdown.ts';
import { planFile } from './plan-file.ts';
import { stagesJson } from './stage-json.ts';
import { stagesMarkdown } from './stage-markdown.ts';
import { stageSheets, stagesTable } from './stage-tables.ts';

export const STAGE_FORMATS = ['xlsx', 'csv', 'md', 'json', ...CRMS] as const;
export type StageFormat = (typeof STAGE_FORMATS)[number];

export interface StageFile {
  readonly name: string;
  readonly extension: 'xlsx' | 'csv' | 'md' | 'json' | 'docx';
  readonly content: Uint8Array | string;
}

export interface StageFilesWanted {
  readonly project: Pick<Project, 'title' | 'company'>;
  readonly pipelines: readonly Pipeline[];
  readonly language: Language;
  /** Whether suggested mends are taken in plans. */
  readonly mends: boolean;
  /** What a CRM has of a pipeline, by the pipeline's id; the others are new ones. */
  readonly accounts?: Readonly<Record<string, Account>>;
}

export function stageFiles(wanted: StageFilesWanted, format: StageFormat): StageFile[] {
  const { project, pipelines, language } = wanted;
  const stem = `${wordsIn(language)('stages.title')} — ${project.title}`;
  const file = (
    extension: StageFile['extension'],
    content: StageFile['content'],
    words = stem,
  ): StageFile => ({ name: safeFileName(words, extension), extension, content });
  const stages = stagesTable(pipelines, language);
  switch (format) {
    case 'xlsx':
      return [file('xlsx', xlsxOf(stageSheets(pipelines, language)))];
    case 'csv':
      // One as it is, for programs; one that Excel opens by a double click.
      return [
        file('csv', exactCsvOf(stages)),
        file('csv', csvOf(stages, language), `${stem} (Excel)`),
      ];
    case 'md':
      return [file('md', stagesMarkdown(project.title, pipelines, language))];
    case 'json':
      return [file('json', stagesJson(project, pipelines))];
    default:
      return crmFiles(wanted, format, (extension, content) =>
        file(extension, content, `${stem} (${CRM_NAMES[format]})`),
      );
  }
}

function crmFiles(
  { pipelines, mends, language, accounts = {} }: StageFilesWanted,
  crm: Crm,
  file: (extension: StageFile['extension'], content: string) => StageFile,
): StageFile[] {
  const runs = dryRuns(pipelines, { crm, mends, accounts });
  return [file('json', planFile(runs, language)), file('md', checklistMarkdown(runs, language))];
}
