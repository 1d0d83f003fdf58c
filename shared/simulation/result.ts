/**
 * What a simulation answers, in the shape in which it is shown and printed (`simulate --json`).
 * Times in minutes, money in the project's currency, shares and loads 0…1.
 */
import type { NodeId, ParticipantId, SlaClaimId, StageId } from '#shared/model';

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
  /** From entering the node to the start of work; a deal met with free hands waits 0. */
  readonly waitMinutes: Estimate;
  /** Mean number of deals waiting. */
  readonly queue: Estimate;
  /** null where the node has no time limit, or no deal completed it. */
  readonly shareWithinLimit: Estimate | null;
}

export interface StageResult {
  readonly enteredPerWeek: Estimate;
  readonly shareWithinLimit: Estimate | null;
}

export interface ParticipantResult {
  /** Worked on-shift minutes / available on-shift minutes; null where people are unlimited. */
  readonly load: Estimate | null;
  readonly escalationsPerWeek: Estimate;
}

/** What a reader must know to trust the figures; not printed by `simulate --json`. */
export interface SimulationNotes {
  /** Weeks that were run and thrown away before the window. */
  readonly warmUpWeeks: number;
  /** Work asked / work possible, before any luck; 1 or more means a queue that grows for ever. */
  readonly offeredLoad: Readonly<Record<ParticipantId, number>>;
  readonly overloaded: readonly ParticipantId[];
  /** Share of measured deals that hadn't ended when the run was stopped. */
  readonly censoredShare: number;
  /** Share of measured deals that left because their patience ran out. */
  readonly outOfPatienceShare: Estimate;
  /** Won / ended, of measured deals. */
  readonly conversion: Estimate | null;
  /** Participants who work on deals and whose hour has no price; costs leave them out. */
  readonly withoutHourlyCost: readonly ParticipantId[];
  /** Mean number inside, week by week from the start of the warm-up. */
  readonly inProgressByWeek: readonly number[];
}

export interface SimulationResult {
  readonly seed: number;
  readonly replications: number;
  /** Length of the window. */
  readonly weeks: number;
  readonly events: number;
  readonly deals: {
    readonly enteredPerWeek: Estimate;
    /** Outcomes reached in the window, whenever the deal came. */
    readonly wonPerWeek: Estimate;
    readonly lostPerWeek: Estimate;
    /** Mean number inside the process over the window. */
    readonly inProgress: Estimate;
  };
  /** All ended deals, elapsed time; null when no deal ended. */
  readonly cycleMinutes: CycleMinutes | null;
  readonly wonCycleMinutes: CycleMinutes | null;
  /** On the company calendar. */
  readonly workingCycleMinutes: CycleMinutes | null;
  readonly nodes: Readonly<Record<NodeId, NodeResult>>;
  readonly stages: Readonly<Record<StageId, StageResult>>;
  readonly participants: Readonly<Record<ParticipantId, ParticipantResult>>;
  readonly claims: Readonly<Record<SlaClaimId, { readonly shareKept: Estimate | null }>>;
  readonly money: {
    readonly revenuePerWeek: Estimate;
    readonly costPerWonDeal: Estimate | null;
  };
  readonly notes: SimulationNotes;
}
