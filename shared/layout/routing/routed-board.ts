/** The part of a board's geometry that routes depend on, and whether two boards route alike. */
import type { RoutedBoard, RoutedNode } from '../geometry.ts';
import { isSameRect } from '../rects.ts';

/** Without words and chips. */
export function routedBoard(board: RoutedBoard): RoutedBoard {
  const { height, lanes, laneHeaderWidth, nodes, stageHeaderHeight, stages, width } = board;
  return {
    width,
    height,
    laneHeaderWidth,
    stageHeaderHeight,
    lanes: lanes.map(({ y }) => ({ y })),
    stages: stages.map(({ x }) => ({ x })),
    nodes: new Map([...nodes].map(([id, node]) => [id, routedNode(node)])),
  };
}

function routedNode({ caption, height, id, kind, shape, width, x, y }: RoutedNode): RoutedNode {
  return { id, kind, shape, x, y, width, height, caption };
}

function isSameNode(one: RoutedNode, other: RoutedNode | undefined): boolean {
  if (!other || one.shape !== other.shape || one.kind !== other.kind) return false;
  if (!isSameRect(one, other)) return false;
  if (one.caption === null || other.caption === null) return one.caption === other.caption;
  return isSameRect(one.caption, other.caption);
}

export function isSameBoard(one: RoutedBoard, other: RoutedBoard): boolean {
  return (
    one.width === other.width &&
    one.height === other.height &&
    one.laneHeaderWidth === other.laneHeaderWidth &&
    one.stageHeaderHeight === other.stageHeaderHeight &&
    one.lanes.length === other.lanes.length &&
    one.lanes.every(({ y }, lane) => y === other.lanes[lane]?.y) &&
    one.stages.length === other.stages.length &&
    one.stages.every(({ x }, stage) => x === other.stages[stage]?.x) &&
    one.nodes.size === other.nodes.size &&
    [...one.nodes].every(([id, node]) => isSameNode(node, other.nodes.get(id)))
  );
}
