/**
 * What a simulation answers, in the shape in which it is shown and printed (`simulate --json`).
 * Times in minutes, money in the project's currency, shares and loads 0…1.
 */
import type { NodeId, ParticipantId, SlaClaimId } from '#shared/model';

/** A mean over replications with its Student-t 95 % interval; one replication has none. */
export interface Estimate {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface CycleMinutes {
  readonly mean: Estimate;
  readonly p50: Estimate;
  readonly p85: Estimate;
  readonly p95: Estimate;
}

export interface NodeResult {
  readonly enteredPerWeek: Estimate;
  readonly waitMinutes: Estimate;
  /** Mean number of deals waiting. */
  readonly queue: Estimate;
  /** null where the node has no time limit. */
  readonly shareWithinLimit: Estimate | null;
}

export interface ParticipantResult {
  /** Worked on-shift minutes / available on-shift minutes; null where people are unlimited. */
  readonly load: Estimate | null;
  readonly escalationsPerWeek: Estimate;
}

export interface SimulationResult {
  readonly seed: number;
  readonly replications: number;
  readonly weeks: number;
  readonly events: number;
  readonly deals: {
    readonly enteredPerWeek: Estimate;
    readonly wonPerWeek: Estimate;
    readonly lostPerWeek: Estimate;
    /** Mean number inside the process over the window. */
    readonly inProgress: Estimate;
  };
  /** All ended deals, elapsed time; null when no deal ended. */
  readonly cycleMinutes: CycleMinutes | null;
  readonly wonCycleMinutes: CycleMinutes | null;
  readonly workingCycleMinutes: CycleMinutes | null;
  readonly nodes: Readonly<Record<NodeId, NodeResult>>;
  readonly participants: Readonly<Record<ParticipantId, ParticipantResult>>;
  readonly claims: Readonly<Record<SlaClaimId, { readonly shareKept: Estimate | null }>>;
  readonly money: {
    readonly revenuePerWeek: Estimate;
    readonly costPerWonDeal: Estimate | null;
  };
}
