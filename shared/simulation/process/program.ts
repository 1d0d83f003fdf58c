/** A compiled scenario: the kernel's network, and what its numbers mean in the drawing. */
import type { NodeId, ParticipantId, SlaClaimId, StageId, VariantId } from '#shared/model';
import type { Network, RunPlan } from '../kernel/network.ts';

export type ExitName = 'won' | 'lost' | 'disqualified' | 'handedOver';

export interface ProgramMeaning {
  /** By node number; escalations' own nodes come after these and have none. */
  readonly nodeIds: readonly NodeId[];
  readonly stageIds: readonly StageId[];
  readonly sourceIds: readonly NodeId[];
  /** Outcomes drawn, with the number of their node. */
  readonly outcomes: readonly {
    readonly id: NodeId;
    readonly number: number;
    readonly result: ExitName;
    readonly reason: string;
  }[];
  /**
   * Everyone in the drawings, with the pool of people that does their work; one row per pool
   * where variants simulated together have people of their own.
   */
  readonly participants: readonly { readonly id: ParticipantId; readonly pool: number }[];
  /** Per pool, whose people they are. */
  readonly poolOwners: readonly ParticipantId[];
  /** Per pool, the variant whose own people they are beside others of its process; null where variants share them. */
  readonly poolTeams: readonly (VariantId | null)[];
  readonly claims: readonly { readonly id: SlaClaimId; readonly span: number }[];
  /** Result of each exit. */
  readonly exits: readonly ExitName[];
  /** Escalation row → participant it goes to. */
  readonly escalationTo: readonly ParticipantId[];
  /** Escalation row → what was late. */
  readonly escalationOf: readonly (NodeId | StageId)[];
  /** Per pool and hour, in the project's currency; null where nobody has said. */
  readonly hourlyCosts: readonly (number | null)[];
  /** Share of their working time that a pool's people have for deals. */
  readonly dealShare: readonly number[];
  /**
   * Work asked of each pool / work its people can do, from the traffic equations; 1 or more
   * never settles. null where people are unlimited.
   */
  readonly offeredLoad: readonly (number | null)[];
  /** Whether the queues for the pool's people grow for ever: more patient work than can be done. */
  readonly isGrowing: readonly boolean[];
}

export interface Program {
  readonly network: Network;
  readonly plan: RunPlan;
  /** The absolute moment at which the run starts: its minute 0, in ms since 1970. */
  readonly startMs: number;
  /** ISO date of the Monday on which the window opens. */
  readonly startsOn: string;
  /** The last day of the window, where the scenario closes it with a day of the calendar: an ISO date. */
  readonly lastDay: string | null;
  readonly meaning: ProgramMeaning;
  readonly replications: number;
  readonly warmUpWeeks: number;
}
