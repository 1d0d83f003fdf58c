/** Stages, flows, claims and sources of the drawings, as rows for the kernel. */
import { present, valuesOf } from '#shared/base';
import type { Node, NodeId, SlaClaim, SlaClaimId, StageId, Variant } from '#shared/model';
import { NODE_SERVICE } from '../kernel/codes.ts';
import { readSource, type SourceRow } from './arrivals.ts';
import { ALWAYS_NUMBER } from './calendar-list.ts';
import { byId } from './drawing.ts';
import { luckKeys } from './keys.ts';
import { checkTimes } from './node-rows.ts';
import { isRunning, type NodeRow, type Workshop } from './workshop.ts';

export interface Sections {
  readonly ids: StageId[];
  readonly numbers: Map<StageId, number>;
  readonly keys: number[];
  readonly limit: number[];
  readonly patience: number[];
  readonly minimum: number[];
}

export function readSections(workshop: Workshop): Sections {
  const sections: Sections = {
    ids: [],
    numbers: new Map(),
    keys: [],
    limit: [],
    patience: [],
    minimum: [],
  };
  const { limits, companyCalendar } = workshop;
  const stagesOf = ({ stageOrder, stages }: Variant) =>
    stageOrder.map((id) => present(stages[id], `stage ${id}`));
  const variants = workshop.drawings.map(({ variant }) => variant);
  const keys = luckKeys(
    variants.flatMap((variant) => stagesOf(variant).toSorted(byId)),
    workshop.rootOf,
  );
  for (const variant of variants) {
    for (const stage of stagesOf(variant)) {
      const key = keys.get(stage.id) ?? 0;
      checkTimes(stage, { kind: 'stage', id: stage.id }, workshop);
      sections.numbers.set(stage.id, sections.ids.push(stage.id) - 1);
      sections.keys.push(key);
      sections.limit.push(
        limits.addLimit(stage.timeLimit, {
          calendar: companyCalendar,
          variant,
          key,
          of: stage.id,
        }),
      );
      sections.patience.push(limits.addPatience(stage.patience, companyCalendar));
      sections.minimum.push(stage.minimumDeals?.count ?? 0);
    }
  }
  return sections;
}

export interface FlowRow {
  readonly to: number;
  readonly share: number;
  readonly limit: number;
  readonly slot: number;
}

/** Flows by node, with a counter slot for each bounded one; slots are numbered from `firstSlot`. */
export function readFlows(
  workshop: Workshop,
  firstSlot: number,
): { rows: FlowRow[][]; slots: number } {
  let slots = firstSlot;
  const rows = workshop.drawings.flatMap(({ nodes, flowsFrom }) =>
    nodes.filter(isRunning).map((node) =>
      (flowsFrom.get(node.id) ?? []).map(({ to, share, maxTimes }) => ({
        to: workshop.numbers.get(to) ?? -1,
        share,
        limit: maxTimes,
        slot: maxTimes > 0 ? slots++ : -1,
      })),
    ),
  );
  return { rows, slots };
}

export interface Span {
  /** null: of the promise that the run is about. */
  readonly id: SlaClaimId | null;
  readonly from: number;
  readonly to: number;
  readonly limit: number;
}

type Ends = Pick<SlaClaim, 'fromNodeId' | 'toNodeId' | 'duration'>;

/** A span from a source begins with entering the node behind it: at the same moment. */
function beginningOf(id: NodeId, { numbers, drawings }: Workshop): number {
  const isSource = (node: Node) => node.id === id && node.kind === 'source';
  const drawing = drawings.find(({ nodes }) => nodes.some(isSource));
  return numbers.get(drawing?.flowsFrom.get(id)?.[0]?.to ?? id) ?? -1;
}

function spanOf(ends: Ends, workshop: Workshop, rows: readonly NodeRow[]): Omit<Span, 'id'> {
  const from = beginningOf(ends.fromNodeId, workshop);
  const to = workshop.numbers.get(ends.toNodeId) ?? -1;
  const isOneStep = ends.fromNodeId === ends.toNodeId && rows[from]?.kind === NODE_SERVICE;
  const own = rows[from]?.calendar ?? -1;
  const calendar = isOneStep ? Math.max(own, ALWAYS_NUMBER) : workshop.companyCalendar;
  return { from, to, limit: workshop.limits.addDuration(ends.duration, calendar) };
}

/** Open claims whose both ends deals can reach; then the promise that the run is about, if any. */
export function readSpans(workshop: Workshop, rows: readonly NodeRow[]): Span[] {
  const { drawings, promise } = workshop;
  const claims = drawings.flatMap(({ variant }) => valuesOf(variant.slaClaims).toSorted(byId));
  const spans: Span[] = claims
    .filter(({ status }) => status === 'open')
    .map((claim) => ({ id: claim.id, ...spanOf(claim, workshop, rows) }));
  if (promise) spans.push({ id: null, ...spanOf(promise, workshop, rows) });
  return spans.filter(({ from, to }) => from >= 0 && to >= 0);
}

export function readSources(workshop: Workshop): ReadonlyMap<NodeId, SourceRow> {
  const { scenario, calendars, samplers, problems, startAbsoluteMs: startMs } = workshop;
  const found = new Map<NodeId, SourceRow>();
  for (const { variant, nodes, flowsFrom } of workshop.drawings) {
    const sources = nodes.filter((node) => node.kind === 'source');
    for (const source of sources) {
      const first = flowsFrom.get(source.id)?.[0]?.to;
      if (first === undefined) continue;
      const isBase = source.arrivals.kind === 'base';
      if (isBase && variant.nodes[first]?.kind !== 'step') {
        const target = { kind: 'node', id: source.id } as const;
        problems.add({ code: 'baseNotBeforeStep', target, params: { node: source.name } });
      }
      const row = readSource(source, {
        variant,
        scenario,
        calendars,
        companyCalendar: workshop.companyCalendar,
        samplers,
        problems,
        startMs,
        firstNode: workshop.numbers.get(first) ?? -1,
        key: workshop.keys.get(source.id) ?? 0,
      });
      if (row) found.set(source.id, row);
    }
  }
  return found;
}
