/** Dragging a stage or a lane by its header to another place among its like. */
import type { Point } from '#shared/layout';
import type { ParticipantId, StageId } from '#shared/model';
import type { BoardStage } from './board-stage.ts';
import type { Gesture } from './gesture.ts';

const GUIDE_WIDTH = 3;

interface Span {
  readonly start: number;
  readonly size: number;
}

/** The gap nearest to a place: 0 is before the first. */
export function gapAt(spans: readonly Span[], at: number): number {
  return spans.filter(({ size, start }) => at > start + size / 2).length;
}

/** Where the moved one stands in the order without it; null where nothing changes. */
export function indexAfterMove(from: number, gap: number): number | null {
  if (gap === from || gap === from + 1) return null;
  return gap > from ? gap - 1 : gap;
}

export function reorderStage(stage: BoardStage, id: StageId): Gesture {
  const { geometry } = stage;
  const spans = geometry.stages.map(({ width, x }) => ({ start: x, size: width }));
  const from = geometry.stages.findIndex(({ stageId }) => stageId === id);
  let index: number | null = null;
  return {
    pans: 'x',
    move(at: Point) {
      const gap = gapAt(spans, at.x);
      index = indexAfterMove(from, gap);
      const x = spans[gap]?.start ?? geometry.width;
      stage.feedback.showGuide(
        index === null
          ? null
          : { x: x - GUIDE_WIDTH / 2, y: 0, width: GUIDE_WIDTH, height: geometry.height },
      );
    },
    drop() {
      stage.feedback.showGuide(null);
      if (index !== null) stage.editing?.run('stage.move', { at: stage.at, id, index });
    },
    bail: () => stage.feedback.showGuide(null),
  };
}

export function reorderLane(stage: BoardStage, id: ParticipantId): Gesture {
  const { geometry } = stage;
  const spans = geometry.lanes.map(({ height, y }) => ({ start: y, size: height }));
  const from = geometry.lanes.findIndex(({ participantId }) => participantId === id);
  let index: number | null = null;
  return {
    pans: 'y',
    move(at: Point) {
      const gap = gapAt(spans, at.y);
      index = indexAfterMove(from, gap);
      const y = spans[gap]?.start ?? geometry.height;
      stage.feedback.showGuide(
        index === null
          ? null
          : { x: 0, y: y - GUIDE_WIDTH / 2, width: geometry.width, height: GUIDE_WIDTH },
      );
    },
    drop() {
      stage.feedback.showGuide(null);
      if (index !== null)
        stage.editing?.run('lane.move', { at: stage.at, participantId: id, index });
    },
    bail: () => stage.feedback.showGuide(null),
  };
}
