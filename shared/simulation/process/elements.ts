/** Stages, flows, claims and sources of the drawings, as rows for the kernel. */
import { present, valuesOf } from '#shared/base';
import type { NodeId, SlaClaim, SlaClaimId, StageId, Variant } from '#shared/model';
import { readSource, type SourceRow } from './arrivals.ts';
import { ALWAYS_NUMBER } from './calendar-list.ts';
import { luckKeys } from './keys.ts';
import { checkTimes } from './node-rows.ts';
import { isRunning, type NodeRow, type Workshop } from './workshop.ts';

export interface Sections {
  readonly ids: StageId[];
  readonly numbers: Map<StageId, number>;
  readonly keys: number[];
  readonly limit: number[];
  readonly patience: number[];
}

export function readSections(workshop: Workshop): Sections {
  const sections: Sections = { ids: [], numbers: new Map(), keys: [], limit: [], patience: [] };
  const { limits, companyCalendar } = workshop;
  for (const { variant } of workshop.drawings) {
    const stages = variant.stageOrder.map((id) => present(variant.stages[id], `stage ${id}`));
    const keys = luckKeys(stages);
    for (const stage of stages) {
      const key = keys.get(stage.id) ?? 0;
      checkTimes(stage, { kind: 'stage', id: stage.id }, workshop);
      sections.numbers.set(stage.id, sections.ids.push(stage.id) - 1);
      sections.keys.push(key);
      sections.limit.push(
        limits.addLimit(stage.timeLimit, { calendar: companyCalendar, variant, key }),
      );
      sections.patience.push(limits.addPatience(stage.patience, companyCalendar));
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
  readonly id: SlaClaimId;
  readonly from: number;
  readonly to: number;
  readonly limit: number;
}

function spanOf(
  claim: SlaClaim,
  variant: Variant,
  workshop: Workshop,
  rows: readonly NodeRow[],
): Span {
  const from = workshop.numbers.get(claim.fromNodeId) ?? -1;
  const to = workshop.numbers.get(claim.toNodeId) ?? -1;
  const isOneStep = from === to && variant.nodes[claim.fromNodeId]?.kind === 'step';
  const own = rows[from]?.calendar ?? -1;
  const calendar = isOneStep ? Math.max(own, ALWAYS_NUMBER) : workshop.companyCalendar;
  return { id: claim.id, from, to, limit: workshop.limits.addDuration(claim.duration, calendar) };
}

/** Open claims whose both ends deals can reach. */
export function readSpans(workshop: Workshop, rows: readonly NodeRow[]): Span[] {
  return workshop.drawings.flatMap(({ variant }) =>
    valuesOf(variant.slaClaims)
      .filter(({ status }) => status === 'open')
      .map((claim) => spanOf(claim, variant, workshop, rows))
      .filter(({ from, to }) => from >= 0 && to >= 0),
  );
}

export function readSources(workshop: Workshop): ReadonlyMap<NodeId, SourceRow> {
  const { scenario, calendars, samplers, problems, startAbsoluteMs: startMs } = workshop;
  const found = new Map<NodeId, SourceRow>();
  for (const { variant, nodes, flowsFrom } of workshop.drawings) {
    const sources = nodes.filter((node) => node.kind === 'source');
    const keys = luckKeys(sources);
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
        samplers,
        problems,
        startMs,
        firstNode: workshop.numbers.get(first) ?? -1,
        key: keys.get(source.id) ?? 0,
      });
      if (row) found.set(source.id, row);
    }
  }
  return found;
}
