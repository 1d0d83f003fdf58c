/** One variant being drawn: tabs, title, board, its properties and what is still open in it. */
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Process, Variant } from '#shared/model';
import { type Issue, validateVariant } from '#shared/validation';
import {
  Board,
  type BoardControls,
  type BoardViewport,
  type SelectedId,
} from '../../canvas/index.ts';
import { Inspector } from '../../panels/inspector/index.ts';
import { Problems } from '../../panels/problems/index.ts';
import { SidePanel } from '../../panels/side/index.ts';
import {
  useLanguage,
  useProject,
  useSession,
  useTranslate,
  useView,
  type VariantAddress,
} from '../../session/index.ts';
import { BoardTools } from './BoardTools.tsx';
import styles from './draw.module.css';
import { ProcessTitle } from './ProcessTitle.tsx';
import { RefusalNote } from './RefusalNote.tsx';
import { useBoardCommands } from './use-board-commands.ts';
import type { DrawEditing } from './use-draw-editing.ts';
import { VariantTabs } from './VariantTabs.tsx';
import { ZoomBar } from './ZoomBar.tsx';

const INSPECTOR_WIDTH = { least: 268, usual: { narrow: 324, wide: 340 }, most: 520 };

interface DrawnVariantProps {
  readonly at: VariantAddress;
  readonly process: Process;
  readonly variant: Variant;
  readonly editing: DrawEditing;
}

/** Where on the board an issue leads. */
function targetOf({ target }: Issue, variant: Variant): SelectedId | null {
  if (target.kind === 'variant') return null;
  if (target.kind === 'claim') return variant.slaClaims[target.id]?.fromNodeId ?? null;
  return target.id;
}

/** Found while nobody waits for it: typing and dragging come first. */
function useIssues(at: VariantAddress): readonly Issue[] {
  const project = useDeferredValue(useProject((it) => it));
  return useMemo(() => validateVariant(project, at), [project, at]);
}

export function DrawnVariant({ at, editing, process, variant }: DrawnVariantProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const project = useProject((it) => it);
  const { view } = useSession();
  const selection = useView((state) => state.selection);
  const select = useView((state) => state.select);
  const [controls, setControls] = useState<BoardControls | null>(null);
  const initialViewport = view.getState().viewports[at.variantId];
  const [zoom, setZoom] = useState(initialViewport?.zoom ?? 1);
  const issues = useIssues(at);
  useBoardCommands({ controls, selection, variant });

  const onViewportChange = useCallback(
    (viewport: BoardViewport) => {
      setZoom(viewport.zoom);
      view.getState().setViewport(at.variantId, viewport);
    },
    [view, at.variantId],
  );
  const goTo = useCallback(
    (id: SelectedId | null) => {
      select(id ? [id] : []);
      if (id) controls?.show([id]);
    },
    [select, controls],
  );

  return (
    <>
      <div className={styles.centre}>
        <div className={styles.head}>
          <ProcessTitle process={process} editing={editing} />
        </div>
        <VariantTabs process={process} shownId={at.variantId} editing={editing} />
        <div className={styles.boardArea}>
          <Board
            mode="edit"
            project={project}
            at={at}
            language={language}
            translate={translate}
            issues={issues}
            selection={selection}
            onSelect={select}
            editing={editing}
            initialViewport={initialViewport}
            onViewportChange={onViewportChange}
            onReady={setControls}
          />
          <BoardTools isDrawn={Object.keys(variant.nodes).length > 0} />
          {controls && <ZoomBar controls={controls} zoom={zoom} />}
          <RefusalNote editing={editing} />
        </div>
      </div>
      <SidePanel
        name="inspector"
        side="right"
        label={translate('inspector.title')}
        width={INSPECTOR_WIDTH}
      >
        <Inspector at={at} variant={variant} editing={editing} issues={issues} goTo={goTo} />
      </SidePanel>
      <Problems
        issues={issues}
        variant={variant}
        goTo={(issue) => goTo(targetOf(issue, variant))}
        show={goTo}
      />
    </>
  );
}
