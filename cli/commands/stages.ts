/**
 * `stages FILE --out DIR`: writes the stage definitions of a project, as tables, as texts, as plans for
 * CRMs. On stdout one line of JSON says what was written; what stands in the way of a CRM goes to stderr.
 */
import { createTranslate } from '#shared/i18n';
import type { Project } from '#shared/model';
import {
  CRM_NAMES,
  CRMS,
  checklistPaper,
  dryRuns,
  type Pipeline,
  pipelinesOf,
  STAGE_FORMATS,
  type StageFormat,
  sayProblemAndMend,
  stageFiles,
} from '#shared/stage-definitions';
import { systemLanguage } from '../asking/language.ts';
import { describeMisuse } from '../asking/misuse.ts';
import { flag, languageOption, listOf, many, one, required, text } from '../asking/option-kinds.ts';
import { readOptions } from '../asking/read-options.ts';
import { dateOf } from '../date-of.ts';
import { chosenPipelines } from '../deploying/chosen-pipelines.ts';
import { withChosenWon } from '../deploying/chosen-won.ts';
import { sayChoiceOfWon } from '../deploying/say-failure.ts';
import { FAILED, FINISHED, MISUSED } from '../exit-codes.ts';
import { describeReadFailure, readProjectFile } from '../project-file.ts';
import { saySystemFault } from '../say-system-fault.ts';
import { answerOnStdout } from '../writing/answers.ts';
import { writeSafely } from '../writing/write-safely.ts';

const CALL = {
  takes: 'file',
  kinds: {
    out: required(text('folder')),
    format: one(listOf(STAGE_FORMATS)),
    'deal-type': many(text('name')),
    won: many(text('name')),
    mend: flag,
    language: languageOption,
  },
} as const;

export interface StagesSurroundings {
  readonly today: () => Date;
  readonly answer: (text: string) => void;
  readonly say: (text: string) => void;
}

const surroundingsOfProgram: StagesSurroundings = {
  today: () => new Date(),
  answer: answerOnStdout,
  say: (text) => console.error(text),
};

export async function stagesCommand(
  args: readonly string[],
  { today, answer, say }: StagesSurroundings = surroundingsOfProgram,
): Promise<number> {
  const asked = readOptions(args, CALL);
  if (!asked.ok) {
    say(describeMisuse(asked.error, 'stages', args));
    return MISUSED;
  }
  const options = asked.value;
  const read = await readProjectFile(options.file);
  const language = options.language ?? (read.ok ? read.value.project.language : systemLanguage());
  if (!read.ok) {
    say(describeReadFailure(read.error, language));
    return FAILED;
  }
  const { project } = read.value;
  const meant = chosenPipelines(pipelinesOf(project), options['deal-type']);
  const chosen = meant.ok ? withChosenWon(meant.value, options.won) : meant;
  const t = createTranslate(language);
  if (!chosen.ok) {
    const { code, ...facts } = chosen.error;
    say(t(`stages.failure_${code}`, facts));
    return FAILED;
  }
  const mends = options.mend === true;
  const formats = options.format ?? STAGE_FORMATS;
  const refused = CRMS.filter((crm) => formats.includes(crm)).flatMap((crm) => {
    const runs = dryRuns(chosen.value, { crm, mends }).filter((run) => run.refused.length > 0);
    for (const { pipeline, refused: problems } of runs) {
      say(`${CRM_NAMES[crm]}, ${pipeline.name}: ${t('stages.mustMend')}`);
      for (const problem of problems) say(`  ${sayProblemAndMend(problem, language)}`);
    }
    return runs;
  });
  const date = dateOf(today());
  const wanted = { project, pipelines: chosen.value, language, mends, date };
  const written = await writeAll(options.out, formats, wanted);
  if (!written.ok) {
    const reason = saySystemFault(written.reason, language);
    say(t('documents.failure_notWritten', { path: written.path, reason }));
    return FAILED;
  }
  answer(JSON.stringify({ files: written.files }));
  if (refused.length === 0) return FINISHED;
  say(t('stages.refusedYetWritten'));
  for (const line of sayChoiceOfWon(refused, language)) say(line);
  // What one CRM refuses is the fault of nobody who asked for all formats there are.
  return options.format ? FAILED : FINISHED;
}

interface Wanted {
  readonly project: Project;
  readonly pipelines: readonly Pipeline[];
  readonly language: Project['language'];
  readonly mends: boolean;
  readonly date: string;
}

async function writeAll(folder: string, formats: readonly StageFormat[], wanted: Wanted) {
  const files: string[] = [];
  const made = formats.flatMap((format) => stageFiles(wanted, format));
  for (const crm of CRMS.filter((one) => formats.includes(one))) {
    made.push(await checklistPaper(wanted, crm, wanted.date));
  }
  for (const { name, content } of made) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const written = await writeSafely(folder, name, bytes);
    if (!written.ok) return { ok: false as const, ...written.error };
    files.push(written.value);
  }
  return { ok: true as const, files };
}
