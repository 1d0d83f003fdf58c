/**
 * The recorder at work: called by the kernel where something happens to a deal, and only when
 * the run keeps a log. Moments are written where they are read: as arguments they would be boxed.
 */
import {
  ASIDE,
  blockAt,
  coverTokens,
  type DealBlock,
  KIND_BITS,
  LEFT_LET_GO,
  LEFT_SECTION_IMPATIENT,
  MOMENT_ENTERED,
  MOMENT_LEFT,
  openDealBlock,
  openStayBlock,
  placeAt,
  type Recorder,
  STAY_CUT_SHORT,
  STAY_DONE,
  STAY_UNFINISHED,
  STAY_WITHDRAWN,
  shiftOf,
  WAYS,
} from './activity-log.ts';
import { NODE_DELAY } from './network.ts';
import type { Run } from './run.ts';
import * as Token from './token-row.ts';
import { DELAYED, dealOf, nodeOf, ORPHANED, QUEUED, SERVED } from './tokens.ts';

/** A deal has come; those that aren't measured are known not to be logged. */
export function recordEntry(run: Run, token: number, number: number): void {
  const { recorder, tokens } = run;
  if (recorder === null) return;
  if (token >= recorder.dealOf.length) coverTokens(recorder, tokens.capacity);
  if (tokens.ints[(token << Token.INTS) | Token.IS_MEASURED] === 0) {
    recorder.dealOf[token] = -1;
    return;
  }
  if (recorder.dealPlace === recorder.dealBlock.entered.length) openDealBlock(recorder);
  const at = recorder.dealPlace++;
  const { entered, number: numbers, source } = recorder.dealBlock;
  entered[at] = run.now;
  numbers[at] = number;
  source[at] = tokens.ints[(token << Token.INTS) | Token.SOURCE] as number;
  recorder.dealOf[token] = recorder.log.deals++;
  recorder.lastMoment[token] = run.now;
}

/** A place in `stayBlock` for the next row. */
function takeRow(recorder: Recorder): number {
  if (recorder.stayPlace === recorder.stayBlock.done.length) openStayBlock(recorder);
  recorder.log.rows++;
  return recorder.stayPlace++;
}

/** The moment at which the token entered its node, in a row of its own. */
function writeEntered(run: Run, recorder: Recorder, token: number, deal: number): void {
  const at = takeRow(recorder);
  recorder.stayBlock.done[at] = run.tokens.reals[
    (token << Token.REALS) | Token.ENTERED_AT
  ] as number;
  recorder.stayBlock.dealAndKind[at] = (deal << KIND_BITS) | MOMENT_ENTERED;
}

/** A stay on the deal's own way, or (by a kind with ASIDE) one beside it. */
function writeStay(run: Run, recorder: Recorder, token: number, kind: number): void {
  const { tokens } = run;
  const owner = kind < ASIDE ? dealOf(tokens, token) : token;
  const deal = recorder.dealOf[owner] as number;
  if (deal < 0) return;
  const enteredAt = tokens.reals[(token << Token.REALS) | Token.ENTERED_AT] as number;
  if (kind >= ASIDE || enteredAt !== recorder.lastMoment[owner]) {
    writeEntered(run, recorder, token, deal);
  }
  const at = takeRow(recorder);
  const { done, started, node, dealAndKind } = recorder.stayBlock;
  const state = tokens.ints[(token << Token.INTS) | Token.STATE] as number;
  if (state === DELAYED) started[at] = enteredAt;
  else if (state === QUEUED) started[at] = Number.NaN;
  else started[at] = tokens.reals[(token << Token.REALS) | Token.STARTED_AT] as number;
  done[at] = run.now;
  node[at] = nodeOf(tokens, token);
  dealAndKind[at] = (deal << KIND_BITS) | kind;
  if (kind < ASIDE) recorder.lastMoment[owner] = run.now;
}

/** At a wait; what a step has made and holds back isn't: the step itself is done. */
function isWaiting({ tokens, network }: Run, token: number): boolean {
  const node = nodeOf(tokens, token);
  return (
    tokens.ints[(token << Token.INTS) | Token.STATE] === DELAYED &&
    network.nodes.kind[node] === NODE_DELAY
  );
}

/** Work that the deal no longer needs, and that of supervisors. */
function isAside({ tokens }: Run, token: number): boolean {
  return (
    tokens.ints[(token << Token.INTS) | Token.STATE] === ORPHANED ||
    tokens.ints[(token << Token.INTS) | Token.ESCALATION] !== -1
  );
}

/** Work or a wait is done. */
export function recordDone(run: Run, token: number): void {
  const { recorder, tokens } = run;
  if (recorder === null) return;
  if (tokens.ints[(token << Token.INTS) | Token.STATE] === DELAYED) {
    if (isWaiting(run, token)) writeStay(run, recorder, token, STAY_DONE);
  } else writeStay(run, recorder, token, isAside(run, token) ? STAY_DONE + ASIDE : STAY_DONE);
}

/** The token is about to be taken out of its deal. Work in service goes on, for nobody's sake. */
export function recordDismissed(run: Run, token: number): void {
  const { recorder, tokens } = run;
  if (recorder === null) return;
  const state = tokens.ints[(token << Token.INTS) | Token.STATE] as number;
  if (state === QUEUED) writeStay(run, recorder, token, STAY_WITHDRAWN);
  else if (state === SERVED) {
    if (token >= recorder.dealOf.length) coverTokens(recorder, tokens.capacity);
    recorder.dealOf[token] = recorder.dealOf[dealOf(tokens, token)] as number;
  } else if (isWaiting(run, token)) writeStay(run, recorder, token, STAY_CUT_SHORT);
}

/** The deal is about to leave: by the token's outcome, out of patience there, or let go by that work. */
export function recordLeaving(run: Run, token: number, way: number): void {
  const { recorder, tokens } = run;
  if (recorder === null) return;
  const late =
    way === LEFT_LET_GO ? (tokens.ints[(token << Token.INTS) | Token.TARGET] as number) : token;
  const owner = dealOf(tokens, late);
  const deal = recorder.dealOf[owner] as number;
  if (deal < 0) return;
  let place = nodeOf(tokens, token);
  if (way === LEFT_LET_GO)
    place = (tokens.ints[(token << Token.INTS) | Token.ESCALATION] as number) >> 1;
  else if (way === LEFT_SECTION_IMPATIENT)
    place = tokens.ints[(token << Token.INTS) | Token.SECTION] as number;
  const shift = shiftOf(deal);
  const block = recorder.log.dealBlocks[blockAt(deal, shift)] as DealBlock;
  block.exit[placeAt(deal, shift)] = place * WAYS + way;
  if (run.now === recorder.lastMoment[owner]) return;
  const at = takeRow(recorder);
  recorder.stayBlock.done[at] = run.now;
  recorder.stayBlock.dealAndKind[at] = (deal << KIND_BITS) | MOMENT_LEFT;
}

/** Work for a supervisor on the late token's deal. */
export function recordEscalation(run: Run, work: number, token: number): void {
  const { recorder, tokens } = run;
  if (recorder === null) return;
  if (work >= recorder.dealOf.length) coverTokens(recorder, tokens.capacity);
  recorder.dealOf[work] = recorder.dealOf[dealOf(tokens, token)] as number;
}

/** The run stops: whatever is under way stays unfinished. */
export function recordUnfinished(run: Run): void {
  const { recorder, tokens } = run;
  if (recorder === null) return;
  for (let token = 0; token < tokens.capacity; token++) {
    const state = tokens.ints[(token << Token.INTS) | Token.STATE] as number;
    const isServed = state === SERVED || state === ORPHANED;
    if (!isServed && state !== QUEUED && !isWaiting(run, token)) continue;
    writeStay(run, recorder, token, STAY_UNFINISHED + (isAside(run, token) ? ASIDE : 0));
  }
}
