/** `merge PART…`: parts of one study, run anywhere, to the figures of one run. */
import { readFile } from 'node:fs/promises';
import { failure, present, type Result, success } from '#shared/base';
import { mergeParts, type SimulationResult } from '#shared/simulation';
import { systemLanguage } from '../asking/language.ts';
import { describeMisuse } from '../asking/misuse.ts';
import { languageOption } from '../asking/option-kinds.ts';
import { readOptions } from '../asking/read-options.ts';
import { FAILED, FINISHED, MISUSED } from '../exit-codes.ts';
import { describeMergeFailure, type PartFileFailure } from '../simulating/merge-failure.ts';
import { type ReadPart, readPart } from '../simulating/part-file.ts';
import { printed } from '../simulating/printed.ts';
import { answerOnStdout } from '../writing/answers.ts';
import { reasonOf } from '../writing/write-safely.ts';

const CALL = { takes: 'parts', kinds: { language: languageOption } } as const;

interface MergeSurroundings {
  /** To stdout. */
  readonly answer: (text: string) => void;
  /** To stderr. */
  readonly say: (text: string) => void;
}

const surroundingsOfProgram: MergeSurroundings = {
  answer: answerOnStdout,
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
  const { parts: paths, language: wished } = asked.value;
  const files = await Promise.all(paths.map(readPartFile));
  const parts = files.flatMap((file) =>
    file.ok ? [{ path: file.value.path, ...file.value.read }] : [],
  );
  const language = wished ?? parts[0]?.project.language ?? systemLanguage();
  const trouble = files.find((file) => !file.ok);
  const merged = trouble ?? mergedParts(parts);
  if (!merged.ok) {
    say(describeMergeFailure(merged.error, language));
    return FAILED;
  }
  answer(printed(merged.value));
  return FINISHED;
}

interface PartOfPath extends ReadPart {
  readonly path: string;
}

function mergedParts(parts: readonly PartOfPath[]): Result<SimulationResult, PartFileFailure> {
  const first = present(parts[0], 'part');
  const pathOf = (part: number) => present(parts[part], 'part').path;
  const other = parts.find(({ projectText }) => projectText !== first.projectText);
  if (other) {
    return failure({ code: 'partOfOtherProject', path: other.path, first: first.path });
  }
  const merged = mergeParts(
    first.project,
    parts.map(({ part }) => part),
  );
  if (merged.ok) return merged;
  const { error } = merged;
  switch (error.code) {
    // It ran once, so it compiles: unless the file was written by another program.
    case 'incomplete':
      return failure({ code: 'partUnreadable', path: first.path });
    case 'partUnreadable':
      return failure({ code: 'partUnreadable', path: pathOf(error.part) });
    case 'partOfOtherScenario':
      return failure({ code: error.code, path: pathOf(error.part), first: first.path });
    default:
      return failure(error);
  }
}

async function readPartFile(
  path: string,
): Promise<Result<{ readonly path: string; readonly read: ReadPart }, PartFileFailure>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return failure({ code: 'partNotRead', path, reason: reasonOf(error) });
  }
  const read = readPart(text);
  return read ? success({ path, read }) : failure({ code: 'partUnreadable', path });
}
