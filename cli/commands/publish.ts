/**
 * `publish FILE --out DIR`: prints the documents of a project file: the sales book as a PDF, or
 * what `--only` and `--format` name, with a page that lists them. Figures come from a
 * simulation of every variant of the printed processes, unless told otherwise.
 * On stdout one line of JSON says what was written; everything for people goes to stderr.
 */
import { failure, type Result, success } from '#shared/base';
import { createRasterizer, DOCUMENT_FORMATS, type SalesBookRequest } from '#shared/documents';
import { createTranslate, type Language } from '#shared/i18n';
import type { ProcessId, Project } from '#shared/model';
import { findNamed } from '#shared/simulation';
import { systemLanguage } from '../asking/language.ts';
import { describeMisuse } from '../asking/misuse.ts';
import {
  type Asked,
  flag,
  languageOption,
  listOf,
  many,
  one,
  required,
  seedOption,
  text,
  wholeNumber,
} from '../asking/option-kinds.ts';
import { readOptions } from '../asking/read-options.ts';
import { dateOf } from '../date-of.ts';
import { FAILED, FINISHED, MISUSED } from '../exit-codes.ts';
import { BOOK_OPTIONS, readBookWishes } from '../publishing/book-options.ts';
import { chosenPapers, PAPER_WORDS } from '../publishing/chosen-papers.ts';
import {
  describePublishFailure,
  type PublishCommandFailure,
} from '../publishing/describe-publish-failure.ts';
import { publishPapers, type WrittenFile } from '../publishing/publish-papers.ts';
import { type PrintableProject, readPrintable } from '../publishing/read-printable.ts';
import { type PressResources, readPressResources } from '../publishing/resources.ts';
import { simulateVariants } from '../publishing/simulate-variants.ts';
import { typesetInThread } from '../publishing/typeset-in-thread.ts';
import { answerOnStdout } from '../writing/answers.ts';

/** A 150-page book takes seconds; what takes this long never ends. */
const LIMIT_SECONDS = 120;

const CALL = {
  takes: 'file',
  kinds: {
    out: required(text('folder')),
    only: one(listOf(PAPER_WORDS)),
    format: one(listOf(DOCUMENT_FORMATS)),
    /** By their ids or names. */
    process: many(text('name')),
    ...BOOK_OPTIONS,
    language: languageOption,
    replications: one(wholeNumber({ least: 1, most: 10_000 })),
    seed: seedOption,
    'no-simulation': flag,
  },
  exclusive: [
    ['no-simulation', 'replications'],
    ['no-simulation', 'seed'],
  ],
} as const;
type Options = Asked<typeof CALL.kinds> & { readonly file: string };

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
  answer: answerOnStdout,
};

export async function publishCommand(
  args: readonly string[],
  surroundings: PublishSurroundings = surroundingsOfProgram,
): Promise<number> {
  const asked = readOptions(args, CALL);
  if (!asked.ok) {
    surroundings.say(describeMisuse(asked.error, 'publish', args));
    return MISUSED;
  }
  const options = asked.value;
  const read = await readPrintable(options.file);
  const language = options.language ?? (read.ok ? read.value.project.language : systemLanguage());
  const published = read.ok
    ? await publish(read.value, { options, language }, surroundings)
    : failure({ code: 'notRead', failure: read.error } as const);
  if (!published.ok) {
    surroundings.say(describePublishFailure(published.error, language));
    return FAILED;
  }
  const [only, ...others] = published.value;
  const isOne = others.length === 0;
  surroundings.answer(JSON.stringify(isOne ? only : { files: published.value }));
  return FINISHED;
}

async function publish(
  { project, isLogoLeftOut }: PrintableProject,
  { options, language }: { readonly options: Options; readonly language: Language },
  { typesetter, today, say }: PublishSurroundings,
): Promise<Result<readonly WrittenFile[], PublishCommandFailure>> {
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
  const papers = chosenPapers(request, options.only ?? ['book']);
  if (papers.length === 0) return failure({ code: 'nothingToPublish' });
  const resources = await readPressResources();
  const { fonts, templates, resvgWasm } = resources;
  return publishPapers({
    papers,
    formats: options.format ?? ['pdf'],
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
  const processes = project.processOrder.flatMap((id) => project.processes[id] ?? []);
  const chosen: ProcessId[] = [];
  for (const asked of options.process ?? project.processOrder) {
    const found = findNamed(processes, asked, project.language);
    if (!found.ok) return failure({ of: 'process', ...found.error });
    chosen.push(found.value.id);
  }
  return success(chosen);
}
