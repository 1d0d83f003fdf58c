/**
 * Short Latin codes of stages. A code comes from the name; where two names give the same one,
 * each of them gets an ending made of its own id, so that neither the order of the stages nor what
 * stands beside them changes a code.
 */
import type { Semantics } from './pipeline.ts';
import { shortCode } from './short-code.ts';
import { transliterated } from './transliterate.ts';

/** Bitrix24 keeps 21 characters with the prefix of the pipeline, `C1000000:` at the longest (A1). */
export const LONGEST_CODE = 12;

/** Stages that a new pipeline of Bitrix24 is born with: theirs is the code, unless the group is the same. */
const PRESETS: ReadonlyMap<string, Semantics> = new Map<string, Semantics>([
  ['NEW', 'open'],
  ['PREPARATION', 'open'],
  ['PREPAYMENT_INVOICE', 'open'],
  ['PREPAYMENT_I', 'open'],
  ['EXECUTING', 'open'],
  ['FINAL_INVOIC', 'open'],
  ['WON', 'won'],
  ['LOSE', 'lost'],
  ['APOLOGY', 'lost'],
]);

const ENDING_LENGTH = 4;

interface Named {
  readonly id: string;
  readonly name: string;
  readonly semantics?: Semantics;
}

/** By id. */
export function stageCodes(stages: readonly Named[]): ReadonlyMap<string, string> {
  return codesBy(plainCode, stages);
}

/** As they were cut at first, in the middle of a word: pipelines loaded then still have them. */
export function formerStageCodes(stages: readonly Named[]): ReadonlyMap<string, string> {
  return codesBy(
    (name) => transliterated(name).toUpperCase().slice(0, LONGEST_CODE).replace(/_+$/, ''),
    stages.map(({ id, name }) => ({ id, name })),
  );
}

/** The code of a stage, or another one of its own where that is taken. */
export function codeBeside(
  { id, code }: { readonly id: string; readonly code: string },
  taken: ReadonlySet<string>,
): string {
  return taken.has(code) ? withEnding(code, id, taken) : code;
}

function codesBy(
  codeOf: (name: string) => string,
  stages: readonly Named[],
): ReadonlyMap<string, string> {
  const wished = new Map(stages.map(({ id, name }) => [id, codeOf(name)]));
  const counts = new Map<string, number>();
  for (const code of wished.values()) counts.set(code, (counts.get(code) ?? 0) + 1);
  const groups = new Map(stages.map(({ id, semantics }) => [id, semantics]));
  const isFree = ([id, code]: readonly [string, string]) => {
    const group = PRESETS.get(code);
    const isPreset = group !== undefined && group !== groups.get(id);
    return code !== '' && counts.get(code) === 1 && !isPreset;
  };
  const taken = new Set([...wished].filter(isFree).map(([, code]) => code));
  const codes = new Map<string, string>();
  // By id, so that endings that happen to be equal are told apart the same way in any order.
  for (const id of [...wished.keys()].sort()) {
    const plain = wished.get(id) ?? '';
    const code = isFree([id, plain]) ? plain : withEnding(plain, id, taken);
    taken.add(code);
    codes.set(id, code);
  }
  return codes;
}

function plainCode(name: string): string {
  const words = transliterated(name).split('_');
  return shortCode(words, LONGEST_CODE);
}

function withEnding(plain: string, id: string, taken: ReadonlySet<string>): string {
  const stem = (plain || 'STAGE').slice(0, LONGEST_CODE - ENDING_LENGTH - 1).replace(/_+$/, '');
  for (let attempt = 0; ; attempt++) {
    const code = `${stem}_${ending(`${id}${'+'.repeat(attempt)}`)}`;
    if (!taken.has(code)) return code;
  }
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo), as four digits of base 36. */
function ending(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return (hash % 36 ** ENDING_LENGTH).toString(36).toUpperCase().padStart(ENDING_LENGTH, '0');
}
