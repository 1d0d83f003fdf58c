/**
 * From a variant to the shapes of its board: lanes × stages, and every node's place.
 * Pure and deterministic; routes of flows are route-flows' business.
 */
import { present, valuesOf } from '#shared/base';
import type { Language } from '#shared/i18n';
import type { Node, NodeId, ParticipantId, Project, StageId, Variant } from '#shared/model';
import { placeCaptions } from './caption.ts';
import { nodeFace } from './face.ts';
import type {
  BoardGeometry,
  LaneGeometry,
  NodeFace,
  NodeGeometry,
  StageGeometry,
} from './geometry.ts';
import { cellStyle, headerStyle } from './style.ts';
import { wrapText } from './text.ts';

type Names = Readonly<Record<string, { readonly name: string }>>;

interface PlacedNode {
  readonly node: Node;
  readonly face: NodeFace;
  /** Inside the cell. */
  readonly x: number;
  readonly y: number;
}

function withinExtent(length: number, fallback: number): number {
  if (!Number.isFinite(length)) return fallback;
  return Math.min(Math.max(length, 0), cellStyle.maxExtent);
}

/** The order as written, each id once, and after it whatever nodes stand in that it forgot. */
function completeOrder<Key extends string>(order: readonly Key[], used: Iterable<Key>): Key[] {
  return [...new Set([...order, ...used])];
}

function placeInCells(variant: Variant, language: Language): PlacedNode[] {
  return valuesOf(variant.nodes).map((node) => ({
    node,
    face: nodeFace(node, language),
    x: withinExtent(node.position.x, 0),
    y: withinExtent(node.position.y, 0),
  }));
}

/** The farthest edge of content, by stage or by lane. */
function contentExtents<Key extends string>(
  placed: readonly PlacedNode[],
  keyOf: (node: Node) => Key,
  edgeOf: (at: PlacedNode) => number,
): Map<Key, number> {
  const extents = new Map<Key, number>();
  for (const at of placed) {
    const key = keyOf(at.node);
    extents.set(key, Math.max(extents.get(key) ?? 0, edgeOf(at)));
  }
  return extents;
}

function layStages(variant: Variant, placed: readonly PlacedNode[]): StageGeometry[] {
  const extents = contentExtents(
    placed,
    (node) => node.stageId,
    ({ face, x }) => x + face.width,
  );
  const names: Names = variant.stages;
  let x: number = headerStyle.laneWidth;
  return completeOrder(variant.stageOrder, extents.keys()).map((stageId: StageId) => {
    const content = extents.get(stageId);
    const minWidth = Math.max(
      cellStyle.minStageWidth,
      content === undefined ? 0 : content + cellStyle.margin,
    );
    const wanted = withinExtent(
      variant.stageSizes[stageId] ?? cellStyle.defaultStageWidth,
      cellStyle.defaultStageWidth,
    );
    const width = Math.max(minWidth, wanted);
    const titleLines = wrapText(names[stageId]?.name ?? '', {
      width: width - 2 * headerStyle.stagePaddingX,
      size: headerStyle.stageTitleSize,
      weight: 'bold',
    });
    const stage = { stageId, x, width, minWidth, titleLines };
    x += width;
    return stage;
  });
}

interface LanesTop {
  readonly project: Project;
  readonly variant: Variant;
  readonly top: number;
}

function layLanes({ project, top, variant }: LanesTop, placed: readonly PlacedNode[]) {
  const extents = contentExtents(
    placed,
    (node) => node.participantId,
    ({ face, y }) => y + face.height,
  );
  const names: Names = project.participants;
  let y = top;
  return completeOrder(variant.laneOrder, extents.keys()).map(
    (participantId: ParticipantId): LaneGeometry => {
      const titleLines = wrapText(names[participantId]?.name ?? '', {
        width: headerStyle.laneWidth - 2 * headerStyle.lanePaddingX,
        size: headerStyle.laneTitleSize,
        weight: 'bold',
      });
      const header =
        titleLines.length * headerStyle.laneTitleLineHeight +
        headerStyle.laneDetailsHeight +
        2 * headerStyle.lanePaddingY;
      const content = extents.get(participantId);
      const minHeight = Math.max(
        cellStyle.minLaneHeight,
        header,
        content === undefined ? 0 : content + cellStyle.margin,
      );
      const wanted = withinExtent(
        variant.laneSizes[participantId] ?? cellStyle.defaultLaneHeight,
        cellStyle.defaultLaneHeight,
      );
      const lane = {
        participantId,
        y,
        height: Math.max(minHeight, wanted),
        minHeight,
        titleLines,
      };
      y += lane.height;
      return lane;
    },
  );
}

interface Axes {
  readonly stages: readonly StageGeometry[];
  readonly lanes: readonly LaneGeometry[];
}

function placeOnBoard(placed: readonly PlacedNode[], { lanes, stages }: Axes) {
  const stageX = new Map(stages.map(({ stageId, x }) => [stageId, x]));
  const laneY = new Map(lanes.map(({ participantId, y }) => [participantId, y]));
  return new Map<NodeId, NodeGeometry>(
    placed.map(({ face, node, x, y }) => [
      node.id,
      {
        ...face,
        id: node.id,
        stageId: node.stageId,
        participantId: node.participantId,
        x: present(stageX.get(node.stageId), 'stage of a node') + x,
        y: present(laneY.get(node.participantId), 'lane of a node') + y,
        caption: null,
      },
    ]),
  );
}

/**
 * Shapes of the variant's board in the language of its labels (the project's own by
 * default). A lane is as high and a stage as wide as set by people, or as its content
 * needs if that is more. Nodes out of the orders' reach get lanes and stages at the end.
 */
export function boardGeometry(
  project: Project,
  variant: Variant,
  language: Language = project.language,
): BoardGeometry {
  const placed = placeInCells(variant, language);
  const stages = layStages(variant, placed);
  const headerLines = stages.reduce((most, stage) => Math.max(most, stage.titleLines.length), 1);
  const stageHeaderHeight =
    headerLines * headerStyle.stageTitleLineHeight + 2 * headerStyle.stagePaddingY;
  const lanes = layLanes({ project, variant, top: stageHeaderHeight }, placed);
  const lastStage = stages.at(-1);
  const lastLane = lanes.at(-1);
  const bare = placeOnBoard(placed, { stages, lanes });
  return {
    width: lastStage ? lastStage.x + lastStage.width : headerStyle.laneWidth,
    height: lastLane ? lastLane.y + lastLane.height : stageHeaderHeight,
    laneHeaderWidth: headerStyle.laneWidth,
    stageHeaderHeight,
    lanes,
    stages,
    nodes: placeCaptions(bare, { left: headerStyle.laneWidth, top: stageHeaderHeight }),
  };
}
