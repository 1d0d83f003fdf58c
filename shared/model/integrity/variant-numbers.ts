/** The numbers of one drawing that can't be. */
import { entriesOf } from '#shared/base';
import type { Path } from '../json.ts';
import type { Origins } from '../time.ts';
import type { Variant } from '../variant.ts';
import {
  allWithin,
  atLeastOne,
  atLeastZero,
  coordinate,
  count,
  share,
  size,
  within,
} from './bounds.ts';
import type { Finding } from './damage.ts';

export function* variantNumbers(variant: Variant, path: Path): Generator<Finding> {
  yield* within(variant, path, { leadShare: share });
  yield* allWithin(variant.laneSizes, [...path, 'laneSizes'], size);
  yield* allWithin(variant.stageSizes, [...path, 'stageSizes'], size);
  for (const [id, stage] of entriesOf(variant.stages)) {
    const stagePath = [...path, 'stages', id];
    yield* within(stage, stagePath, { probability: share });
    if (stage.minimumDeals) {
      yield* within(stage.minimumDeals, [...stagePath, 'minimumDeals'], { count });
    }
    yield* escalationNumbers(stage.timeLimit, stagePath);
  }
  yield* nodeNumbers(variant, path);
  for (const [id, flow] of entriesOf(variant.flows)) {
    yield* within(flow, [...path, 'flows', id], { probability: share, maxTimes: atLeastOne });
  }
  for (const name of ['slaClaims', 'slaDecisions'] as const) {
    const collection: Record<string, { share: number }> = variant[name];
    for (const [id, spanned] of entriesOf(collection)) {
      yield* within(spanned, [...path, name, id], { share });
    }
  }
  for (const [index, item] of variant.workshop.agenda.entries()) {
    yield* within(item, [...path, 'workshop', 'agenda', index], { minutes: atLeastZero });
  }
  for (const kind of ['stages', 'nodes', 'flows'] as const) {
    const elements: Record<string, { origins?: Origins }> = variant[kind];
    for (const [id, element] of entriesOf(elements)) {
      for (const [field, origin] of entriesOf(element.origins ?? {})) {
        yield* within(origin, [...path, kind, id, 'origins', field], { confidence: share });
      }
    }
  }
}

function* escalationNumbers(
  timeLimit: { escalation?: { continueShare?: number } } | undefined,
  path: Path,
): Generator<Finding> {
  if (!timeLimit?.escalation) return;
  yield* within(timeLimit.escalation, [...path, 'timeLimit', 'escalation'], {
    continueShare: share,
  });
}

function* nodeNumbers(variant: Variant, path: Path): Generator<Finding> {
  for (const [id, node] of entriesOf(variant.nodes)) {
    const nodePath = [...path, 'nodes', id];
    yield* within(node.position, [...nodePath, 'position'], { x: coordinate, y: coordinate });
    if (node.kind === 'step') {
      yield* within(node, nodePath, { priority: { least: -1e6, most: 1e6 } });
      yield* escalationNumbers(node.timeLimit, nodePath);
      for (const [index, helper] of node.helpers.entries()) {
        yield* within(helper, [...nodePath, 'helpers', index], { count: atLeastOne });
      }
    }
    if (node.kind !== 'source') continue;
    const { arrivals } = node;
    const arrivalsPath = [...nodePath, 'arrivals'];
    if (arrivals.kind === 'poisson') {
      yield* within(arrivals, arrivalsPath, { perHour: { least: 0, most: 1e6 } });
    } else if (arrivals.kind === 'batch' || arrivals.kind === 'base') {
      yield* within(arrivals, arrivalsPath, { size: count });
    }
  }
}
