/**
 * What the board's gestures, keys and menus share: the state of the board itself (typing,
 * asking, renaming a header) and a getter of everything as it is now.
 */
import { type RefObject, useCallback, useRef, useState } from 'react';
import { present } from '#shared/base';
import type { ParticipantId, StageId, Variant } from '#shared/model';
import type { BoardProps, SelectedId } from './board-contract.ts';
import type { Asking, BoardStage } from './gestures/board-stage.ts';
import type { FeedbackControls } from './gestures/Feedback.tsx';
import type { NameEdit } from './projection/project-nodes.ts';
import type { BoardShapes } from './use-shapes.ts';
import type { ViewportControls } from './use-viewport-controls.ts';

interface StageSources {
  readonly props: BoardProps;
  readonly variant: Variant;
  readonly shapes: BoardShapes;
  readonly selection: ReadonlySet<SelectedId>;
  readonly controls: ViewportControls;
  readonly surface: RefObject<HTMLDivElement | null>;
}

export interface BoardState {
  getStage(): BoardStage;
  readonly feedback: RefObject<FeedbackControls | null>;
  readonly nameEdit: NameEdit | null;
  readonly asking: Asking | null;
  readonly renaming: StageId | ParticipantId | null;
  setRenaming(id: StageId | ParticipantId | null): void;
}

export function useBoardStage(sources: StageSources): BoardState {
  const [nameEdit, editName] = useState<NameEdit | null>(null);
  const [asking, ask] = useState<Asking | null>(null);
  const [renaming, setRenaming] = useState<StageId | ParticipantId | null>(null);
  const feedback = useRef<FeedbackControls | null>(null);
  const latest = useRef(sources);
  latest.current = sources;

  const getStage = useCallback((): BoardStage => {
    const { controls, props, selection, shapes, surface, variant } = latest.current;
    const { translate } = props;
    return {
      surface: present(surface.current, 'board on the screen'),
      project: props.project,
      variant,
      language: props.language,
      at: props.at,
      ...shapes,
      routesNow: () => latest.current.shapes.routes,
      selection,
      editing: props.mode === 'edit' ? props.editing : null,
      feedback: present(feedback.current, 'feedback layer'),
      names: {
        stage: translate('board.firstStage'),
        lane: translate('board.firstLane'),
        newStage: translate('board.newStage'),
        newLane: translate('board.newLane'),
      },
      select: (ids) => props.onSelect?.(ids),
      editName,
      ask,
      toBoard: controls.toBoard,
      toSurface: controls.toSurface,
      panBy: controls.panBy,
      reveal: controls.reveal,
    };
  }, []);

  return { getStage, feedback, nameEdit, asking, renaming, setRenaming };
}
