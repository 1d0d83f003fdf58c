/** Deals of a log as cases, with names and with what other programs ask about an activity. */
import { type LoggedActivity, type LoggedDeal, loggedDeals, type RunLog } from '#shared/simulation';
import type { Names } from './names.ts';

/** The latest transition of the standard lifecycle of XES that the activity went through. */
export type Transition = 'schedule' | 'start' | 'complete' | 'withdraw' | 'ate_abort';

export interface CaseActivity {
  readonly name: string;
  /** Empty where nobody works: waits and outcomes. */
  readonly performer: string;
  /** When it joined the queue of its performers; null where there is none. */
  readonly queuedAt: number | null;
  /** null when nobody ever started. */
  readonly startedAt: number | null;
  /** The moment of the latest transition. */
  readonly at: number;
  readonly transition: Transition;
  /** null where work costs nothing, or nobody has said what. */
  readonly cost: number | null;
  readonly isWasted: boolean;
  /** No activity in the drawing's words: the moment at which the deal came to its outcome. */
  readonly isOutcome: boolean;
}

export interface Case {
  readonly name: string;
  readonly source: string;
  readonly variant: string;
  /** `open` while the deal is still inside. */
  readonly result: string;
  /** Empty unless it left by an outcome. */
  readonly outcome: string;
  readonly reason: string;
  readonly enteredAt: number;
  readonly leftAt: number | null;
  /** What was entered first comes first, the outcome after all that happened before it. */
  readonly activities: readonly CaseActivity[];
}

function transitionOf({ end, startedAt }: LoggedActivity): Transition {
  if (end === 'unfinished') return startedAt === null ? 'schedule' : 'start';
  return ({ done: 'complete', withdrawn: 'withdraw', cutShort: 'ate_abort' } as const)[end];
}

function activityOf(logged: LoggedActivity, names: Names): CaseActivity {
  const { of, enteredAt, startedAt, endedAt, end, cost, isWasted } = logged;
  const performer = names.performer(of);
  return {
    name: names.activity(of),
    performer,
    queuedAt: performer === '' ? null : enteredAt,
    startedAt,
    at: end === 'unfinished' ? (startedAt ?? enteredAt) : endedAt,
    transition: transitionOf(logged),
    cost: cost === null || cost === 0 ? null : cost,
    isWasted,
    isOutcome: false,
  };
}

function outcomeOf({ left }: LoggedDeal, names: Names): CaseActivity[] {
  if (left?.cause !== 'outcome') return [];
  return [
    {
      name: names.outcome(left.id),
      performer: '',
      queuedAt: null,
      startedAt: left.at,
      at: left.at,
      transition: 'complete',
      cost: null,
      isWasted: false,
      isOutcome: true,
    },
  ];
}

function caseOf(deal: LoggedDeal, names: Names): Case {
  const { sourceId, number, enteredAt, left } = deal;
  const source = names.source(sourceId);
  const ended = outcomeOf(deal, names);
  return {
    name: `${source} ${number}`,
    source,
    variant: names.variantOfSource(sourceId),
    result: left?.result ?? 'open',
    outcome: ended[0]?.name ?? '',
    reason: left ? names.reason(left) : '',
    enteredAt,
    leftAt: left?.at ?? null,
    activities: [...deal.activities.map((activity) => activityOf(activity, names)), ...ended],
  };
}

export function* casesOf(log: RunLog, names: Names): Generator<Case, void> {
  for (const deal of loggedDeals(log)) yield caseOf(deal, names);
}

/** To a hundredth of the smallest coin. */
export function costText(cost: number): string {
  return String(Math.round(cost * 10_000) / 10_000);
}
