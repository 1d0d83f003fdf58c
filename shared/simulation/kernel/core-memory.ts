/**
 * What host and core tell each other: the network's columns are written into the core's memory,
 * the tally is read out of it. Both sides know a column by its name.
 */
import { present } from '#shared/base';
import { NODE_SERVICE, SPREAD_BINS } from './codes.ts';
import type { CoreInstance } from './core.wasm';
import type { Network, RunPlan } from './network.ts';
import { queueQuantile } from './queue-lengths.ts';
import type { DealRows, ExitRows, StayRows } from './recorder.ts';
import type { Spread } from './spread.ts';
import { createTally, type Tally } from './tally.ts';
import { traitsOf } from './traits.ts';

type Column = Uint8Array | Int32Array | Float64Array;

/** Where columns begin: doubles may begin there. */
const ALIGNMENT = 8;
/** A spread in the memory: number and sum as doubles, first and last bin as integers; then the bins. */
const SPREAD_DOUBLES = 2;
const SPREAD_INTEGERS = 6;

function nameIn(table: string, column: string): string {
  return `${table}${column.charAt(0).toUpperCase()}${column.slice(1)}`;
}

/** By the tally's names; thousands of tallies are read. */
const tallyNames = new Map<string, string>();

function nameInTally(column: string): string {
  const known = tallyNames.get(column);
  if (known !== undefined) return known;
  const name = nameIn('tally', column);
  tallyNames.set(column, name);
  return name;
}

function tableOf(table: string, columns: object): [string, number | Column][] {
  return Object.entries(columns).map(([column, value]) => [nameIn(table, column), value]);
}

/** Where it is always open, elapsed time (-1) is the same, and nobody needs to be asked. */
function withoutAlways({ calendars }: Network, calendar: number): number {
  return calendars[calendar]?.isAlways ? -1 : calendar;
}

/** Every number and every list of numbers of a network, by the name that the core knows it by. */
function columnsOf(network: Network): [string, number | Column][] {
  const { nodes, pools, sources, sections, escalations, calendars, spanLimit } = network;
  const { calendarNodeStart, calendarNode, promisedSpan, heldNode } = network;
  const { exitCount, lostExit, isWonExit, counterSlots, discipline } = network;
  return [
    ...tableOf('nodes', { ...nodes, traits: traitsOf(network) }),
    ...tableOf('pools', pools),
    ...tableOf('sources', sources),
    ...tableOf('sections', sections),
    ...tableOf('limits', network.limits),
    ...tableOf('escalations', { ...escalations, count: escalations.after.length }),
    ...tableOf('patiences', network.patiences),
    ...tableOf('samplers', network.samplers),
    ...tableOf('calendars', { count: calendars.length }),
    ...tableOf('spans', { count: spanLimit.length }),
    ...Object.entries({ calendarNodeStart, calendarNode, promisedSpan, heldNode }),
    ['commonCalendar', withoutAlways(network, network.commonCalendar)],
    ...Object.entries({ spanLimit, exitCount, lostExit, isWonExit, counterSlots, discipline }),
  ];
}

function setVariable({ variables }: CoreInstance, name: string, value: number): void {
  present(variables[name], `the core’s ${name}`).value = value;
}

function variableOf({ variables }: CoreInstance, name: string): number {
  return present(variables[name], `the core’s ${name}`).value;
}

/** Addresses are 32 bits without a sign; what comes out of WebAssembly has one. */
function placeOf(address: number): number {
  return address >>> 0;
}

function roomFor({ byteLength }: Column): number {
  return Math.ceil(byteLength / ALIGNMENT) * ALIGNMENT;
}

export function writeNetwork(core: CoreInstance, network: Network): void {
  const columns = columnsOf(network);
  const bytes = columns.reduce(
    (sum, [, column]) => sum + (typeof column === 'number' ? 0 : roomFor(column)),
    0,
  );
  let address = placeOf(core.calls.room(bytes));
  const memory = new Uint8Array(core.calls.memory.buffer);
  for (const [name, column] of columns) {
    if (typeof column === 'number') setVariable(core, name, column);
    else {
      memory.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), address);
      setVariable(core, name, address);
      address += roomFor(column);
    }
  }
  core.calls.load();
}

export function writePlan(core: CoreInstance, { keepsLog = false, ...plan }: RunPlan): void {
  for (const [name, value] of Object.entries(plan)) setVariable(core, name, value);
  setVariable(core, 'keepsLog', keepsLog ? 1 : 0);
}

function realsAt(core: CoreInstance, address: number, count: number): Float64Array {
  return new Float64Array(core.calls.memory.buffer, placeOf(address), count);
}

function intsAt(core: CoreInstance, address: number, count: number): Int32Array {
  return new Int32Array(core.calls.memory.buffer, placeOf(address), count);
}

export function dealsOnPage(core: CoreInstance, count: number): DealRows {
  return {
    entered: realsAt(core, variableOf(core, 'pageDealEntered'), count),
    number: intsAt(core, variableOf(core, 'pageDealNumber'), count),
    source: intsAt(core, variableOf(core, 'pageDealSource'), count),
  };
}

export function staysOnPage(core: CoreInstance, count: number): StayRows {
  return {
    done: realsAt(core, variableOf(core, 'pageStayDone'), count),
    started: realsAt(core, variableOf(core, 'pageStayStarted'), count),
    node: intsAt(core, variableOf(core, 'pageStayNode'), count),
    dealAndKind: intsAt(core, variableOf(core, 'pageStayDealAndKind'), count),
  };
}

export function exitsOnPage(core: CoreInstance, count: number): ExitRows {
  return {
    deal: intsAt(core, variableOf(core, 'pageExitDeal'), count),
    way: intsAt(core, variableOf(core, 'pageExitWay'), count),
  };
}

/** Where a run was given up because too much work waited there. */
export function backlogIn(core: CoreInstance) {
  return {
    node: variableOf(core, 'backlogNode'),
    waiting: variableOf(core, 'backlogWaiting'),
    moment: variableOf(core, 'backlogMoment'),
  };
}

function readSpread(core: CoreInstance, name: string, spread: Spread): void {
  const address = variableOf(core, name);
  const head = realsAt(core, address, SPREAD_DOUBLES);
  if (head[0] === 0) return;
  const integers = intsAt(core, address, SPREAD_INTEGERS + SPREAD_BINS);
  const first = present(integers[SPREAD_INTEGERS - 2], 'first bin');
  const last = present(integers[SPREAD_INTEGERS - 1], 'last bin');
  spread.count = present(head[0], 'count');
  spread.sum = present(head[1], 'sum');
  spread.first = first;
  spread.bins = integers.slice(SPREAD_INTEGERS + first, SPREAD_INTEGERS + last + 1);
}

function readQueues(core: CoreInstance, { nodes }: Network, tally: Tally): void {
  const rows = intsAt(core, variableOf(core, 'lengthRows'), nodes.count);
  const bins = intsAt(core, variableOf(core, 'lengthBins'), nodes.count);
  for (let node = 0; node < nodes.count; node++) {
    if (nodes.kind[node] !== NODE_SERVICE) continue;
    const row = realsAt(core, present(rows[node], 'row'), present(bins[node], 'bins'));
    tally.nodeQueue95[node] = queueQuantile(row, 0.95);
  }
}

/** What is read in another way than by its name alone. */
const READ_APART = new Set(['replication', 'nodeQueue95']);

/** What a finished run counted. */
export function readTally(core: CoreInstance, network: Network, replication: number): Tally {
  const tally = createTally(network, replication);
  for (const [name, value] of Object.entries(tally)) {
    if (READ_APART.has(name)) continue;
    if (typeof value === 'number') {
      Object.assign(tally, { [name]: variableOf(core, nameInTally(name)) });
    } else if (value instanceof Float64Array) {
      value.set(realsAt(core, variableOf(core, nameInTally(name)), value.length));
    }
  }
  readSpread(core, 'cycle', tally.cycle);
  readSpread(core, 'wonCycle', tally.wonCycle);
  readSpread(core, 'workingCycle', tally.workingCycle);
  readQueues(core, network, tally);
  const weeks = realsAt(core, variableOf(core, 'weeklyInside'), variableOf(core, 'weeksKept'));
  for (const deals of weeks) tally.weeklyInside.push(deals);
  return tally;
}
