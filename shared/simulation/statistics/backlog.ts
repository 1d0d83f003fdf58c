/** Where a run was given up because too much work waited: whose work, how much of it, and what would help. */
import { present } from '#shared/base';
import { ALWAYS, WEEK_MINUTES, type WorkingTime, workingMinutesAt } from '#shared/calendar';
import type { NodeId, ParticipantId, StageId } from '#shared/model';
import type { RunFailure } from '../kernel/tally.ts';
import type { Program } from '../process/program.ts';

export interface Backlog {
  readonly participantId: ParticipantId;
  /** The step where it waits; of escalations, the step or stage that deals are late in. */
  readonly at: { readonly kind: 'step' | 'escalations'; readonly id: NodeId | StageId };
  readonly waiting: number;
  /** Hours of work that wait, and hours for deals that these people have until the run is over. */
  readonly askedHours: number;
  readonly availableHours: number;
  /**
   * To keep up it takes at least so many times as many people, or so many times fewer leads: more may yet come of a
   * batch. Infinity where they have no hours any more.
   */
  readonly times: number;
}

export function backlogOf(
  program: Program,
  failure: Extract<RunFailure, { code: 'tooMuchWork' }>,
): Backlog {
  const { node, waiting, moment } = failure;
  const { network, meaning, plan } = program;
  const { nodes } = network;
  const end = plan.warmUpMinutes + plan.windowMinutes + plan.runOnMinutes;
  const { pool, count, given, groups } = scarcest(program, node, { from: moment, to: end });
  // Hours in which all performers are there, as they are asked for by the deals that wait.
  const calendar = calendarAt(program, nodes.calendar[node]);
  const open = workingMinutesAt(calendar, end) - workingMinutesAt(calendar, moment);
  const perOpenMinute = (groups * count * given) / (nodes.stretch[node] ?? 1);
  const asked = waiting * (nodes.meanMinutes[node] ?? 0) * count * given;
  const available = open * perOpenMinute;
  // What came until now is what they did, all the time, and what waits.
  const week = calendar.patternMinutes[calendar.regularPattern] ?? WEEK_MINUTES;
  const done = (moment / WEEK_MINUTES) * week * perOpenMinute;
  const untilNow = done > 0 ? (done + asked) / done : 0;
  return {
    participantId: present(meaning.poolOwners[pool], 'owner of a pool'),
    at: placeOf(program, node),
    waiting,
    askedHours: asked / 60,
    availableHours: available / 60,
    // No more comes than would if everybody before kept up.
    times: Math.max(asked / available, Math.min(untilNow, offered(program, node, pool))),
  };
}

/** Work asked / work possible, by the traffic equations, which know nothing of escalations. */
function offered({ meaning }: Program, node: number, pool: number): number {
  const isStep = node < meaning.nodeIds.length;
  return (isStep ? meaning.offeredLoad[pool] : null) ?? Number.POSITIVE_INFINITY;
}

function calendarAt({ network }: Program, calendar: number | undefined): WorkingTime {
  return network.calendars[calendar ?? -1] ?? ALWAYS;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Of the people that the node needs, those who have the fewest hours: for as many groups as can work at the same time. */
function scarcest(program: Program, node: number, { from, to }: Span) {
  const { nodes, pools } = program.network;
  const first = nodes.needStart[node] ?? 0;
  const needs = Array.from({ length: (nodes.needStart[node + 1] ?? first) - first }, (_, at) => {
    const pool = nodes.needPool[first + at] ?? -1;
    const count = nodes.needCount[first + at] ?? 1;
    const calendar = calendarAt(program, pools.calendar[pool]);
    const open = workingMinutesAt(calendar, to) - workingMinutesAt(calendar, from);
    const groups = Math.floor((pools.people[pool] ?? 0) / count);
    return { pool, count, given: nodes.needMinutes[first + at] ?? 1, groups, hours: groups * open };
  });
  const [least] = needs.toSorted((one, other) => one.hours - other.hours);
  // Together they are as many as those who are the fewest.
  const groups = Math.min(...needs.map((need) => need.groups));
  return { ...present(least, 'performers of the step'), groups };
}

function placeOf({ meaning }: Program, node: number): Backlog['at'] {
  const id = meaning.nodeIds[node];
  if (id !== undefined) return { kind: 'step', id };
  const late = meaning.escalationOf[node - meaning.nodeIds.length];
  return { kind: 'escalations', id: present(late, 'what was late') };
}
