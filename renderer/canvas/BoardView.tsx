/** One board on the screen: React Flow as window and painter, our own layers, gestures and keys. */

import { ReactFlow, type Viewport, ViewportPortal } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Variant } from '#shared/model';
import { AskMenu } from './AskMenu.tsx';
import { act } from './actions/act.ts';
import styles from './board.module.css';
import type { BoardProps, SelectedId } from './board-contract.ts';
import { BoardWordsProvider } from './board-words.ts';
import { describeNode, describeSelection } from './describe.ts';
import { EmptyBoard } from './EmptyBoard.tsx';
import { FlowLayer } from './flows/FlowLayer.tsx';
import { Feedback } from './gestures/Feedback.tsx';
import { GridLayer } from './grid/GridLayer.tsx';
import { Headers } from './grid/Headers.tsx';
import { BoardNode } from './nodes/BoardNode.tsx';
import { createNodeProjection } from './projection/project-nodes.ts';
import { useAsking } from './use-asking.ts';
import { useBoardInput } from './use-board-input.ts';
import { useBoardStage } from './use-board-stage.ts';
import { useHeaderActions } from './use-header-actions.ts';
import { useNameEditing } from './use-name-editing.ts';
import { useShapes } from './use-shapes.ts';
import { openingView, useViewportControls, ZOOM_RANGE } from './use-viewport-controls.ts';

const nodeTypes = { board: BoardNode };
const NO_EDGES: never[] = [];
const NO_SELECTION: readonly SelectedId[] = [];
/** Middle and right button; where nothing can be moved or drawn, the left one too. */
const PAN_BUTTONS = { edit: [1, 2], view: [0, 1, 2] };

/** Of the ring around a lit card, on the screen. */
const LIT_PX = 2.5;
/** Below, the words on cards are too small to be read. */
const FAR_ZOOM = 0.42;

/** Only to what follows the board: on the board itself every card would be styled anew at each step. */
function writeViewport(surface: HTMLElement | null, { x, y, zoom }: Viewport): void {
  for (const strip of surface?.querySelectorAll<HTMLElement>('[data-board-strip]') ?? []) {
    strip.style.setProperty('--board-x', `${x}px`);
    strip.style.setProperty('--board-y', `${y}px`);
    strip.style.setProperty('--board-zoom', String(zoom));
  }
  // Where nothing is edited, what is lit is seen at every zoom; whole pixels change at few steps of it.
  if (surface?.dataset.mode === 'view') {
    surface.style.setProperty('--board-lit', `${Math.ceil(LIT_PX / zoom)}px`);
    // Heat is read from afar: its numbers keep their size on the screen, in steps for the same reason.
    surface.toggleAttribute('data-far', zoom < FAR_ZOOM);
    surface.style.setProperty('--board-enlarged', String(Math.max(1, Math.round(2 / zoom) / 2)));
  }
}

export function BoardView(props: BoardProps & { readonly variant: Variant }) {
  const { initialViewport, issues, language, onReady, onViewportChange } = props;
  const { overlay, project, translate, variant } = props;
  const surface = useRef<HTMLDivElement>(null);
  const shapes = useShapes(project, variant, language);
  const latestShapes = useRef(shapes);
  latestShapes.current = shapes;
  const controls = useViewportControls(latestShapes, surface);
  const ids = props.selection ?? NO_SELECTION;
  const selection = useMemo(() => new Set(ids), [ids]);
  const board = useBoardStage({ props, variant, shapes, selection, controls, surface });
  const { feedback, nameEdit } = board;
  const nameEditing = useNameEditing(board);
  const asking = useAsking(board);
  const headerActions = useHeaderActions(board, props.mode === 'edit');
  useBoardInput(board, surface);

  const { geometry } = shapes;
  useEffect(() => {
    feedback.current?.followCard(geometry.nodes);
  }, [geometry, feedback]);

  const issueCounts = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { target } of issues ?? []) counts.set(target.id, (counts.get(target.id) ?? 0) + 1);
    return counts;
  }, [issues]);
  const projectNodes = useMemo(createNodeProjection, []);
  const nodes = projectNodes({
    project,
    variant,
    geometry: shapes.geometry,
    selection,
    nameEdit,
    issueCounts,
    overlay,
    describe: (node) => describeNode(node, { project, variant, language, translate }),
  });

  const onMove = useCallback((_: unknown, viewport: Viewport) => {
    writeViewport(surface.current, viewport);
  }, []);
  const { getStage } = board;
  const onInit = useCallback(() => {
    onReady?.({ ...controls, act: (action) => act(getStage(), action) });
  }, [onReady, controls, getStage]);
  useEffect(() => () => onReady?.(null), [onReady]);

  const [viewport] = useState(initialViewport ?? null);
  const isEmpty = Object.keys(variant.nodes).length === 0;
  const words = useMemo(
    () => ({ language, translate, nameEditing }),
    [language, translate, nameEditing],
  );
  const process = project.processes[props.at.processId];
  const isEdited = props.mode === 'edit';

  return (
    <BoardWordsProvider value={words}>
      <div
        ref={surface}
        className={styles.board}
        role="application"
        data-mode={props.mode}
        data-selecting={selection.size > 0 || undefined}
        aria-label={translate('board.label', { name: process?.name ?? '' })}
        aria-description={props.mode === 'edit' ? translate('board.help') : undefined}
      >
        <ReactFlow
          nodes={nodes}
          edges={NO_EDGES}
          nodeTypes={nodeTypes}
          onlyRenderVisibleElements
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          zoomActivationKeyCode={null}
          panActivationKeyCode="Space"
          panOnDrag={PAN_BUTTONS[props.mode]}
          panOnScroll={isEdited}
          zoomOnScroll={isEdited}
          preventScrolling={isEdited}
          zoomOnDoubleClick={false}
          minZoom={ZOOM_RANGE.least}
          maxZoom={ZOOM_RANGE.most}
          proOptions={{ hideAttribution: true }}
          {...(viewport ? { defaultViewport: viewport } : {})}
          onInit={(flow) => {
            const area = surface.current;
            const view =
              viewport ??
              openingView(shapes.geometry, {
                width: area?.clientWidth ?? 0,
                height: area?.clientHeight ?? 0,
              });
            void flow.setViewport(view);
            onViewportChange?.(view);
            writeViewport(area, view);
            onInit();
          }}
          onMove={onMove}
          onMoveEnd={(_, view) => onViewportChange?.(view)}
        >
          <ViewportPortal>
            <GridLayer geometry={shapes.geometry} />
            <FlowLayer routes={shapes.routes} selection={selection} />
          </ViewportPortal>
          <Feedback controls={feedback} />
        </ReactFlow>
        <Headers
          project={project}
          variant={variant}
          geometry={shapes.geometry}
          selection={selection}
          overlay={overlay}
          actions={headerActions}
        />
        {isEmpty && props.mode === 'edit' && !nameEdit && <EmptyBoard />}
        {board.asking && (
          <AskMenu
            asking={board.asking}
            onKind={asking.chooseKind}
            onWay={asking.chooseWay}
            onClose={asking.close}
          />
        )}
        <div className={styles.spoken} aria-live="polite">
          {describeSelection(selection, { project, variant, language, translate, issueCounts })}
        </div>
      </div>
    </BoardWordsProvider>
  );
}
