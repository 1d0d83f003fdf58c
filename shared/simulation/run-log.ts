/** The log of one replication: its measured deals, one after the other, with everything they went through. */
import { present } from '#shared/base';
import { workingMinutesAt } from '#shared/calendar';
import type { NodeId, ParticipantId, StageId } from '#shared/model';
import { type ActivityLog, bytesOf } from './kernel/activity-log.ts';
import {
  LEFT_BY_OUTCOME,
  LEFT_QUEUE_IMPATIENT,
  LEFT_SECTION_IMPATIENT,
  NODE_SERVICE,
  STAY_CUT_SHORT,
  STAY_DONE,
  STAY_UNFINISHED,
  STAY_WITHDRAWN,
  STILL_INSIDE,
} from './kernel/codes.ts';
import { type RecordedDeal, type RecordedStay, readDeals } from './kernel/logged-deals.ts';
import type { ExitName, Program } from './process/program.ts';

export interface RunLog {
  readonly program: Program;
  /** Counted from 0. */
  readonly replication: number;
  readonly activities: ActivityLog;
}

/** A step, a wait, or what a supervisor did about a deal that was late there. */
export interface LoggedActivity {
  readonly of:
    | { readonly kind: 'node'; readonly id: NodeId }
    | {
        readonly kind: 'escalation';
        readonly lateAt: NodeId | StageId;
        readonly to: ParticipantId;
      };
  /** Minutes since the start of the run, like all moments here; for a step, of joining its queue. */
  readonly enteredAt: number;
  /** null when nobody ever started. */
  readonly startedAt: number | null;
  /** When the run stopped, if it is unfinished. */
  readonly endedAt: number;
  /** `withdrawn`: left the queue. `cutShort`: the deal left during a wait. */
  readonly end: 'done' | 'withdrawn' | 'cutShort' | 'unfinished';
  /** The deal had left, or gone on without it, before the work was done. */
  readonly isWasted: boolean;
  /** Of all its performers together, in the project's currency; null unless work was done. */
  readonly cost: number | null;
}

/** When and how a deal left; `id` is the outcome, or where it was lost. */
export type LoggedEnd = { readonly at: number; readonly result: ExitName } & (
  | { readonly cause: 'outcome' | 'queuePatience'; readonly id: NodeId }
  | { readonly cause: 'stagePatience'; readonly id: StageId }
  | { readonly cause: 'escalation'; readonly id: NodeId | StageId }
);

export interface LoggedDeal {
  readonly sourceId: NodeId;
  /** In its source, counted from 1; the same lead in every variant that has the source. */
  readonly number: number;
  readonly enteredAt: number;
  /** null while it is still inside. */
  readonly left: LoggedEnd | null;
  /** What was entered first comes first. */
  readonly activities: readonly LoggedActivity[];
}

const ENDS: Readonly<Record<number, LoggedActivity['end']>> = {
  [STAY_DONE]: 'done',
  [STAY_WITHDRAWN]: 'withdrawn',
  [STAY_CUT_SHORT]: 'cutShort',
  [STAY_UNFINISHED]: 'unfinished',
};

/** Nobody is paid for waits; and only what was done is known to have cost what it did. */
function costOf({ network }: Program, stay: RecordedStay): number | null {
  const { nodes, calendars } = network;
  const { node, startedAt, endedAt, kind } = stay;
  if (nodes.kind[node] !== NODE_SERVICE || kind !== STAY_DONE || startedAt === null) return null;
  const calendar = calendars[nodes.calendar[node] ?? -1];
  const minutes = calendar
    ? workingMinutesAt(calendar, endedAt) - workingMinutesAt(calendar, startedAt)
    : endedAt - startedAt;
  return (minutes / (nodes.stretch[node] ?? 1)) * (nodes.costPerMinute[node] ?? 0);
}

function activityOf(program: Program, stay: RecordedStay): LoggedActivity {
  const { nodeIds, escalationOf, escalationTo } = program.meaning;
  const { node, enteredAt, startedAt, endedAt, kind, isAside } = stay;
  const id = nodeIds[node];
  const escalation = node - nodeIds.length;
  return {
    of:
      id === undefined
        ? {
            kind: 'escalation',
            lateAt: present(escalationOf[escalation], 'what was late'),
            to: present(escalationTo[escalation], 'supervisor'),
          }
        : { kind: 'node', id },
    enteredAt,
    startedAt,
    endedAt,
    end: present(ENDS[kind], 'end of a stay'),
    isWasted: isAside && id !== undefined,
    cost: costOf(program, stay),
  };
}

function leftOf({ meaning }: Program, { leftAt, way, place }: RecordedDeal): LoggedEnd | null {
  if (leftAt === null || way === STILL_INSIDE) return null;
  if (way === LEFT_BY_OUTCOME) {
    const outcome = meaning.outcomes.find(({ number }) => number === place);
    const { id, result } = present(outcome, 'outcome');
    return { at: leftAt, result, cause: 'outcome', id };
  }
  const lost = { at: leftAt, result: 'lost' } as const;
  if (way === LEFT_QUEUE_IMPATIENT) {
    return { ...lost, cause: 'queuePatience', id: present(meaning.nodeIds[place], 'node') };
  }
  if (way === LEFT_SECTION_IMPATIENT) {
    return { ...lost, cause: 'stagePatience', id: present(meaning.stageIds[place], 'stage') };
  }
  return { ...lost, cause: 'escalation', id: present(meaning.escalationOf[place], 'escalation') };
}

/** Memory that the log takes, whether its last blocks are full or not. */
export function logBytes({ activities }: RunLog): number {
  return bytesOf(activities);
}

/** In the order in which they came. */
export function* loggedDeals({ program, activities }: RunLog): Generator<LoggedDeal, void> {
  for (const deal of readDeals(activities)) {
    yield {
      sourceId: present(program.meaning.sourceIds[deal.source], 'source'),
      number: deal.number + 1,
      enteredAt: deal.enteredAt,
      left: leftOf(program, deal),
      activities: deal.stays.map((stay) => activityOf(program, stay)),
    };
  }
}
