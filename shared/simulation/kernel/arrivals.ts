/** How deals come in: Poisson streams, gaps, fixed moments, and bases that idle performers draw from. */
import { WEEK_MINUTES, wallAt } from '#shared/calendar';
import { afterMinutes, calendarOf } from './due-moments.ts';
import { draw, mixTwo, PURPOSE_ARRIVAL, PURPOSE_SHARE, uniform } from './luck.ts';
import { add, closeWindow, measureInside } from './measure.ts';
import { moveAll, sendTo } from './moves.ts';
import { SOURCE_BASE, SOURCE_SCHEDULE } from './network.ts';
import { recordEntry } from './recording.ts';
import { EVENT_ARRIVAL, fail, IN_WINDOW, RUNNING, type Run, scheduleEvent } from './run.ts';
import { sample } from './sampler.ts';
import { isIdle } from './service.ts';
import * as Token from './token-row.ts';
import { openDeal, takeToken } from './tokens.ts';

const HOUR_MINUTES = 60;

function luckOfArrival(run: Run, source: number, number: number, purpose: number): number {
  const keyLow = (run.sourceKeyLow[source] as number) + number;
  return draw(run.sourceKeyHigh[source] as number, keyLow | 0, purpose);
}

function scheduleNext(run: Run, source: number): void {
  const { sources, samplers } = run.network;
  let time = Number.POSITIVE_INFINITY;
  if (sources.kind[source] === SOURCE_SCHEDULE) {
    const at = (sources.momentStart[source] as number) + (run.sourceCount[source] as number);
    if (at < (sources.momentStart[source + 1] as number)) time = sources.moments[at] as number;
  } else if (sources.kind[source] !== SOURCE_BASE) {
    const bits = luckOfArrival(run, source, run.sourceCount[source] as number, PURPOSE_ARRIVAL);
    const gap = sample(samplers, sources.sampler[source] as number, bits);
    time = afterMinutes(run.network, sources.calendar[source] as number, run.now, gap);
  }
  if (time < Number.POSITIVE_INFINITY) scheduleEvent(run, EVENT_ARRIVAL, source, time);
}

export function startSources(run: Run): void {
  const { sources } = run.network;
  for (let source = 0; source < sources.count; source++) {
    scheduleNext(run, source);
    if (sources.kind[source] === SOURCE_BASE) {
      run.baseLeft[source] = sources.size[source] as number;
      const node = sources.node[source] as number;
      if (run.baseOfNode[node] === -1) run.baseOfNode[node] = source;
      drawFromBase(run, node);
    }
  }
}

/** Thinning (Lewis & Shedler 1979): candidates at the peak rate, kept by the weight of their hour. */
function isKept(run: Run, source: number, number: number): boolean {
  const { sources } = run.network;
  const profile = sources.profile[source] as number;
  let chance = sources.share[source] as number;
  if (profile >= 0) {
    // West of the company the first hours are still those of the Sunday before.
    const local = wallAt(calendarOf(run.network, sources.clock[source] as number), run.now);
    const hour = Math.floor(((local + WEEK_MINUTES) % WEEK_MINUTES) / HOUR_MINUTES);
    chance *= sources.profiles[profile + hour] as number;
  }
  return chance >= 1 || uniform(luckOfArrival(run, source, number, PURPOSE_SHARE)) < chance;
}

export function arriveFrom(run: Run, source: number): void {
  const { sources } = run.network;
  const number = run.sourceCount[source] as number;
  run.sourceCount[source] = number + 1;
  scheduleNext(run, source);
  if (sources.kind[source] !== SOURCE_SCHEDULE) {
    if (isKept(run, source, number)) admit(run, source, number);
    return;
  }
  const size = sources.size[source] as number;
  for (let member = 0; member < size && run.status === RUNNING; member++) {
    const lead = number * size + member;
    if (!isKept(run, source, lead)) continue;
    admit(run, source, lead);
    moveAll(run);
  }
}

/** One new deal; it is measured when it comes in the window. */
function admit(run: Run, source: number, number: number): void {
  const { tokens, tally, plan } = run;
  if (run.inside >= plan.maxInside) {
    fail(run, 'tooManyDeals', plan.maxInside);
    return;
  }
  measureInside(run);
  run.inside++;
  const token = takeToken(tokens);
  openDeal(tokens, token);
  const { ints, reals } = tokens;
  const row = token << Token.INTS;
  const isMeasured = run.phase === IN_WINDOW;
  reals[(token << Token.REALS) | Token.BORN_AT] = run.now;
  ints[row | Token.SOURCE] = source;
  ints[row | Token.KEY_HIGH] = mixTwo(run.sourceKeyHigh[source] as number, number);
  ints[row | Token.KEY_LOW] = mixTwo(run.sourceKeyLow[source] as number, number);
  ints[row | Token.IS_MEASURED] = isMeasured ? 1 : 0;
  if (run.recorder !== null) recordEntry(run, token, number);
  if (isMeasured) {
    run.measuredInside++;
    tally.entered++;
    add(tally.sourceEntered, source, 1);
  }
  sendTo(run, token, run.network.sources.node[source] as number);
  if (isMeasured && tally.entered >= plan.windowDeals) closeWindow(run);
}

/** Idle performers of a service that bases feed take the next of them, one after the other. */
export function drawFromBase(run: Run, node: number): void {
  const { sources } = run.network;
  for (let source = run.baseOfNode[node] as number; source < sources.count; source++) {
    if (sources.node[source] !== node) continue;
    while ((run.baseLeft[source] as number) > 0 && run.status === RUNNING && isIdle(run, node)) {
      const left = (run.baseLeft[source] as number) - 1;
      run.baseLeft[source] = left;
      admit(run, source, (sources.size[source] as number) - 1 - left);
      moveAll(run);
    }
  }
}
