/** A drawing with nothing on it. */
import type { Variant, VariantId, VariantKind } from '#shared/model';

export function emptyVariant(said: {
  readonly id: VariantId;
  readonly kind: VariantKind;
  readonly name: string;
}): Variant {
  return {
    ...said,
    leadShare: 1,
    staffing: {},
    stages: {},
    stageOrder: [],
    laneOrder: [],
    laneSizes: {},
    stageSizes: {},
    nodes: {},
    flows: {},
    slaClaims: {},
    slaDecisions: {},
    workshop: { attendees: [], agenda: [], disputedPoints: [], openQuestions: [], parkingLot: [] },
  };
}
