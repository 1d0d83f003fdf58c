/**
 * From the model and its geometry to what React Flow draws. React Flow never keeps the
 * board: whatever is not changed here keeps its object, and so is not drawn anew.
 */
import type { ActionName, Mark } from '#shared/editing';
import type { BoardGeometry, NodeGeometry } from '#shared/layout';
import { isUnsure, type Node, type NodeId, type Project, type Variant } from '#shared/model';
import type { BoardOverlay, SelectedId } from '../board-contract.ts';
import type { PlacedBoardNode } from '../nodes/BoardNode.tsx';
import type { NodeContent } from '../nodes/node-content.ts';

export interface NameEdit {
  readonly id: NodeId;
  /** Text that replaces the name at the start of typing; null keeps the name, selected. */
  readonly typed: string | null;
  /** Where the history stood before a card that is being begun; null for a card that was there. */
  readonly begun: CardBegun | null;
}

/** Adding a card and naming it is one thing a person does, so it becomes one entry. */
export interface CardBegun {
  readonly mark: Mark;
  readonly name: ActionName;
  /** The card that it grew from, which is selected again if nothing comes of it. */
  readonly cameFrom?: NodeId;
}

export interface BoardScene {
  readonly project: Project;
  readonly variant: Variant;
  readonly geometry: BoardGeometry;
  readonly selection: ReadonlySet<SelectedId>;
  readonly nameEdit: NameEdit | null;
  readonly issueCounts: ReadonlyMap<string, number>;
  readonly overlay: BoardOverlay | undefined;
  describe(node: Node): string;
}

const NO_PERFORMER = '#94a3b8';

/** A number that people weren't sure of stands on the card. */
function showsUnsure(node: Node): boolean {
  const path = node.kind === 'wait' ? 'delay' : 'effort';
  const origin = node.origins?.[path];
  return origin !== undefined && isUnsure(origin);
}

function sameContent(one: NodeContent, other: NodeContent): boolean {
  return (
    one.node === other.node &&
    one.performerColor === other.performerColor &&
    one.performerName === other.performerName &&
    one.issues === other.issues &&
    one.isSelected === other.isSelected &&
    one.isEditing === other.isEditing &&
    one.typed === other.typed &&
    one.heat?.heat === other.heat?.heat &&
    one.heat?.text === other.heat?.text &&
    one.heat?.short === other.heat?.short &&
    sameShape(one.geometry, other.geometry)
  );
}

function sameShape(one: NodeGeometry, other: NodeGeometry): boolean {
  return (
    one.x === other.x &&
    one.y === other.y &&
    one.width === other.width &&
    one.height === other.height &&
    one.titleLines === other.titleLines &&
    one.chips === other.chips &&
    one.caption?.x === other.caption?.x &&
    one.caption?.y === other.caption?.y &&
    one.caption?.align === other.caption?.align
  );
}

function contentOf(geometry: NodeGeometry, node: Node, scene: BoardScene): NodeContent {
  const performer = scene.project.participants[node.participantId];
  const isEditing = scene.nameEdit?.id === node.id;
  return {
    node,
    geometry,
    performerColor: performer?.color ?? NO_PERFORMER,
    performerName: performer?.name ?? '',
    issues: scene.issueCounts.get(node.id) ?? 0,
    isUnsure: showsUnsure(node),
    isSelected: scene.selection.has(node.id),
    isEditing,
    typed: isEditing ? (scene.nameEdit?.typed ?? null) : null,
    heat: scene.overlay?.nodes.get(node.id) ?? null,
  };
}

function placedNode(content: NodeContent, label: string): PlacedBoardNode {
  const { geometry } = content;
  return {
    id: geometry.id,
    type: 'board',
    data: content,
    position: { x: geometry.x, y: geometry.y },
    width: geometry.width,
    height: geometry.height,
    // The number of a hot card may be wider than the card.
    zIndex: content.isEditing ? 3 : content.isSelected || content.heat ? 2 : 1,
    // Known sizes and no handles: nothing is measured in the page.
    handles: [],
    measured: { width: geometry.width, height: geometry.height },
    ariaLabel: label,
    draggable: false,
    selectable: false,
    connectable: false,
  };
}

/** A projection remembers the last one, so that two equal contents are one object. */
export function createNodeProjection(): (scene: BoardScene) => PlacedBoardNode[] {
  let known = new Map<string, PlacedBoardNode>();
  return (scene) => {
    const next = new Map<string, PlacedBoardNode>();
    for (const geometry of scene.geometry.nodes.values()) {
      const node = scene.variant.nodes[geometry.id];
      if (!node) continue;
      const content = contentOf(geometry, node, scene);
      const former = known.get(geometry.id);
      next.set(
        geometry.id,
        former && sameContent(former.data, content)
          ? former
          : placedNode(content, scene.describe(node)),
      );
    }
    known = next;
    return [...next.values()];
  };
}
