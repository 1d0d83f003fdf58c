/**
 * What can be inconsistent in a project that its schema accepts. Each finding names the
 * place, what was found, and what a repaired copy does about it.
 */
import type { Path } from '../json.ts';

export type DamageCode =
  | 'danglingId'
  | 'duplicateId'
  | 'duplicateKey'
  | 'keyMismatch'
  | 'orderIncomplete'
  | 'impossibleNumber'
  | 'numbersNotRising'
  | 'impossibleWeights'
  | 'badIntervals'
  | 'unknownTimeZone'
  | 'notMonday'
  | 'unsafeImage';

export type RepairCode =
  | 'removed'
  | 'replaced'
  | 'recreated'
  | 'renamed'
  | 'reordered'
  | 'clamped'
  | 'keptLast'
  | 'movedToParkingLot';

export interface Damage {
  readonly code: DamageCode;
  /** `processes.sales.variants.toBe.nodes.call.effort` */
  readonly path: string;
  /** As JSON, shortened. */
  readonly found: string;
  readonly repair: RepairCode;
}

/** A damage together with what mends it in the project that was checked. */
export interface Finding {
  readonly code: DamageCode;
  readonly path: Path;
  readonly found: unknown;
  readonly repair: RepairCode;
  readonly mend: () => void;
}
