/** The collected rows as the kernel's typed arrays. */
import type { NodeId } from '#shared/model';
import { NODE_SERVICE, RANK_EARLIEST_LIMIT, RANK_FIRST_COME } from '../kernel/codes.ts';
import type { Network, Nodes } from '../kernel/network.ts';
import { type SourceRow, sourceTables } from './arrivals.ts';
import { type FlowRow, readFlows, type Sections, type Span } from './elements.ts';
import { EXITS } from './node-rows.ts';
import { minutesGiven, stretchOf } from './paces.ts';
import { flatten } from './rows.ts';
import type { NodeRow, Workshop } from './workshop.ts';

export interface Parts {
  readonly workshop: Workshop;
  readonly rows: readonly NodeRow[];
  readonly sections: Sections;
  readonly revisited: ReadonlySet<NodeId>;
  readonly spans: readonly Span[];
  readonly sources: ReadonlyMap<NodeId, SourceRow>;
}

interface Rivals {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly nodes: number[];
}

/**
 * Services by the pools that they need, so that whoever comes free finds who waits. Services of the
 * same pools have the same rivals: their list is there once.
 */
function rivalsOf(rows: readonly NodeRow[]): Rivals {
  const byPool = new Map<number, number[]>();
  rows.forEach(({ needs }, node) => {
    for (const { pool } of needs) {
      const known = byPool.get(pool);
      if (known) known.push(node);
      else byPool.set(pool, [node]);
    }
  });
  const nodes: number[] = [];
  const lists = new Map<string, { readonly start: number; readonly end: number }>();
  const places = rows.map(({ needs }) => {
    const pools = [...new Set(needs.map(({ pool }) => pool))].toSorted((a, b) => a - b);
    const name = pools.join();
    const known = lists.get(name);
    if (known) return known;
    const rivals = new Set(pools.flatMap((pool) => byPool.get(pool) ?? []));
    const start = nodes.length;
    for (const rival of [...rivals].toSorted((a, b) => a - b)) nodes.push(rival);
    const list = { start, end: nodes.length };
    lists.set(name, list);
    return list;
  });
  return {
    start: Int32Array.from(places, ({ start }) => start),
    end: Int32Array.from(places, ({ end }) => end),
    nodes,
  };
}

function nodesByCalendar(rows: readonly NodeRow[], calendars: number): number[][] {
  const lists = Array.from({ length: calendars }, (): number[] => []);
  rows.forEach(({ kind, calendar }, node) => {
    if (kind === NODE_SERVICE && calendar >= 0) lists[calendar]?.push(node);
  });
  return lists;
}

/** Of people whose hour has no price the cost is left out. */
function costPerMinute({ needs }: NodeRow, { people }: Workshop): number {
  const given = minutesGiven(needs, people.pools);
  return needs.reduce((sum, { pool, count }, need) => {
    const hours = (count * (given[need] ?? 1)) / 60;
    return sum + hours * (people.pools[pool]?.hourlyCost ?? 0);
  }, 0);
}

function spansAt(spans: readonly Span[], end: 'from' | 'to', nodes: number): number[][] {
  const lists = Array.from({ length: nodes }, (): number[] => []);
  spans.forEach((span, number) => {
    lists[span[end]]?.push(number);
  });
  return lists;
}

function visitSlots({ rows, revisited }: Parts): { slots: Int32Array; count: number } {
  let count = 0;
  const slots = Int32Array.from(rows, ({ id }) =>
    id !== null && revisited.has(id) ? count++ : -1,
  );
  return { slots, count };
}

function flowTables(rows: readonly (readonly FlowRow[])[]) {
  const flat = rows.flat();
  return {
    flowStart: flatten(rows.map((row) => row.map(() => 0))).start,
    flowTo: Int32Array.from(flat, ({ to }) => to),
    flowShare: Float64Array.from(flat, ({ share }) => share),
    flowLimit: Int32Array.from(flat, ({ limit }) => limit),
    flowSlot: Int32Array.from(flat, ({ slot }) => slot),
  };
}

/** Counters of a deal: visits, then stages seen, then bounded flows. */
function nodeTables(parts: Parts): { nodes: Nodes; counterSlots: number; firstStage: number } {
  const { rows, workshop, spans } = parts;
  const visits = visitSlots(parts);
  const flows = readFlows(workshop, visits.count + parts.sections.ids.length);
  // Escalations' own services lead nowhere.
  const flowRows = rows.map((_, node) => flows.rows[node] ?? []);
  const { pools } = workshop.people;
  const needs = flatten(rows.map((row) => row.needs.map(({ pool }) => pool)));
  const rivals = rivalsOf(rows);
  const from = flatten(spansAt(spans, 'from', rows.length));
  const to = flatten(spansAt(spans, 'to', rows.length));
  const column = (read: (row: NodeRow) => number) => Int32Array.from(rows, read);
  const nodes: Nodes = {
    count: rows.length,
    kind: Uint8Array.from(rows, ({ kind }) => kind),
    key: column(({ key }) => key),
    sampler: column(({ sampler }) => sampler),
    calendar: column(({ calendar }) => calendar),
    stretch: Float64Array.from(rows, ({ needs }) => stretchOf(needs, pools)),
    meanMinutes: Float64Array.from(rows, ({ meanMinutes, isErratic }) =>
      isErratic ? 0 : meanMinutes,
    ),
    costPerMinute: Float64Array.from(rows, (row) => costPerMinute(row, workshop)),
    priority: Float64Array.from(rows, ({ priority }) => priority),
    patience: column(({ patience }) => patience),
    limit: column(({ limit }) => limit),
    section: column(({ section }) => section),
    visitSlot: visits.slots,
    exit: column(({ exit }) => exit),
    needStart: needs.start,
    needPool: needs.values,
    needCount: Int32Array.from(rows.flatMap((row) => row.needs.map(({ count }) => count))),
    needMinutes: Float64Array.from(rows.flatMap((row) => minutesGiven(row.needs, pools))),
    rivalStart: rivals.start,
    rivalEnd: rivals.end,
    rivalNode: Int32Array.from(rivals.nodes),
    ...flowTables(flowRows),
    spanFromStart: from.start,
    spanFrom: from.values,
    spanToStart: to.start,
    spanTo: to.values,
  };
  return { nodes, counterSlots: flows.slots, firstStage: visits.count };
}

export function assemble(parts: Parts): Network {
  const { workshop, rows, sections, spans, sources } = parts;
  const { people, calendars, limits, scenario } = workshop;
  const byCalendar = flatten(nodesByCalendar(rows, calendars.compiled.length));
  const { nodes, counterSlots, firstStage } = nodeTables(parts);
  const promised = spans.findIndex(({ id }) => id === null);
  const isHeld = workshop.promise?.behaviour === 'deliveredAtDeadline';
  return {
    nodes,
    counterSlots,
    promisedSpan: promised,
    heldNode: isHeld ? (spans[promised]?.to ?? -1) : -1,
    pools: {
      count: people.pools.length,
      people: Float64Array.from(people.pools, (pool) => pool.people),
      calendar: Int32Array.from(people.pools, ({ calendar }) => calendar),
    },
    sources: sourceTables([...sources.values()]),
    sections: {
      count: sections.ids.length,
      key: Int32Array.from(sections.keys),
      limit: Int32Array.from(sections.limit),
      patience: Int32Array.from(sections.patience),
      minimum: Int32Array.from(sections.minimum),
      slot: Int32Array.from(sections.ids, (_, section) => firstStage + section),
    },
    limits: limits.limits(),
    escalations: limits.escalations(),
    patiences: limits.patiences(),
    calendars: calendars.compiled,
    calendarNodeStart: byCalendar.start,
    calendarNode: byCalendar.values,
    samplers: workshop.samplers.tables(),
    spanLimit: Int32Array.from(spans, ({ limit }) => limit),
    exitCount: EXITS.length,
    lostExit: EXITS.indexOf('lost'),
    isWonExit: Uint8Array.from(EXITS, (exit) => (exit === 'won' ? 1 : 0)),
    discipline: scenario.discipline === 'earliestLimit' ? RANK_EARLIEST_LIMIT : RANK_FIRST_COME,
    commonCalendar: workshop.companyCalendar,
  };
}
