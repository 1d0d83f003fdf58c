/** Dragging the border of a stage or a lane: a guide shows where it would be; the drop is the edit. */
import { cellStyle, type Point, type Rect } from '#shared/layout';
import type { ParticipantId, StageId } from '#shared/model';
import type { BoardStage } from './board-stage.ts';
import type { Gesture } from './gesture.ts';

const GUIDE_WIDTH = 2;

interface Border {
  readonly pans: 'x' | 'y';
  /** From where the size is counted. */
  readonly start: number;
  readonly size: number;
  readonly least: number;
  along(point: Point): number;
  guide(at: number): Rect;
  commit(size: number): void;
}

function followBorder(stage: BoardStage, border: Border, from: Point): Gesture {
  const grip = border.start + border.size - border.along(from);
  let size = border.size;
  return {
    pans: border.pans,
    move(at) {
      const wanted = border.along(at) + grip - border.start;
      size = Math.max(border.least, Math.round(wanted / cellStyle.grid) * cellStyle.grid);
      stage.feedback.showGuide(border.guide(border.start + size));
    },
    drop() {
      stage.feedback.showGuide(null);
      if (size !== border.size) border.commit(size);
    },
    bail: () => stage.feedback.showGuide(null),
  };
}

export function resizeStage(stage: BoardStage, id: StageId, from: Point): Gesture | null {
  const { geometry } = stage;
  const shape = geometry.stages.find(({ stageId }) => stageId === id);
  if (!shape) return null;
  return followBorder(
    stage,
    {
      pans: 'x',
      start: shape.x,
      size: shape.width,
      least: shape.minWidth,
      along: ({ x }) => x,
      guide: (x) => ({ x: x - 1, y: 0, width: GUIDE_WIDTH, height: geometry.height }),
      commit: (width) => {
        stage.editing?.run('stage.resize', { at: stage.at, id, width });
      },
    },
    from,
  );
}

export function resizeLane(stage: BoardStage, id: ParticipantId, from: Point): Gesture | null {
  const { geometry } = stage;
  const shape = geometry.lanes.find(({ participantId }) => participantId === id);
  if (!shape) return null;
  return followBorder(
    stage,
    {
      pans: 'y',
      start: shape.y,
      size: shape.height,
      least: shape.minHeight,
      along: ({ y }) => y,
      guide: (y) => ({ x: 0, y: y - 1, width: geometry.width, height: GUIDE_WIDTH }),
      commit: (height) => {
        stage.editing?.run('lane.resize', { at: stage.at, participantId: id, height });
      },
    },
    from,
  );
}
