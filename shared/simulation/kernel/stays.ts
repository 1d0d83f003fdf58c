/**
 * Who carries a deal's stay in a section.
 *
 * A deal stays in a section from when the first of its tokens comes there until the last one has
 * gone. However many of them stand there, the stay is one, and one of them carries it: when it
 * began, and which events are its timers. The others stand there silently: their beginning is NaN,
 * and they have no timers. So of a deal's tokens that stand in one section exactly one is a carrier.
 * Whether the stay was raised is known to all of them.
 * A token that rests at a split stands nowhere until the first of its children has joined.
 */
import * as Token from './token-row.ts';
import type { Tokens } from './tokens.ts';

/** Above every priority that people type, and above escalations not acted on. */
export const RAISED = 1e9;

/** What the priority of a token gains while its deal's stay in the section is raised. */
export function raisedBy({ ints }: Tokens, token: number): number {
  return ints[(token << Token.INTS) | Token.IS_RAISED] === 1 ? RAISED : 0;
}

/** Whether the token, which stands in a section, carries the stay there. */
export function carriesStay({ reals }: Tokens, token: number): boolean {
  return !Number.isNaN(reals[(token << Token.REALS) | Token.SECTION_ENTERED_AT]);
}

/** Another token of the deal that stands in the section, -1 when there is none. */
export function standingBeside({ ints }: Tokens, token: number, section: number): number {
  let other = ints[(token << Token.INTS) | Token.DEAL] as number;
  while (other !== -1) {
    const row = other << Token.INTS;
    if (other !== token && ints[row | Token.SECTION] === section) return other;
    other = ints[row | Token.NEXT] as number;
  }
  return -1;
}

/** The token stands where the other one of its deal does from now on. */
export function standSilently({ ints, reals }: Tokens, token: number, other: number): void {
  const row = token << Token.INTS;
  const otherRow = other << Token.INTS;
  ints[row | Token.SECTION] = ints[otherRow | Token.SECTION] as number;
  ints[row | Token.IS_RAISED] = ints[otherRow | Token.IS_RAISED] as number;
  reals[(token << Token.REALS) | Token.SECTION_ENTERED_AT] = Number.NaN;
}

/** One that stands there silently carries the stay from now on; who did is silent. */
export function handStay({ ints, reals }: Tokens, from: number, to: number): void {
  const row = from << Token.INTS;
  const heir = to << Token.INTS;
  const enteredAt = (from << Token.REALS) | Token.SECTION_ENTERED_AT;
  reals[(to << Token.REALS) | Token.SECTION_ENTERED_AT] = reals[enteredAt] as number;
  reals[enteredAt] = Number.NaN;
  ints[heir | Token.SECTION_PATIENCE_EVENT] = ints[row | Token.SECTION_PATIENCE_EVENT] as number;
  ints[heir | Token.SECTION_ESCALATION_EVENT] = ints[
    row | Token.SECTION_ESCALATION_EVENT
  ] as number;
  ints[row | Token.SECTION_PATIENCE_EVENT] = -1;
  ints[row | Token.SECTION_ESCALATION_EVENT] = -1;
}

/** The token of the section that carries the deal's stay, as seen from one that is silent there. */
export function carrierBeside(tokens: Tokens, token: number, section: number): number {
  const { ints } = tokens;
  let other = ints[(token << Token.INTS) | Token.DEAL] as number;
  while (ints[(other << Token.INTS) | Token.SECTION] !== section || !carriesStay(tokens, other)) {
    other = ints[(other << Token.INTS) | Token.NEXT] as number;
  }
  return other;
}

/**
 * Timers of stays name the deal, since any of its tokens may carry the stay by then: whoever
 * remembers this event in that field; -1 when the stay is over, and maybe the deal.
 */
export function carrierByTimer(
  { ints }: Tokens,
  deal: number,
  field: number,
  event: number,
): number {
  if (ints[(deal << Token.INTS) | Token.IS_INSIDE] !== 1) return -1;
  let token = deal;
  while (token !== -1 && ints[(token << Token.INTS) | field] !== event) {
    token = ints[(token << Token.INTS) | Token.NEXT] as number;
  }
  return token;
}
