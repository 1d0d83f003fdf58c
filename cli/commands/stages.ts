/**
 * `stages FILE --out DIR`: writes the stage definitions of a project, as tables, as texts, as plans for
 * CRMs. On stdout one line of JSON says what was written; what stands in the way of a CRM goes to stderr.
 */
import { z } from 'zod';
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
import { FAILED, FINISHED, MISUSED, readOptions } from '../arguments.ts';
import { dateOf } from '../date-of.ts';
import { chosenPipelines } from '../deploying/chosen-pipelines.ts';
import { describeReadFailure, readProjectFile } from '../project-file.ts';
import { writeSafely } from '../publishing/write-safely.ts';
import { saySystemFault } from '../say-system-fault.ts';
import { commandUsage } from '../usage.ts';

const OPTIONS = {
  out: { type: 'string' },
  format: { type: 'string' },
  'deal-type': { type: 'string', multiple: true },
  mend: { type: 'boolean' },
  language: { type: 'string' },
} as const;

const optionsSchema = z.strictObject({
  file: z.string().min(1),
  out: z.string().min(1),
  format: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(STAGE_FORMATS)).min(1))
    .optional(),
  'deal-type': z.array(z.string()).optional(),
  mend: z.boolean().optional(),
  language: z.enum(['ru', 'en']).optional(),
});

export interface StagesSurroundings {
  readonly today: () => Date;
  readonly answer: (text: string) => void;
  readonly say: (text: string) => void;
}

const surroundingsOfProgram: StagesSurroundings = {
  today: () => new Date(),
  answer: (text) => console.log(text),
  say: (text) => console.error(text),
};

export async function stagesCommand(
  args: readonly string[],
  { today, answer, say }: StagesSurroundings = surroundingsOfProgram,
): Promise<number> {
  const options = readOptions(args, OPTIONS, optionsSchema);
  if (!options) {
    say(commandUsage('stages', args));
    return MISUSED;
  }
  const read = await readProjectFile(options.file);
  const language = options.language ?? (read.ok ? read.value.project.language : 'ru');
  if (!read.ok) {
    say(describeReadFailure(read.error, language));
    return FAILED;
  }
  const { project } = read.value;
  const chosen = chosenPipelines(pipelinesOf(project), options['deal-type']);
  const t = createTranslate(language);
  if (!chosen.ok) {
    const { code, ...facts } = chosen.error;
    say(t(`stages.failure_${code}`, facts));
    return FAILED;
  }
  const mends = options.mend === true;
  const formats = options.format ?? STAGE_FORMATS;
  const refusals = CRMS.filter((crm) => formats.includes(crm)).map((crm) => {
    const runs = dryRuns(chosen.value, { crm, mends });
    for (const { pipeline, refused } of runs.filter((run) => run.refused.length > 0)) {
      say(`${CRM_NAMES[crm]}, ${pipeline.name}: ${t('stages.mustMend')}`);
      for (const problem of refused) say(`  ${sayProblemAndMend(problem, language)}`);
    }
    return runs.some((run) => run.refused.length > 0);
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
  if (!refusals.includes(true)) return FINISHED;
  say(t('stages.refusedYetWritten'));
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
