/**
 * Numbers events anew in a run so long that they would outgrow their bits: 1, 2, 3 … in the order
 * they have, in the future and wherever somebody remembers one.
 */
import { numberAt, renumberAt } from './event-heap.ts';
import type { Run } from './run.ts';
import * as Token from './token-row.ts';

/** Half of what fits: the other half is for the events of one slice. */
export const MOST_BEFORE_RENUMBERING = 2 ** 28;

const REMEMBERED = [
  Token.DONE_EVENT,
  Token.PATIENCE_EVENT,
  Token.ESCALATION_EVENT,
  Token.SECTION_PATIENCE_EVENT,
  Token.SECTION_ESCALATION_EVENT,
  Token.TARGET_EVENT,
] as const;

/** Numbers that stand anywhere, from the lowest to the highest, each once. */
function numbersIn({ heap, tokens }: Run): Int32Array {
  const numbers = new Set<number>();
  for (let at = 0; at < heap.size; at++) numbers.add(numberAt(heap, at));
  for (let token = 0; token < tokens.capacity; token++) {
    for (const field of REMEMBERED) {
      numbers.add(tokens.ints[(token << Token.INTS) | field] as number);
    }
  }
  // No event has such a number: urgent ones have none, nothing remembered is -1.
  numbers.delete(0);
  numbers.delete(-1);
  return Int32Array.from(numbers).sort();
}

/** How many of the numbers are lower. */
function lowerThan(numbers: Int32Array, number: number): number {
  let from = 0;
  let to = numbers.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] as number) < number) from = middle + 1;
    else to = middle;
  }
  return from;
}

export function renumber(run: Run): void {
  const { heap, tokens } = run;
  const numbers = numbersIn(run);
  const numberOf = (before: number) => (before <= 0 ? before : lowerThan(numbers, before) + 1);
  for (let at = 0; at < heap.size; at++) renumberAt(heap, at, numberOf(numberAt(heap, at)));
  for (let token = 0; token < tokens.capacity; token++) {
    for (const field of REMEMBERED) {
      const place = (token << Token.INTS) | field;
      tokens.ints[place] = numberOf(tokens.ints[place] as number);
    }
  }
  run.momentFrom = lowerThan(numbers, run.momentFrom) + 1;
  heap.sequence = numbers.length + 1;
}
