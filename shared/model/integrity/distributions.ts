/** Distributions that can't be sampled: negative times, limits that don't rise, weights without a sum. */
import { entriesOf } from '#shared/base';
import type { Path } from '../json.ts';
import type { Node } from '../node.ts';
import type { Project } from '../project.ts';
import type { Distribution } from '../time.ts';
import { atLeastZero, within } from './bounds.ts';
import type { Finding } from './damage.ts';
import { timeLimitsOf, type VariantPlace, variantsOf } from './places.ts';

const HOURS_OF_WEEK = 168;

export function* checkDistributions(project: Project): Generator<Finding> {
  for (const place of variantsOf(project)) {
    for (const { distribution, path } of distributionsOf(place)) {
      yield* checkDistribution(distribution, path);
    }
    yield* checkProfiles(place);
  }
}

interface DistributionPlace {
  readonly distribution: Distribution;
  readonly path: Path;
}

function* distributionsOf(place: VariantPlace): Generator<DistributionPlace> {
  for (const { timeLimit, path } of timeLimitsOf(place)) {
    yield* whereSaid(timeLimit.escalation?.effort, [...path, 'escalation', 'effort']);
  }
  for (const [id, stage] of entriesOf(place.variant.stages)) {
    const path = [...place.path, 'stages', id, 'patience', 'distribution'];
    yield* whereSaid(stage.patience?.distribution, path);
  }
  for (const [id, node] of entriesOf(place.variant.nodes)) {
    yield* distributionsOfNode(node, [...place.path, 'nodes', id]);
  }
}

function* distributionsOfNode(node: Node, path: Path): Generator<DistributionPlace> {
  if (node.kind === 'step') {
    yield* whereSaid(node.effort, [...path, 'effort']);
    yield* whereSaid(node.patience?.distribution, [...path, 'patience', 'distribution']);
  } else if (node.kind === 'wait') {
    yield* whereSaid(node.delay, [...path, 'delay']);
  } else if (node.kind === 'source') {
    yield* whereSaid(node.dealValue, [...path, 'dealValue']);
    if (node.arrivals.kind === 'interval') {
      yield* whereSaid(node.arrivals.gap, [...path, 'arrivals', 'gap']);
    }
  }
}

function* whereSaid(
  distribution: Distribution | undefined,
  path: Path,
): Generator<DistributionPlace> {
  if (distribution) yield { distribution, path };
}

function* checkDistribution(distribution: Distribution, path: Path): Generator<Finding> {
  switch (distribution.kind) {
    case 'constant':
      return yield* within(distribution, path, { value: atLeastZero });
    case 'uniform':
      yield* within(distribution, path, { min: atLeastZero, max: atLeastZero });
      return yield* rising(distribution, ['min', 'max'], path);
    case 'triangular':
    case 'pert':
      yield* within(distribution, path, { min: atLeastZero, mode: atLeastZero, max: atLeastZero });
      return yield* rising(distribution, ['min', 'mode', 'max'], path);
    case 'normal':
    case 'lognormal':
    case 'gamma':
      return yield* within(distribution, path, { mean: atLeastZero, sd: atLeastZero });
    case 'exponential':
      return yield* within(distribution, path, { mean: atLeastZero });
    case 'weibull':
      return yield* within(distribution, path, {
        shape: { least: 0.01, most: 1000 },
        scale: atLeastZero,
      });
    case 'empirical':
      return yield* checkEmpirical(distribution, path);
  }
}

function* rising<Field extends string>(
  distribution: Record<Field, number>,
  fields: readonly Field[],
  path: Path,
): Generator<Finding> {
  const values = fields.map((field) => distribution[field]);
  const sorted = values.toSorted((a, b) => a - b);
  if (sorted.every((value, index) => value === values[index])) return;
  yield {
    code: 'numbersNotRising',
    path,
    found: values.join(' – '),
    repair: 'reordered',
    mend: () => {
      // Read again: clamping may have mended single numbers in the meantime.
      const current = fields.map((field) => distribution[field]).sort((a, b) => a - b);
      fields.forEach((field, index) => {
        distribution[field] = current[index] ?? 0;
      });
    },
  };
}

type Empirical = Extract<Distribution, { kind: 'empirical' }>;

function* checkEmpirical(distribution: Empirical, path: Path): Generator<Finding> {
  const { values, weights } = distribution;
  if (values.length === 0 || values.some((value) => value < 0)) {
    yield {
      code: 'impossibleNumber',
      path: [...path, 'values'],
      found: values.join(', '),
      repair: 'clamped',
      mend: () => {
        distribution.values = values.length === 0 ? [0] : values.map((value) => Math.max(value, 0));
      },
    };
  }
  if (weights === undefined || (weights.length === values.length && areWeights(weights))) return;
  yield {
    code: 'impossibleWeights',
    path: [...path, 'weights'],
    found: weights.join(', '),
    repair: 'removed',
    mend: () => {
      delete distribution.weights;
    },
  };
}

/** The relative intensities of a week, hour by hour. */
function* checkProfiles({ variant, path }: VariantPlace): Generator<Finding> {
  for (const [id, node] of entriesOf(variant.nodes)) {
    if (node.kind !== 'source' || node.arrivals.kind !== 'poisson') continue;
    const { arrivals } = node;
    const { profile } = arrivals;
    if (profile === undefined || (profile.length === HOURS_OF_WEEK && areWeights(profile)))
      continue;
    yield {
      code: 'impossibleWeights',
      path: [...path, 'nodes', id, 'arrivals', 'profile'],
      found: profile.join(', '),
      repair: 'removed',
      mend: () => {
        delete arrivals.profile;
      },
    };
  }
}

function areWeights(weights: readonly number[]): boolean {
  return weights.every((weight) => weight >= 0) && weights.some((weight) => weight > 0);
}
