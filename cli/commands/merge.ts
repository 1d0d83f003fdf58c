/** `merge PART…`: parts of one study, run anywhere, to the figures of one run. */
import { readFile } from 'node:fs/promises';
import { createTranslate } from '#shared/i18n';
import { mergeParts } from '#shared/simulation';
import { FAILED, FINISHED, MISUSED } from '../arguments.ts';
import { readPart } from '../simulating/part-file.ts';
import { printed } from '../simulating/printed.ts';
import { commandUsage } from '../usage.ts';

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
  paths: readonly string[],
  { answer, say }: MergeSurroundings = surroundingsOfProgram,
): Promise<number> {
  if (paths.length === 0 || paths.some((path) => path.startsWith('-'))) {
    say(commandUsage('merge', paths));
    return MISUSED;
  }
  const parts = await Promise.all(paths.map(readPartFile));
  const unreadable = parts.indexOf(null);
  const translate = createTranslate(parts.find((part) => part !== null)?.project.language ?? 'ru');
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
