/**
 * Scenario → program: the drawings it names become one network over shared people, or a list
 * of what is missing and where. Defaults where nobody has said: see people.ts (calendars),
 * drawing.ts (probabilities) and limits.ts (escalations).
 */
import { failure, present, type Result, success } from '#shared/base';
import { originMs, WEEK_MINUTES } from '#shared/calendar';
import type { ProcessId, Project, Scenario, Variant } from '#shared/model';
import type { RunPlan } from '../kernel/network.ts';
import { variantsRun } from '../scenarios.ts';
import { createCalendarList } from './calendar-list.ts';
import { readDrawing } from './drawing.ts';
import { linkHandOvers } from './hand-over.ts';
import { rootsIn } from './keys.ts';
import { buildNetwork } from './network-of.ts';
import type { CompileFailure } from './problem.ts';
import { createProblems, type Problems } from './problems.ts';
import type { Program } from './program.ts';
import type { SpanPromise } from './promise.ts';
import { checkRunLength } from './run-length.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Measured deals may run on for as long as the window, a year at least. */
const SHORTEST_RUN_ON_WEEKS = 52;
/** About ten minutes of nodes entered; nothing that people mean needs more. */
const MAX_EVENTS = 200_000_000;
const MAX_INSIDE = 300_000;
/** For how long holidays are followed when deals, not weeks, close the window. */
const WEEKS_OF_DEALS = 260;

function isMonday(date: string): boolean {
  return new Date(`${date}T00:00:00Z`).getUTCDay() === 1;
}

interface Drawn {
  readonly processId: ProcessId;
  readonly variant: Variant;
}

/** A drawing that is named twice is there once: its people and its sources aren't doubled. */
function variantsOf(project: Project, scenario: Scenario, problems: Problems): Drawn[] {
  const named = new Map(variantsRun(scenario.runs).map((at) => [at.variantId, at]));
  const variants = [...named.values()].map(({ processId, variantId }) => {
    const process = present(project.processes[processId], `process ${processId}`);
    return { processId, variant: present(process.variants[variantId], `variant ${variantId}`) };
  });
  if (variants.length === 0) {
    problems.add({
      code: 'nothingToRun',
      target: { kind: 'scenario', id: scenario.id },
      params: {},
    });
  }
  return variants;
}

function planOf(scenario: Scenario, warmUpWeeks: number): RunPlan {
  const weeks = 'weeks' in scenario.until ? scenario.until.weeks : Number.POSITIVE_INFINITY;
  const windowMinutes = weeks * WEEK_MINUTES;
  const windowDeals = 'deals' in scenario.until ? scenario.until.deals : Number.POSITIVE_INFINITY;
  const shortest = SHORTEST_RUN_ON_WEEKS * WEEK_MINUTES;
  return {
    seed: scenario.seed,
    warmUpMinutes: warmUpWeeks * WEEK_MINUTES,
    windowMinutes,
    windowDeals,
    runOnMinutes: weeks < Number.POSITIVE_INFINITY ? Math.max(windowMinutes, shortest) : shortest,
    maxEvents: MAX_EVENTS,
    maxInside: MAX_INSIDE,
  };
}

function checkScenario(scenario: Scenario, warmUpWeeks: number, problems: Problems): void {
  const target = { kind: 'scenario', id: scenario.id } as const;
  if (!isMonday(scenario.startsOn)) {
    problems.add({ code: 'startsNotMonday', target, params: { date: scenario.startsOn } });
  }
  const length = 'weeks' in scenario.until ? scenario.until.weeks : scenario.until.deals;
  const counts = [length, scenario.replications];
  const arePositive = counts.every((count) => Number.isFinite(count) && count > 0);
  if (!arePositive || !Number.isInteger(scenario.replications) || !(warmUpWeeks >= 0)) {
    problems.add({ code: 'runNotPositive', target, params: {} });
  }
}

/**
 * Warm-up lies before the scenario's Monday and lasts whole weeks. `warmUpWeeks: 'auto'`
 * compiles without one: `simulate` finds its length by a pilot.
 */
export function compileScenario(
  project: Project,
  scenario: Scenario,
  { promise }: { readonly promise?: SpanPromise | undefined } = {},
): Result<Program, CompileFailure> {
  const problems = createProblems();
  const warmUpWeeks = scenario.warmUpWeeks === 'auto' ? 0 : Math.ceil(scenario.warmUpWeeks);
  checkScenario(scenario, warmUpWeeks, problems);
  const variants = variantsOf(project, scenario, problems);
  if (problems.list.length > 0) return failure({ code: 'incomplete', problems: problems.list });

  const drafted = planOf(scenario, warmUpWeeks);
  const total =
    (drafted.warmUpMinutes + drafted.windowMinutes + drafted.runOnMinutes) / WEEK_MINUTES;
  const company = present(project.calendars[project.settings.calendarId], 'company calendar');
  const startMs = Date.parse(`${scenario.startsOn}T00:00:00Z`) - warmUpWeeks * 7 * DAY_MS;
  const origin = {
    date: new Date(startMs).toISOString().slice(0, 10),
    timeZone: company.timeZone,
    weeks: Math.min(total, WEEKS_OF_DEALS + warmUpWeeks),
  };
  const start = originMs(origin);
  const opens = originMs({ ...origin, date: scenario.startsOn });
  if (!start.ok || !opens.ok) {
    const target = { kind: 'calendar', id: company.id } as const;
    const params = { calendar: company.name, timeZone: company.timeZone };
    return failure({ code: 'incomplete', problems: [{ code: 'timeZoneUnknown', target, params }] });
  }
  // The window opens at midnight, though the clock may have been changed in the warm-up.
  const plan = { ...drafted, warmUpMinutes: (opens.value - start.value) / MINUTE_MS };
  const calendars = createCalendarList({ project, origin, problems });
  const rootOf = rootsIn(project);
  const drawings = linkHandOvers(
    variants.map((each) => readDrawing(each, problems, rootOf)),
    problems,
  );
  const startAbsoluteMs = start.value;
  const built = buildNetwork({
    project,
    scenario,
    drawings,
    calendars,
    problems,
    startAbsoluteMs,
    promise,
    rootOf,
  });
  if (!built) return failure({ code: 'incomplete', problems: problems.list });
  const { network, meaning, traffic } = built;
  checkRunLength({ scenario, plan, sources: network.sources }, traffic, problems);
  if (problems.list.length > 0) return failure({ code: 'incomplete', problems: problems.list });
  const { replications } = scenario;
  return success({ network, meaning, plan, startMs: start.value, replications, warmUpWeeks });
}
