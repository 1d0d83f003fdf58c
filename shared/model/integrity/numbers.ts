/** Numbers that can't be: negative times, shares outside 0…1, fractions of people. */
import { entriesOf } from '#shared/base';
import type { Project } from '../project.ts';
import { atLeastOne, atLeastZero, bits32, count, replications, share, within } from './bounds.ts';
import type { Finding } from './damage.ts';
import { checkDistributions } from './distributions.ts';
import { durationsOf, variantsOf } from './places.ts';
import { variantNumbers } from './variant-numbers.ts';

interface UntilNumbers extends Partial<Record<string, unknown>> {
  readonly weeks?: number;
  readonly deals?: number;
}

interface LeverNumbers extends Partial<Record<string, unknown>> {
  readonly headcount?: number;
  readonly factor?: number;
  readonly probability?: number;
}

const LEVER_BOUNDS = { headcount: count, factor: { least: 0, most: 1000 }, probability: share };

export function* checkNumbers(project: Project): Generator<Finding> {
  yield* peopleNumbers(project);
  yield* scenarioNumbers(project);
  for (const place of variantsOf(project)) {
    yield* variantNumbers(place.variant, place.path);
    for (const { duration, path } of durationsOf(place)) {
      yield* within(duration, path, { amount: atLeastZero });
    }
  }
  yield* checkDistributions(project);
}

function* peopleNumbers(project: Project): Generator<Finding> {
  const staffing = { headcount: count, otherDuties: share, hourlyCost: atLeastZero };
  for (const [id, participant] of entriesOf(project.participants)) {
    yield* within(participant, ['participants', id], staffing);
    for (const [index, norm] of participant.norms.entries()) {
      yield* within(norm, ['participants', id, 'norms', index], { count: atLeastZero });
    }
  }
  for (const { variant, path } of variantsOf(project)) {
    for (const [id, changes] of entriesOf(variant.staffing)) {
      yield* within(changes, [...path, 'staffing', id], staffing);
    }
  }
  for (const [id, segment] of entriesOf(project.segments)) {
    yield* within(segment, ['segments', id], { shareOfLeads: share });
  }
  for (const [id, version] of entriesOf(project.versions)) {
    yield* within(version, ['versions', id], { number: atLeastOne });
  }
}

function* scenarioNumbers(project: Project): Generator<Finding> {
  for (const [id, scenario] of entriesOf(project.scenarios)) {
    const path = ['scenarios', id];
    yield* within(scenario, path, { replications, seed: bits32, warmUpWeeks: atLeastZero });
    yield* within<UntilNumbers>(scenario.until, [...path, 'until'], {
      weeks: { least: 1, most: 1040 },
      deals: atLeastOne,
    });
    for (const [index, lever] of scenario.levers.entries()) {
      const leverPath = [...path, 'levers', index];
      yield* within<LeverNumbers>(lever, leverPath, LEVER_BOUNDS);
    }
  }
}
