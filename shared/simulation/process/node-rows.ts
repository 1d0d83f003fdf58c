/** One row of the kernel's node table per step, wait, branch, fork, join and outcome. */
import { present } from '#shared/base';
import { isEverOpen, opensEveryWeek } from '#shared/calendar';
import type { Stage, StepNode } from '#shared/model';
import {
  NODE_CHOICE,
  NODE_DELAY,
  NODE_EXIT,
  NODE_HAND_OVER,
  NODE_JOIN,
  NODE_SERVICE,
  NODE_SPLIT,
} from '../kernel/codes.ts';
import { ALWAYS_NUMBER } from './calendar-list.ts';
import { isPossible, meanOf } from './distributions.ts';
import type { Drawing } from './drawing.ts';
import { isErratic } from './erratic.ts';
import { factorOf } from './levers.ts';
import { limitUnder } from './promise.ts';
import { clockOf, type Need, type NodeRow, type RunningNode, type Workshop } from './workshop.ts';

/** By number: the kernel's exits. */
export const EXITS = ['won', 'lost', 'disqualified', 'handedOver'] as const;
/** Supervisors look at what is late before their other work on deals. */
const ESCALATION_PRIORITY = 1e6;

const KINDS = {
  step: NODE_SERVICE,
  wait: NODE_DELAY,
  branch: NODE_CHOICE,
  fork: NODE_SPLIT,
  join: NODE_JOIN,
  outcome: NODE_EXIT,
} as const;

function needsOf(step: StepNode, drawing: Drawing, workshop: Workshop): readonly Need[] {
  const { people, problems } = workshop;
  const counts = new Map<number, number>();
  const asked = [{ participantId: step.participantId, count: 1 }, ...step.helpers];
  for (const { participantId, count } of asked) {
    if (count <= 0) continue;
    const pool = people.numberOf(participantId, drawing.variant);
    counts.set(pool, (counts.get(pool) ?? 0) + count);
  }
  const needs = [...counts].map(([pool, count]) => ({ pool, count }));
  for (const { pool, count } of needs) {
    const { participant, people: headcount } = present(people.pools[pool], 'pool');
    if (headcount > 0 && count > headcount) {
      const params = { node: step.name, participant: participant.name, count };
      problems.add({ code: 'tooFewPeople', target: { kind: 'node', id: step.id }, params });
    }
  }
  return needs;
}

/** The hours that all performers have in common. */
function stepCalendar(step: StepNode, drawing: Drawing, workshop: Workshop): number {
  const { people, calendars, problems } = workshop;
  const performers = [
    step.participantId,
    ...step.helpers.map(({ participantId }) => participantId),
  ];
  const calendar = calendars.common(
    performers.map((participantId) => people.calendarOf(participantId, drawing.variant)),
  );
  const compiled = calendars.compiled[calendar];
  // Open together for once and then never again would leave deals waiting for ever.
  if (compiled && !(isEverOpen(compiled) && opensEveryWeek(compiled))) {
    const target = { kind: 'node', id: step.id } as const;
    problems.add({ code: 'performersNeverMeet', target, params: { node: step.name } });
    return ALWAYS_NUMBER;
  }
  return calendar;
}

type Time = Pick<NodeRow, 'sampler' | 'meanMinutes' | 'isErratic'>;

/** The time that a step or wait takes; 0 where that is missing. */
function timeOf(node: RunningNode, workshop: Workshop): Time {
  const { problems, samplers, scenario } = workshop;
  if (node.kind !== 'step' && node.kind !== 'wait')
    return { sampler: -1, meanMinutes: 0, isErratic: false };
  const distribution = node.kind === 'step' ? node.effort : node.delay;
  const target = { kind: 'node', id: node.id } as const;
  const params = { node: node.name };
  if (!distribution) {
    const code = node.kind === 'step' ? 'stepWithoutEffort' : 'waitWithoutDelay';
    problems.add({ code, target, params });
  } else if (!isPossible(distribution)) {
    problems.add({ code: 'distributionImpossible', target, params });
  } else {
    const factor = node.kind === 'step' ? factorOf(scenario, 'effort', node.id) : 1;
    return {
      sampler: samplers.add(distribution, factor),
      meanMinutes: meanOf(distribution) * factor,
      isErratic: isErratic(distribution),
    };
  }
  const sampler = samplers.add({ kind: 'constant', value: 0 });
  return { sampler, meanMinutes: 0, isErratic: false };
}

interface RowContext {
  readonly drawing: Drawing;
  readonly workshop: Workshop;
  readonly key: number;
  readonly section: number;
}

export function nodeRow(
  node: RunningNode,
  { drawing, workshop, key, section }: RowContext,
): NodeRow {
  const { limits, companyCalendar } = workshop;
  const { variant } = drawing;
  const row = {
    id: node.id,
    kind: KINDS[node.kind],
    key,
    section,
    ...timeOf(node, workshop),
    calendar: -1,
    needs: [],
    priority: 0,
    patience: -1,
    limit: -1,
    exit: node.kind === 'outcome' ? EXITS.indexOf(node.result) : -1,
  };
  if (node.kind === 'outcome' && (drawing.flowsFrom.get(node.id) ?? []).length > 0) {
    return { ...row, kind: NODE_HAND_OVER };
  }
  if (node.kind === 'wait') {
    return { ...row, calendar: node.clock === 'working' ? clockOf(companyCalendar) : -1 };
  }
  if (node.kind !== 'step') return row;
  checkTimes(node, { kind: 'node', id: node.id }, workshop);
  const calendar = stepCalendar(node, drawing, workshop);
  return {
    ...row,
    calendar: clockOf(calendar),
    needs: needsOf(node, drawing, workshop),
    priority: node.priority,
    patience: limits.addPatience(node.patience, companyCalendar),
    limit: limits.addLimit(limitUnder(workshop.promise, node), {
      calendar,
      variant,
      key,
      of: node.id,
    }),
  };
}

/** Patience and escalations carry distributions too. */
export function checkTimes(
  owner: StepNode | Stage,
  target: { kind: 'node' | 'stage'; id: string },
  { problems }: Workshop,
): void {
  const times = [owner.patience?.distribution, owner.timeLimit?.escalation?.effort];
  if (times.some((distribution) => distribution && !isPossible(distribution))) {
    problems.add({ code: 'distributionImpossible', target, params: { node: owner.name } });
  }
}

/** Where a supervisor works on what is late: a service without a place in the drawing. */
export function escalationRow(workshop: Workshop, index: number): NodeRow {
  const { limits, people, samplers } = workshop;
  const { to, effort, variant, key } = present(limits.escalationNodes[index], 'escalation');
  return {
    id: null,
    kind: NODE_SERVICE,
    key: key ^ 0x5bd1e995,
    sampler: samplers.add(effort),
    calendar: clockOf(people.calendarOf(to, variant)),
    needs: [{ pool: people.numberOf(to, variant), count: 1 }],
    priority: ESCALATION_PRIORITY,
    patience: -1,
    limit: -1,
    section: -1,
    exit: -1,
    meanMinutes: meanOf(effort),
    isErratic: isErratic(effort),
  };
}
