/**
 * Short Latin codes of stages. A code comes from the name; where two names give the same one,
 * each of them gets an ending made of its own id, so that neither the order of the stages nor what
 * stands beside them changes a code.
 */
import { transliterated } from './transliterate.ts';

/** Bitrix24 keeps 21 characters with the prefix of the pipeline, `C1000000:` at the longest (A1). */
export const LONGEST_CODE = 12;

/** Stages that a new pipeline of Bitrix24 is born with. */
const RESERVED = new Set([
  'NEW',
  'PREPARATION',
  'PREPAYMENT_INVOICE',
  'PREPAYMENT_I',
  'EXECUTING',
  'FINAL_INVOIC',
  'WON',
  'LOSE',
  'APOLOGY',
]);

const ENDING_LENGTH = 4;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** By id. */
export function stageCodes(stages: readonly Named[]): ReadonlyMap<string, string> {
  const wished = new Map(stages.map(({ id, name }) => [id, plainCode(name)]));
  const counts = new Map<string, number>();
  for (const code of wished.values()) counts.set(code, (counts.get(code) ?? 0) + 1);
  const isFree = (code: string) => code !== '' && counts.get(code) === 1 && !RESERVED.has(code);
  const taken = new Set([...counts.keys()].filter(isFree));
  const codes = new Map<string, string>();
  // By id, so that endings that happen to be equal are told apart the same way in any order.
  for (const id of [...wished.keys()].sort()) {
    const plain = wished.get(id) ?? '';
    const code = isFree(plain) ? plain : withEnding(plain, id, taken);
    taken.add(code);
    codes.set(id, code);
  }
  return codes;
}

function plainCode(name: string): string {
  return transliterated(name).toUpperCase().slice(0, LONGEST_CODE).replace(/_+$/, '');
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
