/** Time limits, escalations and patience → rows of the kernel. */
import { minutesOf, runsOnWorkingClock } from '#shared/calendar';
import type {
  Duration,
  Escalation,
  NodeId,
  ParticipantId,
  Patience,
  StageId,
  TimeLimit,
  Variant,
} from '#shared/model';
import {
  ACTION_DECIDE,
  ACTION_NONE,
  ACTION_RAISE_PRIORITY,
  DUE_ELAPSED,
  DUE_WORKING,
  DUE_WORKING_DAYS,
} from '../kernel/codes.ts';
import type { Escalations, Limits, Patiences } from '../kernel/network.ts';
import { ALWAYS_NUMBER } from './calendar-list.ts';
import type { SamplerList } from './distributions.ts';

const ACTIONS = {
  remind: ACTION_NONE,
  raisePriority: ACTION_RAISE_PRIORITY,
  decideOnClient: ACTION_DECIDE,
} as const;

/** A service outside the drawing: where a supervisor works on late deals. */
export interface EscalationNode {
  readonly to: ParticipantId;
  readonly effort: Escalation['effort'];
  readonly variant: Variant;
  /** The late element. */
  readonly key: number;
  readonly of: NodeId | StageId;
}

interface EscalationRow {
  readonly after: number;
  readonly node: number;
  readonly escalation: Escalation;
}

export interface LimitPlace {
  readonly calendar: number;
  readonly variant: Variant;
  readonly key: number;
  readonly of: NodeId | StageId;
}

interface LimitRow {
  readonly clock: number;
  readonly amount: number;
  readonly calendar: number;
  readonly escalation: number;
  readonly remind: number;
}

export class LimitList {
  readonly #limits: LimitRow[] = [];
  readonly #escalations: EscalationRow[] = [];
  readonly #patiences: { sampler: number; calendar: number }[] = [];
  readonly escalationNodes: EscalationNode[] = [];
  readonly #samplers: SamplerList;
  /** Escalations' nodes are numbered after those of the drawings. */
  readonly #firstEscalationNode: number;

  constructor(samplers: SamplerList, drawnNodes: number) {
    this.#samplers = samplers;
    this.#firstEscalationNode = drawnNodes;
  }

  addDuration(
    duration: Duration,
    calendar: number,
    { escalation = -1, remind = -1 }: { escalation?: number; remind?: number } = {},
  ): number {
    const minutes = minutesOf(duration);
    const clock =
      minutes === null
        ? DUE_WORKING_DAYS
        : runsOnWorkingClock(duration)
          ? DUE_WORKING
          : DUE_ELAPSED;
    const row = { clock, amount: minutes ?? duration.amount, calendar, escalation, remind };
    return this.#limits.push(row) - 1;
  }

  addLimit(limit: TimeLimit | undefined, place: LimitPlace): number {
    if (!limit) return -1;
    let row = -1;
    if (limit.escalation) {
      const { escalation } = limit;
      const after = this.addDuration(escalation.after, place.calendar);
      const node = this.#firstEscalationNode + this.escalationNodes.length;
      this.escalationNodes.push({
        to: escalation.toParticipantId,
        effort: escalation.effort,
        variant: place.variant,
        key: place.key,
        of: place.of,
      });
      row = this.#escalations.push({ after, node, escalation }) - 1;
    }
    const remind = limit.remindBefore ? this.addDuration(limit.remindBefore, place.calendar) : -1;
    return this.addDuration(limit.duration, place.calendar, { escalation: row, remind });
  }

  addPatience(patience: Patience | undefined, calendar: number): number {
    if (!patience) return -1;
    const sampler = this.#samplers.add(patience.distribution);
    const isWorking = patience.clock === 'working' && calendar !== ALWAYS_NUMBER;
    return this.#patiences.push({ sampler, calendar: isWorking ? calendar : -1 }) - 1;
  }

  limits(): Limits {
    const rows = this.#limits;
    return {
      clock: Uint8Array.from(rows, ({ clock }) => clock),
      amount: Float64Array.from(rows, ({ amount }) => amount),
      calendar: Int32Array.from(rows, ({ calendar }) => calendar),
      escalation: Int32Array.from(rows, ({ escalation }) => escalation),
      remind: Int32Array.from(rows, ({ remind }) => remind),
    };
  }

  escalations(): Escalations {
    const rows = this.#escalations;
    return {
      after: Int32Array.from(rows, ({ after }) => after),
      node: Int32Array.from(rows, ({ node }) => node),
      action: Uint8Array.from(rows, ({ escalation }) => ACTIONS[escalation.action]),
      // Nobody has said: the supervisor lets every deal go on.
      continueShare: Float64Array.from(rows, ({ escalation }) => escalation.continueShare ?? 1),
    };
  }

  patiences(): Patiences {
    return {
      sampler: Int32Array.from(this.#patiences, ({ sampler }) => sampler),
      calendar: Int32Array.from(this.#patiences, ({ calendar }) => calendar),
    };
  }
}
