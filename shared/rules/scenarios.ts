/**
 * May a scenario say this? The numbers people may ask for, and whether what is run is there;
 * what is tried out: levers.ts. The same answer stands under the field and in the command.
 */
import type { Project, Scenario, ScenarioId } from '#shared/model';
import { KNOWN_YEARS } from '#shared/time-zones';
import { memberOf, processAt, variantAt } from './places.ts';
import { isWithinBounds, type ScenarioQuantity } from './scenario-bounds.ts';
import { allowed, firstRefusal, refused, type Verdict } from './verdict.ts';

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

/** An earlier year is a date that somebody is still typing. */
function canStart(startsOn: string): Verdict {
  const year = Number(startsOn.slice(0, 4));
  const { least, most } = KNOWN_YEARS;
  if (year >= least && year <= most) return allowed;
  // As text: a year has no thousands.
  return refused('yearOutside', { least: String(least), most: String(most) });
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
  if ('weeks' in until) return isWithinBounds('weeks', until.weeks);
  return 'deals' in until ? isWithinBounds('deals', until.deals) : allowed;
}
