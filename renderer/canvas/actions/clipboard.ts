/**
 * Copying cards as text, so that they pass between variants, projects and windows. What
 * comes back from the clipboard is hostile until it is parsed; the command's rule parses it.
 */
import { type Fragment, fragmentIds, fragmentOf, freshIdsFor } from '#shared/editing';
import type { NodeId } from '#shared/model';
import { newId } from '../../session/index.ts';
import type { BoardStage } from '../gestures/board-stage.ts';
import { deleteSelected, selectedNodeIds } from './selected.ts';
import { firstCell } from './start-typing.ts';

const FORMAT = 'salesbook-cards';
const LARGEST_TEXT = 4 * 1024 * 1024;
const PASTE_OFFSET = { x: 24, y: 24 } as const;

/** null when no card is selected. */
export function copiedText(stage: BoardStage): string | null {
  const nodeIds = selectedNodeIds(stage);
  if (nodeIds.length === 0) return null;
  return JSON.stringify({ format: FORMAT, ...fragmentOf(stage.variant, nodeIds) });
}

export function cutText(stage: BoardStage): string | null {
  const text = stage.editing ? copiedText(stage) : null;
  if (text !== null) deleteSelected(stage);
  return text;
}

/** Only its outline is looked at: what it holds is parsed by the command. */
function fragmentIn(text: string): Fragment | null {
  if (text.length > LARGEST_TEXT || !text.includes(FORMAT)) return null;
  try {
    const found: unknown = JSON.parse(text);
    const isCards =
      typeof found === 'object' &&
      found !== null &&
      'format' in found &&
      found.format === FORMAT &&
      'nodes' in found &&
      Array.isArray(found.nodes) &&
      'flows' in found &&
      Array.isArray(found.flows);
    return isCards ? ({ nodes: found.nodes, flows: found.flows } as Fragment) : null;
  } catch {
    return null;
  }
}

function hasIds({ flows, nodes }: Fragment): boolean {
  return [...nodes, ...flows].every(
    (element: unknown) =>
      typeof element === 'object' &&
      element !== null &&
      'id' in element &&
      typeof element.id === 'string',
  );
}

/** True when the text was cards of a board. */
export function pasteText(stage: BoardStage, text: string): boolean {
  const fragment = fragmentIn(text);
  if (!fragment || !hasIds(fragment)) return false;
  const [first] = selectedNodeIds(stage);
  const near = first && stage.variant.nodes[first];
  const { editing } = stage;
  if (!editing) return false;
  const mark = editing.mark();
  const cell = near ?? firstCell(stage);
  if (!cell) return false;
  const { participantId, stageId } = cell;
  const ids = freshIdsFor(fragmentIds(fragment), () => newId());
  const isPasted = editing.run('node.paste', {
    at: stage.at,
    fragment: { nodes: [...fragment.nodes], flows: [...fragment.flows] },
    ids,
    cell: { stageId, participantId },
    offset: PASTE_OFFSET,
  });
  if (!isPasted) editing.bail(mark);
  else {
    editing.squash(mark, 'node.paste');
    stage.select(fragment.nodes.flatMap(({ id }) => (ids[id] ? [ids[id] as NodeId] : [])));
  }
  return true;
}
