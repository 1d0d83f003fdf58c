/** What `simulate` says to people: a few lines of figures, or why there are none. */
import { createTranslate, formatNumber, type Language } from '#shared/i18n';
import type { Project, Scenario } from '#shared/model';
import {
  type Estimate,
  type FigureKind,
  namesOfSteps,
  overloadsIn,
  type SimulateFailure,
  type SimulationResult,
  sayBacklog,
  sayCensored,
  sayEstimate,
  sayLevers,
  sayOverloads,
  sayProblem,
  sayWhereDealsWent,
  whatIsMissing,
} from '#shared/simulation';

interface Spoken {
  readonly project: Project;
  readonly language: Language;
}

interface Summed extends Spoken {
  readonly scenario: Scenario;
}

export function summaryText(
  result: SimulationResult,
  { project, scenario, language }: Summed,
): string {
  const t = createTranslate(language);
  const spoken = { project, language };
  const number = (value: number) => formatNumber(value, language);
  const said = (kind: FigureKind, estimate: Estimate) => {
    const { value, interval } = sayEstimate(kind, estimate, { language, currency: '' });
    return interval === null ? value : `${value} (${interval})`;
  };
  const lines = [
    ...whatRan({ project, scenario, language }),
    t('simulation.summaryRun', {
      weeks: number(result.weeks),
      replications: number(result.replications),
    }),
    t('simulation.summaryDeals', { deals: sayWhereDealsWent(result, language) }),
  ];
  const { cycleMinutes, wonCycleMinutes, notes } = result;
  const cycles = [
    ['simulation.summaryWonCycle', wonCycleMinutes],
    ['simulation.summaryCycle', cycleMinutes],
  ] as const;
  for (const [key, cycle] of cycles) {
    if (!cycle) continue;
    lines.push(t(key, { mean: said('time', cycle.mean), p85: said('time', cycle.p85) }));
  }
  // Nothing else in these lines has an interval.
  if (result.replications > 1 && (cycleMinutes ?? wonCycleMinutes)) {
    lines.push(t('simulation.summaryIntervals'));
  }
  const missing = whatIsMissing(result);
  if (missing) lines.push(t(missing));
  if (notes.censoredShare > 0) {
    lines.push(sayCensored(result, { t, language }));
  }
  const overloads = overloadsIn(result);
  if (overloads.length > 0) {
    lines.push(t('simulation.summaryOverload', { names: sayOverloads(overloads, spoken) }));
  }
  if (notes.measuredGrowth) {
    const steps = namesOfSteps(notes.measuredGrowth, project, language);
    lines.push(t('simulate.starving', { steps }));
  }
  return lines.join('\n');
}

/** Processes with their variants, and what was tried besides: figures alone don't tell whose they are. */
function whatRan({ project, scenario: { runs, levers }, language }: Summed): readonly string[] {
  const t = createTranslate(language);
  const drawn = runs.map(({ processId, variantIds }) => {
    const process = project.processes[processId];
    const names = variantIds.map((id) => process?.variants[id]?.name ?? '');
    return `${process?.name ?? ''}: ${names.join(', ')}`;
  });
  const tried = sayLevers(levers, { project, runs }, { t, language });
  return [drawn.join('; '), ...(tried === '' ? [] : [t('simulate.tried', { tried })])];
}

export function describeFailure(error: SimulateFailure, { project, language }: Spoken): string {
  const t = createTranslate(language);
  if (error.code === 'incomplete') {
    const lines = error.problems.map((problem) => `  ${sayProblem(problem, language)}`);
    return [t('simulation.incomplete', { count: lines.length }), ...lines].join('\n');
  }
  if (error.code === 'tooMuchWork') return sayBacklog(error.backlog, { project, language });
  switch (error.code) {
    case 'cancelled':
    // Where the machine has no memory to begin with, nobody's queue took it.
    case 'memoryRefused':
    case 'logMemoryRefused':
      return t(`simulation.${error.code}`);
    default:
  }
  const limit = 'limit' in error ? formatNumber(error.limit, language) : '';
  const reason = t(`simulation.${error.code}`, { limit });
  if (error.overloaded.length === 0) return reason;
  const names = sayOverloads(error.overloaded, { project, language });
  return `${reason}\n${t('simulation.summaryOverload', { names })}`;
}
