/**
 * Puts a board in order within its cells. A layered drawing (Sugiyama, Tagawa, Toda
 * 1981) of every stage: columns by how far along its stage a node is, rows shared by a
 * whole lane, so that work runs straight to the right. Stages and lanes are given, so
 * nothing leaves its cell; what flows back is left out of the ordering.
 */
import { valuesOf } from '#shared/base';
import type { Language } from '#shared/i18n';
import type { Flow, Node, NodeId, ParticipantId, Project, StageId, Variant } from '#shared/model';
import { boardGeometry } from './board.ts';
import type { CellPlace } from './cells.ts';
import type { BoardGeometry, NodeGeometry } from './geometry.ts';
import { findBackFlows } from './routing/back-flows.ts';
import { cellStyle } from './style.ts';

const PADDING = 24;
/** Room for lines between columns; more where words of flows stand. */
const COLUMN_GAP = 56;
const LABELLED_COLUMN_GAP = 112;
const CAPTION_MARGIN = 32;
const ROW_GAP = 40;

interface TidyPlace {
  readonly node: NodeGeometry;
  /** Column within the stage. */
  readonly column: number;
  /** Row within the lane. */
  readonly row: number;
}

interface Forward {
  readonly into: ReadonlyMap<NodeId, readonly Flow[]>;
}

function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Sources first, then as the board reads: the same board always gives the same order. */
function readingOrder(nodes: Iterable<NodeGeometry>, variant: Variant): NodeGeometry[] {
  const rank = ({ id }: NodeGeometry) => (variant.nodes[id]?.kind === 'source' ? 0 : 1);
  return [...nodes].sort(
    (first, second) => rank(first) - rank(second) || first.x - second.x || first.y - second.y,
  );
}

function forwardFlows(variant: Variant, order: readonly NodeGeometry[]): Forward {
  const flows = valuesOf(variant.flows);
  const back = findBackFlows(
    flows,
    order.map(({ id }) => id),
  );
  const forward = flows.filter(({ id }) => !back.has(id));
  return {
    into: groupBy(forward, ({ toId }) => toId),
  };
}

/**
 * Column of a node within its stage, and the farthest column so far of every lane on the
 * ways that lead to it. Work handed to another lane stays in its column; work that
 * returns to a lane moves on, so that every lane runs to the right.
 */
interface Progress {
  readonly column: number;
  readonly byLane: ReadonlyMap<ParticipantId, number>;
}

function progressAfter(node: NodeGeometry, before: readonly Progress[]): Progress {
  const byLane = new Map<ParticipantId, number>();
  for (const progress of before) {
    for (const [lane, column] of progress.byLane) {
      byLane.set(lane, Math.max(byLane.get(lane) ?? 0, column));
    }
  }
  const own = byLane.get(node.participantId);
  const column = Math.max(
    own === undefined ? 0 : own + 1,
    ...before.map((progress) => progress.column),
  );
  byLane.set(node.participantId, column);
  return { column, byLane };
}

function columnsOf(
  nodes: ReadonlyMap<NodeId, NodeGeometry>,
  order: readonly NodeGeometry[],
  { into }: Forward,
): Map<NodeId, number> {
  const progress = new Map<NodeId, Progress>();
  const before = (node: NodeGeometry) =>
    (into.get(node.id) ?? [])
      .flatMap(({ fromId }) => nodes.get(fromId) ?? [])
      .filter(({ stageId }) => stageId === node.stageId);
  const waiting = order.toReversed();
  for (let node = waiting.at(-1); node; node = waiting.at(-1)) {
    const unknown = before(node).filter(({ id }) => !progress.has(id));
    if (progress.has(node.id)) waiting.pop();
    else if (unknown.length > 0) waiting.push(...unknown);
    else {
      const known = before(node).flatMap(({ id }) => progress.get(id) ?? []);
      progress.set(node.id, progressAfter(node, known));
    }
  }
  return new Map([...progress].map(([id, { column }]) => [id, column]));
}

/** The likelier way goes on straight, so it chooses its row first. */
function likelihood({ into }: Forward, id: NodeId): number {
  return Math.max(0, ...(into.get(id) ?? []).map(({ probability }) => probability ?? 1));
}

function isBadEnd(node: Node | undefined): boolean {
  return node?.kind === 'outcome' && (node.result === 'lost' || node.result === 'disqualified');
}

function placeInGrid(geometry: BoardGeometry, variant: Variant): TidyPlace[] {
  const order = readingOrder(geometry.nodes.values(), variant);
  const forward = forwardFlows(variant, order);
  const columns = columnsOf(geometry.nodes, order, forward);
  const rows = new Map<NodeId, number>();
  const taken = new Set<string>();
  const place = (node: NodeGeometry, column: number): TidyPlace => {
    const before = (forward.into.get(node.id) ?? []).find(
      ({ fromId }) =>
        rows.has(fromId) && geometry.nodes.get(fromId)?.participantId === node.participantId,
    );
    const beside = before ? (rows.get(before.fromId) ?? 0) : 0;
    // Deals that end badly leave the straight way to those that go on.
    let row = before && isBadEnd(variant.nodes[node.id]) ? beside + 1 : beside;
    const keyAt = (at: number) => `${node.stageId} ${node.participantId} ${column} ${at}`;
    while (taken.has(keyAt(row))) row++;
    taken.add(keyAt(row));
    rows.set(node.id, row);
    return { node, column, row };
  };
  const byStage = groupBy(order, ({ stageId }) => stageId);
  return geometry.stages.flatMap(({ stageId }) => {
    const inStage = byStage.get(stageId) ?? [];
    const notes = (node: NodeGeometry) => (node.kind === 'note' ? 1 : 0);
    return inStage
      .map((node) => ({ node, column: columns.get(node.id) ?? 0 }))
      .sort(
        (first, second) =>
          notes(first.node) - notes(second.node) ||
          first.column - second.column ||
          likelihood(forward, second.node.id) - likelihood(forward, first.node.id),
      )
      .map(({ column, node }) => place(node, column));
  });
}

/** Beginnings and extents of tracks laid one after another with gaps between. */
function layTracks(extents: readonly number[], gapAfter: (index: number) => number) {
  let at = PADDING;
  return extents.map((extent, index) => {
    const track = { at, extent };
    at += extent + gapAfter(index);
    return track;
  });
}

function extentsBy(
  places: readonly TidyPlace[],
  indexOf: (place: TidyPlace) => number,
  extentOf: (node: NodeGeometry) => number,
): number[] {
  const extents: number[] = [];
  for (const place of places) {
    const index = indexOf(place);
    while (extents.length <= index) extents.push(0);
    extents[index] = Math.max(extents[index] ?? 0, extentOf(place.node));
  }
  return extents;
}

function isLabelled(flow: Flow): boolean {
  return flow.probability !== undefined || (flow.label ?? '') !== '';
}

/** A caption begins above the middle of its sign and reaches over the gap. */
function captionRoom({ captionWidth, width }: NodeGeometry): number {
  return captionWidth === 0 ? 0 : captionWidth - width / 2 + CAPTION_MARGIN;
}

function stageTracks(places: readonly TidyPlace[], variant: Variant) {
  const labelled = new Set(
    valuesOf(variant.flows)
      .filter(isLabelled)
      .map(({ fromId }) => fromId),
  );
  const extents = extentsBy(
    places,
    ({ column }) => column,
    ({ width }) => width,
  );
  const gaps = extentsBy(
    places,
    ({ column }) => column,
    (node) => Math.max(labelled.has(node.id) ? LABELLED_COLUMN_GAP : COLUMN_GAP, captionRoom(node)),
  );
  return layTracks(extents, (column) => gaps[column] ?? COLUMN_GAP);
}

function laneTracks(places: readonly TidyPlace[]) {
  const extents = extentsBy(
    places,
    ({ row }) => row,
    ({ height }) => height,
  );
  return layTracks(extents, () => ROW_GAP);
}

type Tracks = ReturnType<typeof layTracks>;

function centred(tracks: Tracks | undefined, index: number, extent: number): number {
  const track = tracks?.[index];
  if (!track) return PADDING;
  // Half the grid keeps centres of cards and of small signs on one line.
  const half = cellStyle.grid / 2;
  return Math.round((track.at + (track.extent - extent) / 2) / half) * half;
}

/** Where every node goes, in its own cell; to be run as one move, so that one undo takes it back. */
export function tidyPlaces(
  project: Project,
  variant: Variant,
  language: Language = project.language,
): Map<Node['id'], CellPlace> {
  const geometry = boardGeometry(project, variant, language);
  const places = placeInGrid(geometry, variant);
  const acrossStages = new Map<StageId, Tracks>();
  for (const [stageId, inStage] of groupBy(places, ({ node }) => node.stageId)) {
    acrossStages.set(stageId, stageTracks(inStage, variant));
  }
  const downLanes = new Map<ParticipantId, Tracks>();
  for (const [laneId, inLane] of groupBy(places, ({ node }) => node.participantId)) {
    downLanes.set(laneId, laneTracks(inLane));
  }
  return new Map(
    places.map(({ column, node, row }) => [
      node.id,
      {
        stageId: node.stageId,
        participantId: node.participantId,
        position: {
          x: centred(acrossStages.get(node.stageId), column, node.width),
          y: centred(downLanes.get(node.participantId), row, node.height),
        },
      },
    ]),
  );
}
