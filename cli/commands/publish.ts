/**
 * `publish FILE --out DIR`: prints the documents of a project file: the sales book as a PDF, or
 * what `--only` and `--format` name, with a page that lists them. Figures come from a
 * simulation of every variant of the printed processes, unless told otherwise.
 * On stdout one line of JSON says what was written; everything for people goes to stderr.
 */
import { z } from 'zod';
import { entriesOf, failure, type Result, success } from '#shared/base';
import { createRasterizer, DOCUMENT_FORMATS, type SalesBookRequest } from '#shared/documents';
import { createTranslate } from '#shared/i18n';
import { type ProcessId, type Project, processIdSchema } from '#shared/model';
import { FAILED, FINISHED, MISUSED, readOptions } from '../arguments.ts';
import { dateOf } from '../date-of.ts';
import { BOOK_OPTIONS, bookOptionSchemas, readBookWishes } from '../publishing/book-options.ts';
import { chosenPapers, PAPER_WORDS } from '../publishing/chosen-papers.ts';
import {
  describePublishFailure,
  type PublishCommandFailure,
} from '../publishing/describe-publish-failure.ts';
import { publishPapers, type WrittenFile } from '../publishing/publish-papers.ts';
import { readPrintable } from '../publishing/read-printable.ts';
import { type PressResources, readPressResources } from '../publishing/resources.ts';
import { simulateVariants } from '../publishing/simulate-variants.ts';
import { typesetInThread } from '../publishing/typeset-in-thread.ts';
import { commandUsage } from '../usage.ts';

/** A 150-page book takes seconds; what takes this long never ends. */
const LIMIT_SECONDS = 120;

const OPTIONS = {
  out: { type: 'string' },
  only: { type: 'string' },
  format: { type: 'string' },
  process: { type: 'string', multiple: true },
  ...BOOK_OPTIONS,
  language: { type: 'string' },
  replications: { type: 'string' },
  seed: { type: 'string' },
  'no-simulation': { type: 'boolean' },
} as const;

/** `a,b,c`, each word once. */
function words<Word extends string>(word: z.ZodType<Word, string>) {
  const split = (text: string) => [...new Set(text.split(',').map((one) => one.trim()))];
  return z.string().transform(split).pipe(z.array(word).min(1));
}

const optionsSchema = z.strictObject({
  file: z.string().min(1),
  out: z.string().min(1),
  only: words(z.enum(PAPER_WORDS)).default(['book']),
  format: words(z.enum(DOCUMENT_FORMATS)).default(['pdf']),
  process: z.array(processIdSchema).optional(),
  ...bookOptionSchemas,
  language: z.enum(['ru', 'en']).optional(),
  replications: z.coerce.number().int().min(1).max(10_000).optional(),
  seed: z.coerce.number().int().min(0).max(0xffffffff).optional(),
  'no-simulation': z.boolean().optional(),
});
type Options = z.infer<typeof optionsSchema>;

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
    surroundings.say(commandUsage('publish', args));
    return MISUSED;
  }
  const published = await publish(options, surroundings);
  if (!published.ok) {
    surroundings.say(describePublishFailure(published.error, options.language ?? 'ru'));
    return FAILED;
  }
  const [only, ...others] = published.value;
  const isOne = others.length === 0;
  surroundings.answer(JSON.stringify(isOne ? only : { files: published.value }));
  return FINISHED;
}

async function publish(
  options: Options,
  { typesetter, today, say }: PublishSurroundings,
): Promise<Result<readonly WrittenFile[], PublishCommandFailure>> {
  const read = await readPrintable(options.file);
  if (!read.ok) return failure({ code: 'notRead', failure: read.error });
  const { project, isLogoLeftOut } = read.value;
  const language = options.language ?? project.language;
  const chosen = chosenProcesses(project, options);
  if (!chosen.ok) return chosen;
  const wishes = await readBookWishes(options);
  if (!wishes.ok) return wishes;
  const { plan, theme } = wishes.value;
  const request: SalesBookRequest = {
    project,
    processIds: chosen.value,
    plan,
    results: options['no-simulation']
      ? {}
      : await simulateVariants({ project, processIds: chosen.value }, options, {
          say,
          language,
        }),
    date: dateOf(today()),
    language,
    ...(options.standard ? { standard: options.standard } : {}),
  };
  const papers = chosenPapers(request, options.only);
  if (papers.length === 0) return failure({ code: 'nothingToPublish' });
  const resources = await readPressResources();
  const { fonts, templates, resvgWasm } = resources;
  return publishPapers({
    papers,
    formats: options.format,
    folder: options.out,
    fonts,
    tools: {
      typeset: typesetter(resources),
      templates,
      theme,
      rasterize: createRasterizer({ wasm: resvgWasm, fonts }),
    },
    say,
    remarks: isLogoLeftOut ? [createTranslate(language)('documents.logoBroken')] : [],
  });
}

function chosenProcesses(
  project: Project,
  options: Options,
): Result<readonly ProcessId[], PublishCommandFailure> {
  const asked = options.process ?? project.processOrder;
  const unknown = asked.find((id) => project.processes[id] === undefined);
  if (unknown === undefined) return success(asked);
  const known = entriesOf(project.processes)
    .map(([id, { name }]) => `${id} (${name})`)
    .join(', ');
  return failure({ code: 'processUnknown', id: unknown, known });
}
