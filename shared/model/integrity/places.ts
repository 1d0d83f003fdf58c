/** Walks to the places that several checks look at, each with its path from the root. */
import { entriesOf } from '#shared/base';
import type { Path } from '../json.ts';
import type { Process, Project } from '../project.ts';
import type { TimeLimit } from '../stage.ts';
import type { Duration } from '../time.ts';
import type { Variant } from '../variant.ts';

export interface VariantPlace {
  readonly process: Process;
  readonly variant: Variant;
  readonly path: Path;
}

export function* variantsOf(project: Project): Generator<VariantPlace> {
  for (const [processId, process] of entriesOf(project.processes)) {
    for (const [variantId, variant] of entriesOf(process.variants)) {
      yield { process, variant, path: ['processes', processId, 'variants', variantId] };
    }
  }
}

export interface TimeLimitPlace {
  readonly owner: { timeLimit?: TimeLimit };
  readonly timeLimit: TimeLimit;
  readonly path: Path;
}

/** Of stages and steps. */
export function* timeLimitsOf({ variant, path }: VariantPlace): Generator<TimeLimitPlace> {
  for (const [id, stage] of entriesOf(variant.stages)) {
    if (!stage.timeLimit) continue;
    yield { owner: stage, timeLimit: stage.timeLimit, path: [...path, 'stages', id, 'timeLimit'] };
  }
  for (const [id, node] of entriesOf(variant.nodes)) {
    if (node.kind !== 'step' || !node.timeLimit) continue;
    yield { owner: node, timeLimit: node.timeLimit, path: [...path, 'nodes', id, 'timeLimit'] };
  }
}

export interface DurationPlace {
  readonly duration: Duration;
  readonly path: Path;
}

/** Every duration that people said in a variant. */
export function* durationsOf(place: VariantPlace): Generator<DurationPlace> {
  for (const { timeLimit, path } of timeLimitsOf(place)) {
    yield { duration: timeLimit.duration, path: [...path, 'duration'] };
    if (timeLimit.remindBefore) {
      yield { duration: timeLimit.remindBefore, path: [...path, 'remindBefore'] };
    }
    if (timeLimit.escalation) {
      yield { duration: timeLimit.escalation.after, path: [...path, 'escalation', 'after'] };
    }
  }
  for (const name of ['slaClaims', 'slaDecisions'] as const) {
    const spanned: Record<string, { duration: Duration }> = place.variant[name];
    for (const [id, { duration }] of entriesOf(spanned)) {
      yield { duration, path: [...place.path, name, id, 'duration'] };
    }
  }
}
