/**
 * What was tried out and how it was run can be taken back as edits of the project can, in the order in which people
 * did both: each change of the moment knows how many edits the project had when it was made.
 */

/** As it was before a change, or after one that was taken back. */
export interface Past<Asked> {
  readonly asked: Asked;
  /** Of the project's edits, how many could be undone then. */
  readonly depth: number;
}

export interface AskedHistory<Asked> {
  readonly before: readonly Past<Asked>[];
  readonly after: readonly Past<Asked>[];
}

export const NO_HISTORY = { before: [], after: [] } as const;

/** A change is made of this, while the project has so many edits; what was taken back is gone. */
export function changedFrom<Asked>(
  { before }: AskedHistory<Asked>,
  past: Past<Asked>,
): AskedHistory<Asked> {
  return { before: [...before, past], after: [] };
}

export interface Stepped<Asked> {
  readonly asked: Asked;
  readonly history: AskedHistory<Asked>;
}

/** null where there is nothing to take back. */
export function stepBack<Asked>(
  { before, after }: AskedHistory<Asked>,
  now: Asked,
): Stepped<Asked> | null {
  const last = before.at(-1);
  if (last === undefined) return null;
  const { asked, depth } = last;
  return {
    asked,
    history: { before: before.slice(0, -1), after: [...after, { asked: now, depth }] },
  };
}

export function stepForth<Asked>(
  { before, after }: AskedHistory<Asked>,
  now: Asked,
): Stepped<Asked> | null {
  const next = after.at(-1);
  if (next === undefined) return null;
  const { asked, depth } = next;
  return {
    asked,
    history: { before: [...before, { asked: now, depth }], after: after.slice(0, -1) },
  };
}

/** Whether the last thing that was done is a change of the moment, not an edit of the project. */
export function isAskedLast({ before }: AskedHistory<unknown>, depth: number): boolean {
  const last = before.at(-1);
  return last !== undefined && last.depth >= depth;
}

/** Whether the first thing to bring back is one: edits that were made before it come first. */
export function isAskedNext({ after }: AskedHistory<unknown>, depth: number): boolean {
  const next = after.at(-1);
  return next !== undefined && next.depth <= depth;
}
