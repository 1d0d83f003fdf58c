/**
 * May a scenario say this? The numbers people may ask for, and whether what is run and
 * what is tried out is there. The same answer stands under the field and in the command.
 */
import type { Lever, Project, Scenario, ScenarioId } from '#shared/model';
import { hasParticipant, memberOf, processAt, variantAt } from './places.ts';
import { allowed, firstRefusal, refused, type Verdict } from './verdict.ts';

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
}

/** Inside what a file may hold. Nobody waits for more, and no company has more. */
const SCENARIO_BOUNDS = {
  weeks: { least: 1, most: 1040, isWhole: true },
  deals: { least: 1, most: 1_000_000, isWhole: true },
  warmUpWeeks: { least: 0, most: 520, isWhole: true },
  replications: { least: 1, most: 10_000, isWhole: true },
  /** 32 bits. */
  seed: { least: 0, most: 4_294_967_295, isWhole: true },
  headcount: { least: 1, most: 10_000, isWhole: true },
  /** As many times as many leads; 0 switches a source off. */
  factor: { least: 0, most: 100, isWhole: false },
} as const satisfies Readonly<Record<string, Bounds>>;

type ScenarioQuantity = keyof typeof SCENARIO_BOUNDS;

/** `scale`: how many of the unit that people type make one of ours (100 for per cent). */
function isWithinBounds(quantity: ScenarioQuantity, value: number, scale = 1): Verdict {
  const { least, most, isWhole } = SCENARIO_BOUNDS[quantity];
  const isInside = value >= least && value <= most;
  if (isInside && (!isWhole || Number.isInteger(value))) return allowed;
  return refused(isWhole ? 'wholeNumberOutside' : 'numberOutside', {
    least: least * scale,
    most: most * scale,
  });
}

export function hasScenario(project: Project, id: ScenarioId): Verdict {
  return memberOf(project.scenarios, id) ? allowed : refused('noSuchScenario', { id });
}

/** Drawings that are there, each once. None at all is an unfinished scenario, not a wrong one. */
export function canRun(project: Project, runs: Scenario['runs']): Verdict {
  const processIds = runs.map(({ processId }) => processId);
  const variantIds = runs.flatMap((run) => run.variantIds);
  if (hasTwice(processIds) || hasTwice(variantIds)) {
    return refused('impossibleValue', { field: 'runs' });
  }
  return firstRefusal(
    ...runs.map((run) => (): Verdict => {
      if (!processAt(project, run.processId))
        return refused('noSuchProcess', { id: run.processId });
      const missing = run.variantIds.find(
        (variantId) => !variantAt(project, { processId: run.processId, variantId }),
      );
      return missing === undefined ? allowed : refused('noSuchVariant', { id: missing });
    }),
  );
}

function hasTwice(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}

/** A year that calendars know; less is a date that somebody is still typing. */
const YEARS = { least: 1970, most: 2199 };

function canStart(startsOn: string): Verdict {
  const year = Number(startsOn.slice(0, 4));
  return year >= YEARS.least && year <= YEARS.most ? allowed : refused('yearOutside', YEARS);
}

type Condition = 'startsOn' | 'until' | 'warmUpWeeks' | 'replications' | 'seed';

export type SaidConditions = { readonly [Said in Condition]?: Scenario[Said] | undefined };

/** From when, how long, how often and with which luck; only what is said is asked about. */
export function canRunUnder(conditions: SaidConditions): Verdict {
  const { startsOn, until, warmUpWeeks, replications, seed } = conditions;
  return firstRefusal(
    () => (startsOn === undefined ? allowed : canStart(startsOn)),
    () => (until === undefined ? allowed : canLast(until)),
    () => isCountable('warmUpWeeks', warmUpWeeks === 'auto' ? undefined : warmUpWeeks),
    () => isCountable('replications', replications),
    () => isCountable('seed', seed),
  );
}

function isCountable(quantity: ScenarioQuantity, value: number | undefined): Verdict {
  return value === undefined ? allowed : isWithinBounds(quantity, value);
}

function canLast(until: Scenario['until']): Verdict {
  return 'weeks' in until
    ? isWithinBounds('weeks', until.weeks)
    : isWithinBounds('deals', until.deals);
}

export function canPullLever(project: Project, lever: Lever): Verdict {
  if (lever.kind === 'headcount') {
    return firstRefusal(
      () => hasParticipant(project, lever.participantId),
      () => isWithinBounds('headcount', lever.headcount),
    );
  }
  return firstRefusal(
    () => isSource(project, lever.nodeId),
    () => (lever.nodeId === undefined && lever.factor === 0 ? refused('noLeadsAtAll') : allowed),
    () => isWithinBounds('factor', lever.factor, 100),
  );
}

function isSource(project: Project, id: Extract<Lever, { kind: 'arrivals' }>['nodeId']): Verdict {
  if (id === undefined) return allowed;
  const isThere = Object.values(project.processes).some((process) =>
    Object.values(process.variants).some(({ nodes }) => memberOf(nodes, id)?.kind === 'source'),
  );
  return isThere ? allowed : refused('noSuchNode', { id });
}
