/** The simulated drawing with load, queues or losses as heat; stays in view beside the figures. */
import { Button, SegmentedControl } from '@mantine/core';
import { useResizeObserver } from '@mantine/hooks';
import {
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconZoomIn,
  IconZoomOut,
  IconZoomReset,
} from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { valuesOf } from '#shared/base';
import type { NodeId, Variant, VariantId } from '#shared/model';
import type { Drawing } from '#shared/simulation';
import { Board, type BoardControls, type SelectedId } from '../../canvas/index.ts';
import { type Figures, useLanguage, useTranslate } from '../../session/index.ts';
import { IconButton } from '../../ui/index.ts';
import type { LinkedId } from './bars.ts';
import { HEATS, type HeatBy, heatMap, hottestOf } from './board-overlay.ts';
import { useFoundBottlenecks } from './bottlenecks/use-bottleneck-search.ts';
import { DrawingTabs } from './DrawingTabs.tsx';
import { HeatLegend } from './HeatLegend.tsx';
import styles from './heat-board.module.css';
import { Later } from './later.tsx';
import { useLinks } from './linked.tsx';
import { Section } from './Section.tsx';

const ZOOM_STEP = 1.25;

/** A participant lights the steps that they perform, a stage those that stand in it. */
function cardsOf(id: LinkedId, { nodes }: Variant): NodeId[] {
  return valuesOf(nodes).flatMap((node) => {
    const isOwn = node.participantId === id && node.kind === 'step';
    return isOwn || node.stageId === id ? [node.id] : [];
  });
}

/** A participant is seen in what they do: the head of a lane alone says nothing. */
function seenWith(id: LinkedId, variant: Variant): readonly SelectedId[] {
  const cards = cardsOf(id, variant);
  return cards.length === 0 ? [id] : cards;
}

interface HeatBoardProps {
  readonly figures: Figures;
  readonly drawings: readonly Drawing[];
  readonly shown: Drawing;
  onShow(id: VariantId): void;
}

export function HeatBoard({ figures, drawings, shown, onShow }: HeatBoardProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { lit, chosen, choose } = useLinks();
  const [askedFor, setHeatBy] = useState<HeatBy>('load');
  const [isWide, setWide] = useState(false);
  const board = useRef<BoardControls | null>(null);
  const [controls, setControls] = useState<BoardControls | null>(null);
  const { result, of } = figures;
  const { at, variant } = shown;
  const bottlenecks = useFoundBottlenecks(figures);
  const heats = HEATS.filter((heat) => heat !== 'gain' || bottlenecks !== null);
  const heatBy = heats.includes(askedFor) ? askedFor : 'load';

  const map = useMemo(
    () =>
      heatMap(result, variant, {
        by: heatBy,
        project: of,
        bottlenecks,
        language,
        translate: t,
      }),
    [result, variant, heatBy, of, bottlenecks, language, t],
  );
  const hottest = useMemo(() => hottestOf(map, { project: of, variant }), [map, of, variant]);
  const showChosen = useCallback(
    (controls: BoardControls | null) => {
      if (chosen !== null) controls?.show(seenWith(chosen, variant));
    },
    [chosen, variant],
  );
  const wanted = useRef(showChosen);
  wanted.current = showChosen;
  const ready = useCallback((controls: BoardControls | null) => {
    board.current = controls;
    setControls(controls);
    controls?.fit();
    // Chosen in a table, it brought its drawing here.
    wanted.current(controls);
  }, []);
  useEffect(() => showChosen(board.current), [showChosen]);
  // Where it is the hottest, one card of theirs: all of them may be too far apart to be read.
  const enlarged = useMemo(
    () => hottest.slice(0, 1).flatMap(({ id }) => seenWith(id, variant).slice(0, 1)),
    [hottest, variant],
  );
  const { frame, fittedPx } = useFittedFrame(controls, isWide ? enlarged : null);
  const beside = useEnlarged(isWide, setWide);
  const marked = lit ?? chosen;
  const selection = useMemo(
    () => (marked === null ? [] : [marked, ...cardsOf(marked, variant)]),
    [marked, variant],
  );
  const select = useCallback(
    (ids: readonly unknown[]) => choose((ids[0] as LinkedId | undefined) ?? null),
    [choose],
  );

  const tools = (
    <div className={styles.tools}>
      <SegmentedControl
        size="xs"
        aria-label={t('simulate.heatBy')}
        value={heatBy}
        onChange={setHeatBy}
        data={heats.map((value) => ({ value, label: t(`simulate.heatBy_${value}`) }))}
      />
      <IconButton label={t('simulate.wholeMap')} onClick={() => board.current?.fit()}>
        <IconZoomReset size={17} stroke={1.6} />
      </IconButton>
      {isWide ? (
        <>
          <IconButton label={t('board.zoomIn')} onClick={() => board.current?.zoomBy(ZOOM_STEP)}>
            <IconZoomIn size={17} stroke={1.6} />
          </IconButton>
          <IconButton
            label={t('board.zoomOut')}
            onClick={() => board.current?.zoomBy(1 / ZOOM_STEP)}
          >
            <IconZoomOut size={17} stroke={1.6} />
          </IconButton>
        </>
      ) : null}
      {/* In words: the map beside the charts is there to be enlarged. */}
      <Button
        size="compact-sm"
        variant={isWide ? 'default' : 'light'}
        aria-expanded={isWide}
        leftSection={
          isWide ? (
            <IconArrowsMinimize size={15} stroke={1.7} />
          ) : (
            <IconArrowsMaximize size={15} stroke={1.7} />
          )
        }
        onClick={() => setWide(!isWide)}
      >
        {t(isWide ? 'results.narrowMap' : 'results.widenMap')}
      </Button>
    </div>
  );
  return (
    <div ref={beside} className={styles.beside} data-wide={isWide || undefined}>
      <Section title={t('simulate.board')} aside={tools}>
        <DrawingTabs drawings={drawings} shownId={at.variantId} onShow={onShow} />
        <div
          ref={frame}
          className={styles.board}
          style={{ '--fitted-height': fittedPx === null ? undefined : `${fittedPx}px` }}
        >
          <Later isLarge>
            <Board
              mode="view"
              project={of}
              at={at}
              language={language}
              translate={t}
              selection={selection}
              onSelect={select}
              onReady={ready}
              overlay={map.overlay}
            />
          </Later>
          {hottest.length === 0 ? (
            <p className={styles.cold}>{t(`results.cold_${heatBy}`)}</p>
          ) : null}
        </div>
        <HeatLegend heatBy={heatBy} map={map} hottest={hottest} onChoose={choose} />
      </Section>
    </div>
  );
}

/** The enlarged map comes into view; Escape makes it small again. */
function useEnlarged(isWide: boolean, setWide: (isWide: boolean) => void) {
  const beside = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const section = beside.current;
    if (!isWide || section === null) return;
    section.scrollIntoView({ block: 'start' });
    const leave = (event: KeyboardEvent) => {
      if (event.code !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      setWide(false);
    };
    section.addEventListener('keydown', leave);
    return () => section.removeEventListener('keydown', leave);
  }, [isWide, setWide]);
  return beside;
}

/**
 * As high as the whole map is in the width there is, all of it shown; enlarged, as high as the window, and as large
 * as can be read. Where the frame changes, so does what is shown.
 */
function useFittedFrame(controls: BoardControls | null, enlarged: readonly SelectedId[] | null) {
  const [frame, { width, height }] = useResizeObserver<HTMLDivElement>();
  // Other heat on the same frame moves nothing.
  const first = useRef(enlarged);
  first.current = enlarged;
  useEffect(() => {
    if (width === 0 || height === 0 || controls === null) return;
    // The board learns its own size in the same turn.
    const fitting = requestAnimationFrame(() => {
      if (first.current === null) return controls.fit();
      return first.current.length === 0 ? controls.read() : controls.show(first.current);
    });
    return () => cancelAnimationFrame(fitting);
  }, [controls, width, height]);
  const fittedPx = width === 0 || controls === null ? null : controls.heightFor(width);
  return { frame, fittedPx };
}
