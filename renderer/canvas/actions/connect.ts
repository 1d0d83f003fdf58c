/** Connecting two cards, with the question that a step's second flow raises. */
import type { Point } from '#shared/layout';
import type { NodeId } from '#shared/model';
import { canConnect } from '#shared/rules';
import { newId } from '../../session/index.ts';
import type { BoardStage } from '../gestures/board-stage.ts';
import { placeAfter } from './free-place.ts';

interface Connection {
  readonly fromId: NodeId;
  readonly toId: NodeId;
}

export type SecondFlow = 'branch' | 'fork';

interface AskedConnection extends Connection {
  readonly drop: Point;
  readonly pointer: { readonly clientX: number; readonly clientY: number };
}

/** Connects at once where that is clear; else asks at the pointer. A refusal is told by the session. */
export function connect(stage: BoardStage, { drop, pointer, ...ends }: AskedConnection): void {
  const verdict = canConnect(stage.variant, ends.fromId, ends.toId);
  if (!verdict.allowed || !verdict.asks) {
    connectPlainly(stage, ends);
    return;
  }
  const area = stage.surface.getBoundingClientRect();
  const at = { x: pointer.clientX - area.left, y: pointer.clientY - area.top };
  stage.ask({ kind: 'branchOrFork', ...ends, drop, at });
}

export function connectPlainly(stage: BoardStage, ends: Connection): boolean {
  const id = newId<'Flow'>();
  return stage.editing?.run('flow.connect', { at: stage.at, id, ...ends }) ?? false;
}

/** Puts a branch or a fork between the step and its two followers. */
export function connectThrough(stage: BoardStage, ends: Connection, kind: SecondFlow): boolean {
  const position = placeAfter(stage.geometry, ends.fromId, kind)?.position;
  const insert = {
    kind,
    nodeId: newId<'Node'>(),
    flowId: newId<'Flow'>(),
    ...(position ? { position } : {}),
  };
  const id = newId<'Flow'>();
  const isDone = stage.editing?.run('flow.connect', { at: stage.at, id, ...ends, insert }) ?? false;
  if (isDone) stage.select([insert.nodeId]);
  return isDone;
}
