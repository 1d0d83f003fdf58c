/**
 * Scenario → program: the drawings it names become one network over shared people, or a list
 * of what is missing and where. Defaults where nobody has said: see people.ts (calendars),
 * drawing.ts (probabilities) and limits.ts (escalations).
 */
import { failure, present, type Result, success } from '#shared/base';
import type { ProcessId, Project, Scenario, Variant } from '#shared/model';
import { variantsRun } from '../scenarios.ts';
import type { TriedShare } from './branch-shares.ts';
import { createCalendarList } from './calendar-list.ts';
import { readDrawing } from './drawing.ts';
import { linkHandOvers } from './hand-over.ts';
import { rootsIn } from './keys.ts';
import { checkYears } from './known-years.ts';
import { triedProbability } from './levers.ts';
import { buildNetwork } from './network-of.ts';
import type { CompileFailure } from './problem.ts';
import { createProblems, type Problems } from './problems.ts';
import type { Program } from './program.ts';
import type { SpanPromise } from './promise.ts';
import { checkRunLength } from './run-length.ts';
import { timingOf } from './timing.ts';

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

/** A quarter has the length that it has. */
function saidLengths(until: Scenario['until']): readonly number[] {
  if ('weeks' in until) return [until.weeks];
  return 'deals' in until ? [until.deals] : [];
}

function checkScenario(scenario: Scenario, warmUpWeeks: number, problems: Problems): void {
  const target = { kind: 'scenario', id: scenario.id } as const;
  if (!isMonday(scenario.startsOn)) {
    problems.add({ code: 'startsNotMonday', target, params: { date: scenario.startsOn } });
  }
  const counts = [...saidLengths(scenario.until), scenario.replications];
  const arePositive = counts.every((count) => Number.isFinite(count) && count > 0);
  if (!arePositive || !Number.isInteger(scenario.replications) || !(warmUpWeeks >= 0)) {
    problems.add({ code: 'runNotPositive', target, params: {} });
  } else checkYears(scenario, warmUpWeeks, problems);
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

  const company = present(project.calendars[project.settings.calendarId], 'company calendar');
  const timed = timingOf(scenario, warmUpWeeks, company.timeZone);
  if (!timed.ok) {
    const target = { kind: 'calendar', id: company.id } as const;
    const params = { calendar: company.name, timeZone: company.timeZone };
    return failure({ code: 'incomplete', problems: [{ code: 'timeZoneUnknown', target, params }] });
  }
  const { plan, origin, startMs, lastDay } = timed.value;
  const calendars = createCalendarList({ project, origin, problems });
  const rootOf = rootsIn(project);
  const triedOf: TriedShare = (id) => triedProbability(scenario, id);
  const drawings = linkHandOvers(
    variants.map((each) => readDrawing(each, { problems, rootOf, triedOf })),
    problems,
  );
  const built = buildNetwork({
    project,
    scenario,
    drawings,
    calendars,
    problems,
    startAbsoluteMs: startMs,
    promise,
    rootOf,
  });
  if (!built) return failure({ code: 'incomplete', problems: problems.list });
  const { network, meaning, traffic } = built;
  checkRunLength({ scenario, plan, sources: network.sources }, traffic, problems);
  if (problems.list.length > 0) return failure({ code: 'incomplete', problems: problems.list });
  const { replications, startsOn } = scenario;
  return success({
    network,
    meaning,
    plan,
    startMs,
    startsOn,
    lastDay,
    replications,
    warmUpWeeks,
  });
}
