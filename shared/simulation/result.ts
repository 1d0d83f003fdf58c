/**
 * What a simulation answers, in the shape in which it is shown and printed (`simulate --json`).
 * Times in minutes, money in the project's currency, shares and loads 0…1.
 */
import type { Escalation, NodeId, ParticipantId, SlaClaimId, StageId } from '#shared/model';

/** A mean over replications with its Student-t 95 % interval, cut where the quantity ends; one replication has none. */
export interface Estimate {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Said where the interval isn't Student's; not printed. */
  readonly method?: 'ruleOfThree';
}

export interface CycleMinutes {
  readonly mean: Estimate;
  readonly p50: Estimate;
  readonly p85: Estimate;
  readonly p95: Estimate;
}

export interface NodeResult {
  readonly enteredPerWeek: Estimate;
  /**
   * From entering the node to the start of work; a deal met with free hands waits 0. null
   * where no work was ever begun, and where the queue grows for ever: the mean then only tells
   * how long one has looked.
   */
  readonly waitMinutes: Estimate | null;
  /** Mean number of deals waiting; null where it grows for ever. */
  readonly queue: Estimate | null;
  /** null where the node has no time limit, no deal completed it, or its queue grows for ever. */
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

export interface NodeDetails {
  /** The queue is no longer than this for 95 % of the time; null where it grows for ever. */
  readonly queue95: Estimate | null;
  /** Deals whose patience ran out while they queued here. */
  readonly outOfPatiencePerWeek: Estimate;
  /** Deals still here when the reminder, and when the limit itself was due. */
  readonly remindedPerWeek: Estimate;
  readonly breachedPerWeek: Estimate;
}

export interface StageDetails {
  /** Mean number of deals in the stage; null where it grows for ever. */
  readonly inProgress: Estimate | null;
  /** Deals waiting at its steps, and how long one that enters waits there in all. */
  readonly queue: Estimate | null;
  readonly waitMinutes: Estimate | null;
  /** Won / ended, of the deals that were in the stage; null where nothing ended, or where queues grow for ever. */
  readonly conversion: Estimate | null;
  readonly outOfPatiencePerWeek: Estimate;
  readonly remindedPerWeek: Estimate;
  readonly breachedPerWeek: Estimate;
  /** Where a minimum is asked for: how often the number falls below it, and for how much of the time it is below. */
  readonly minimum: {
    readonly crossingsPerWeek: Estimate;
    readonly shareOfTimeBelow: Estimate | null;
  } | null;
}

export interface ParticipantDetails {
  /** Their load, step by step. */
  readonly loadByNode: Readonly<Record<NodeId, Estimate>>;
  /** Deals waiting at the steps that take these people; null where a queue grows for ever. */
  readonly queue: Estimate | null;
  /** How long one that comes to such a step waits there; null also where none came. */
  readonly waitMinutes: Estimate | null;
  /** null where their hour has no price; so is what escalations cost. */
  readonly costPerWeek: Estimate | null;
  /** Working time spent on escalations. */
  readonly escalationMinutesPerWeek: Estimate;
  readonly escalationCostPerWeek: Estimate | null;
}

/** What became of the limits of one step or stage that weren't kept. */
export interface EscalationDetails {
  /** What was late. */
  readonly of: NodeId | StageId;
  readonly to: ParticipantId;
  readonly action: Escalation['action'];
  readonly perWeek: Estimate;
  /** Working time that the supervisor's people spend on them. */
  readonly workMinutesPerWeek: Estimate;
  /** null where their hour has no price. */
  readonly costPerWeek: Estimate | null;
  /** Deals let go; null where the escalation doesn't decide on the client. */
  readonly letGoPerWeek: Estimate | null;
}

export interface SourceDetails {
  readonly enteredPerWeek: Estimate;
  /** Won / ended, of the deals from this source; null where nothing ended, or where queues grow for ever. */
  readonly conversion: Estimate | null;
  readonly wonPerWeek: Estimate;
  /** null where nobody has said what its deals are worth. */
  readonly revenuePerWeek: Estimate | null;
  /** Of the work on its deals; null where nobody's hour has a price. */
  readonly costPerWeek: Estimate | null;
  /** null also where no deal was won. */
  readonly costPerWonDeal: Estimate | null;
}

export interface ClaimDetails {
  readonly closedPerWeek: Estimate;
  /** Elapsed time from entering the one end to completing the other; null where it grows for ever. */
  readonly turnaroundMinutes: Estimate | null;
  /** Deals that left inside / all that entered and ended; null where queues grow for ever. */
  readonly shareLeftInside: Estimate | null;
}

/** One way in which deals leave. */
export interface Leaving {
  /** An outcome that was drawn, patience that ran out, or a supervisor who let the deal go. */
  readonly cause: 'outcome' | 'queuePatience' | 'stagePatience' | 'escalation';
  /** The outcome, the step or stage concerned. */
  readonly id: NodeId | StageId;
  readonly result: 'won' | 'lost' | 'disqualified' | 'handedOver';
  /** As typed at the outcome. */
  readonly reason: string;
  readonly perWeek: Estimate;
}

/** With deals that came, were won and lost: where all of them went, in the window, a week. */
export interface DealBalance {
  readonly disqualifiedPerWeek: Estimate;
  readonly handedOverPerWeek: Estimate;
  /** Came and didn't leave: by so many there are more deals inside; less than nothing where more left than came. */
  readonly stayedPerWeek: Estimate;
}

/** Figures beyond those that `simulate --json` prints. */
export interface SimulationDetails {
  readonly balance: DealBalance;
  readonly nodes: Readonly<Record<NodeId, NodeDetails>>;
  readonly stages: Readonly<Record<StageId, StageDetails>>;
  readonly participants: Readonly<Record<ParticipantId, ParticipantDetails>>;
  readonly sources: Readonly<Record<NodeId, SourceDetails>>;
  readonly claims: Readonly<Record<SlaClaimId, ClaimDetails>>;
  /** Every way out, the most frequent first. */
  readonly leaving: readonly Leaving[];
  /** Every escalation that is drawn, those that nothing set off too; the most frequent first. */
  readonly escalations: readonly EscalationDetails[];
  /** Effort spent on a deal until it ended; null where queues grow for ever. */
  readonly touchMinutes: Estimate | null;
  /** Effort / working cycle. */
  readonly flowEfficiency: Estimate | null;
  readonly costPerWeek: Estimate | null;
  /** Of the promise that the run was about. */
  readonly promise: (ClaimDetails & { readonly shareKept: Estimate | null }) | null;
  /** Cycle times of all ended deals of all replications, from the shortest. */
  readonly cycleHistogram: readonly HistogramBar[];
  /** Largest relative error of the quantiles: the width of a bin of the histograms they are read from. */
  readonly quantileError: number;
}

/** From `fromMinutes`, which belongs to it, to `toMinutes`, which doesn't. */
export interface HistogramBar {
  readonly fromMinutes: number;
  readonly toMinutes: number;
  /** Of all ended deals: those that took so long, and those of them that were won. */
  readonly share: number;
  readonly wonShare: number;
}

/** Ever more deals inside, where the traffic equations see none too many. */
export interface MeasuredGrowth {
  /** Steps that wait for several people to be free at once, the longest queue first. */
  readonly steps: readonly NodeId[];
  /** Deals inside, more each week than the week before. */
  readonly perWeek: Estimate;
}

/** What a reader must know to trust the figures; not printed by `simulate --json`. */
export interface SimulationNotes {
  /** Weeks that were run and thrown away before the window. */
  readonly warmUpWeeks: number;
  /** ISO date of the Monday on which the window opens. */
  readonly startsOn: string;
  /** ISO date on which the window closes where a day of the calendar closes it: the last of the quarter. */
  readonly lastDay: string | null;
  /** Work asked / work possible, before any luck; of the busiest where variants have people of their own. */
  readonly offeredLoad: Readonly<Record<ParticipantId, number>>;
  /** Whose queues grow for ever: asked for at least all their time by deals that don't lose patience. */
  readonly overloaded: readonly ParticipantId[];
  /** Deals inside, more each week than the week before; null where nothing grows. */
  readonly growthPerWeek: Estimate | null;
  /** Seen in the weeks themselves; null where nothing grows beyond chance, and where the load says it already. */
  readonly measuredGrowth: MeasuredGrowth | null;
  /** Share of measured deals that hadn't ended when the run was stopped. */
  readonly censoredShare: number;
  /** Share of measured deals that left because their patience ran out. */
  readonly outOfPatienceShare: Estimate;
  /** Won / ended, of measured deals; null where nothing ended, or where queues grow for ever. */
  readonly conversion: Estimate | null;
  /** Participants who work on deals and whose hour has no price; costs leave them out. */
  readonly withoutHourlyCost: readonly ParticipantId[];
  /** Mean number inside, week by week from the start of the warm-up to the end of the window. */
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
    /** Mean number inside the process over the window; null where it grows for ever. */
    readonly inProgress: Estimate | null;
  };
  /** All ended deals, elapsed time; null when no deal ended, or where queues grow for ever. */
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
  readonly details: SimulationDetails;
}
