/**
 * `publish FILE --out DIR`: prints the sales book of a project file as a PDF. Figures come
 * from a simulation of every variant of the printed processes, unless told otherwise.
 * On stdout one line of JSON says what was written; everything for people goes to stderr.
 */
import { z } from 'zod';
import { entriesOf, failure, type Result, success } from '#shared/base';
import {
  type PublishFailure,
  publishSalesBook,
  type SalesBookRequest,
  summarizeUnsupported,
  unsupportedCharacters,
} from '#shared/documents';
import { createTranslate, type Language } from '#shared/i18n';
import { type ProcessId, type Project, processIdSchema } from '#shared/model';
import { FAILED, FINISHED, MISUSED, readOptions } from '../arguments.ts';
import { describeReadFailure, type ReadFailure, readProjectFile } from '../project-file.ts';
import { type PressResources, readPressResources } from '../publishing/resources.ts';
import { simulateVariants } from '../publishing/simulate-variants.ts';
import { typesetInThread } from '../publishing/typeset-in-thread.ts';
import { type WriteFailure, writeSafely } from '../publishing/write-safely.ts';

/** A 150-page book takes seconds; what takes this long never ends. */
const LIMIT_SECONDS = 120;

const USAGE =
  'publish FILE --out DIR [--process ID]… [--language ru|en] [--replications N] [--seed S] [--no-simulation]';

const OPTIONS = {
  out: { type: 'string' },
  process: { type: 'string', multiple: true },
  language: { type: 'string' },
  replications: { type: 'string' },
  seed: { type: 'string' },
  'no-simulation': { type: 'boolean' },
} as const;

const optionsSchema = z.strictObject({
  file: z.string().min(1),
  out: z.string().min(1),
  process: z.array(processIdSchema).optional(),
  language: z.enum(['ru', 'en']).optional(),
  replications: z.coerce.number().int().min(1).max(10_000).optional(),
  seed: z.coerce.number().int().min(0).max(0xffffffff).optional(),
  'no-simulation': z.boolean().optional(),
});
type Options = z.infer<typeof optionsSchema>;

type CommandFailure =
  | PublishFailure
  | WriteFailure
  | { readonly code: 'notRead'; readonly failure: ReadFailure }
  | { readonly code: 'processUnknown'; readonly id: string; readonly known: string };

export interface PublishSurroundings {
  readonly typesetter: (resources: PressResources) => ReturnType<typeof typesetInThread>;
  readonly today: () => Date;
  readonly say: (text: string) => void;
  readonly answer: (text: string) => void;
}

const surroundingsOfProgram: PublishSurroundings = {
  typesetter: (resources) =>
    typesetInThread(resources, {
      workerUrl: new URL('./typesetting.worker.js', import.meta.url),
      limitSeconds: LIMIT_SECONDS,
    }),
  today: () => new Date(),
  say: (text) => console.error(text),
  answer: (text) => console.log(text),
};

export async function publishCommand(
  args: readonly string[],
  surroundings: PublishSurroundings = surroundingsOfProgram,
): Promise<number> {
  const options = readOptions(args, OPTIONS, optionsSchema);
  if (!options) {
    surroundings.say(USAGE);
    return MISUSED;
  }
  const published = await publish(options, surroundings);
  if (!published.ok) {
    surroundings.say(describeFailure(published.error, options.language ?? 'ru'));
    return FAILED;
  }
  surroundings.answer(JSON.stringify(published.value));
  return FINISHED;
}

async function publish(
  options: Options,
  { typesetter, today, say }: PublishSurroundings,
): Promise<Result<{ readonly file: string; readonly bytes: number }, CommandFailure>> {
  const read = await readProjectFile(options.file);
  if (!read.ok) return failure({ code: 'notRead', failure: read.error });
  const { project } = read.value;
  const language = options.language ?? project.language;
  const chosen = chosenProcesses(project, options);
  if (!chosen.ok) return chosen;
  const request: SalesBookRequest = {
    project,
    processIds: chosen.value,
    results: options['no-simulation']
      ? {}
      : await simulateVariants({ project, processIds: chosen.value }, options, {
          say,
          language,
        }),
    date: dateOf(today()),
    language,
  };
  const resources = await readPressResources();
  const printed = await publishSalesBook(request, {
    typeset: typesetter(resources),
    templates: resources.templates,
  });
  if (!printed.ok) return printed;
  const { pdf, fileName, document } = printed.value;
  const missing = summarizeUnsupported(unsupportedCharacters(document, resources.fonts));
  if (missing) say(createTranslate(language)('documents.unsupportedCharacters', missing));
  const written = await writeSafely(options.out, fileName, pdf);
  return written.ok ? success({ file: written.value, bytes: pdf.byteLength }) : written;
}

function chosenProcesses(
  project: Project,
  options: Options,
): Result<readonly ProcessId[], CommandFailure> {
  const asked = options.process ?? project.processOrder;
  const unknown = asked.find((id) => project.processes[id] === undefined);
  if (unknown === undefined) return success(asked);
  const known = entriesOf(project.processes)
    .map(([id, { name }]) => `${id} (${name})`)
    .join(', ');
  return failure({ code: 'processUnknown', id: unknown, known });
}

/** The day on this machine's calendar, not in Greenwich. */
function dateOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function describeFailure(error: CommandFailure, language: Language): string {
  if (error.code === 'notRead') return describeReadFailure(error.failure, language);
  const { code, ...facts } = error;
  return createTranslate(language)(`documents.failure_${code}`, wordsOf(facts));
}

function wordsOf(facts: Readonly<Record<string, string | number | null>>) {
  const words: Record<string, string | number> = {};
  for (const [name, fact] of Object.entries(facts)) words[name] = fact ?? '—';
  return words;
}
