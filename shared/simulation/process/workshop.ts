/** What is collected while drawings become a network: shared by the modules that do it. */
import type { Node, NodeId, Project, Scenario } from '#shared/model';
import { ALWAYS_NUMBER, type CalendarList } from './calendar-list.ts';
import type { SamplerList } from './distributions.ts';
import type { Drawing } from './drawing.ts';
import type { RootOf } from './keys.ts';
import type { LimitList } from './limits.ts';
import type { PeopleList } from './people.ts';
import type { Problems } from './problems.ts';
import type { SpanPromise } from './promise.ts';

export interface NetworkSources {
  readonly project: Project;
  readonly scenario: Scenario;
  readonly drawings: readonly Drawing[];
  readonly calendars: CalendarList;
  readonly problems: Problems;
  readonly startAbsoluteMs: number;
  readonly promise: SpanPromise | undefined;
  readonly rootOf: RootOf;
}

export type RunningNode = Exclude<Node, { kind: 'source' | 'note' }>;

export interface Need {
  readonly pool: number;
  readonly count: number;
}

export interface NodeRow {
  readonly id: NodeId | null;
  readonly kind: number;
  readonly key: number;
  readonly sampler: number;
  readonly calendar: number;
  readonly needs: readonly Need[];
  readonly priority: number;
  readonly patience: number;
  readonly limit: number;
  readonly section: number;
  readonly exit: number;
  readonly meanMinutes: number;
  /** Whether the time varies so much that its mean says little of how long many visits take. */
  readonly isErratic: boolean;
}

/** Everything that is collected on the way; made once per compilation. */
export interface Workshop extends NetworkSources {
  readonly people: PeopleList;
  readonly samplers: SamplerList;
  readonly limits: LimitList;
  readonly companyCalendar: number;
  readonly numbers: ReadonlyMap<NodeId, number>;
  /** Of luck, by node; sources too. */
  readonly keys: ReadonlyMap<string, number>;
}

export function isRunning(node: Node): node is RunningNode {
  return node.kind !== 'source' && node.kind !== 'note';
}

/** The kernel knows elapsed time as no calendar at all. */
export function clockOf(calendar: number): number {
  return calendar === ALWAYS_NUMBER ? -1 : calendar;
}
