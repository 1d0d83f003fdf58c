/** `merge PART…`: parts of one study, run anywhere, to the figures of one run. */
import { readFile } from 'node:fs/promises';
import { createTranslate } from '#shared/i18n';
import { mergeParts } from '#shared/simulation';
import { systemLanguage } from '../asking/language.ts';
import { describeMisuse } from '../asking/misuse.ts';
import { languageOption } from '../asking/option-kinds.ts';
import { readOptions } from '../asking/read-options.ts';
import { FAILED, FINISHED, MISUSED } from '../exit-codes.ts';
import { readPart } from '../simulating/part-file.ts';
import { printed } from '../simulating/printed.ts';

const CALL = { takes: 'parts', kinds: { language: languageOption } } as const;

interface MergeSurroundings {
  /** To stdout. */
  readonly answer: (text: string) => void;
  /** To stderr. */
  readonly say: (text: string) => void;
}

const surroundingsOfProgram: MergeSurroundings = {
  answer: (text) => console.log(text),
  say: (text) => console.error(text),
};

export async function mergeCommand(
  args: readonly string[],
  { answer, say }: MergeSurroundings = surroundingsOfProgram,
): Promise<number> {
  const asked = readOptions(args, CALL);
  if (!asked.ok) {
    say(describeMisuse(asked.error, 'merge', args));
    return MISUSED;
  }
  const { parts: paths, language } = asked.value;
  const parts = await Promise.all(paths.map(readPartFile));
  const unreadable = parts.indexOf(null);
  const translate = createTranslate(
    language ?? parts.find((part) => part !== null)?.project.language ?? systemLanguage(),
  );
  if (unreadable >= 0) {
    say(translate('simulation.partUnreadable', { path: paths[unreadable] ?? '' }));
    return FAILED;
  }
  const known = parts.filter((part) => part !== null);
  const [first] = known;
  if (!first || known.some(({ projectText }) => projectText !== first.projectText)) {
    say(translate('simulation.partsDisagree'));
    return FAILED;
  }
  const merged = mergeParts(
    first.project,
    known.map(({ part }) => part),
  );
  if (!merged.ok) {
    const { code } = merged.error;
    const said = code === 'incomplete' ? 'partUnreadable' : code;
    say(translate(`simulation.${said}`, { path: paths.join(', ') }));
    return FAILED;
  }
  answer(printed(merged.value));
  return FINISHED;
}

async function readPartFile(path: string) {
  try {
    return readPart(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}
