/** The simulated drawing with load, queues or losses as heat; stays in view beside the figures. */
import { SegmentedControl } from '@mantine/core';
import { useResizeObserver } from '@mantine/hooks';
import { IconZoomReset } from '@tabler/icons-react';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { valuesOf } from '#shared/base';
import type { NodeId, Variant, VariantId } from '#shared/model';
import type { Drawing } from '#shared/simulation';
import { Board, type BoardControls } from '../../canvas/index.ts';
import { type Figures, useLanguage, useTranslate } from '../../session/index.ts';
import { IconButton } from '../../ui/index.ts';
import type { LinkedId } from './bars.ts';
import { HEATS, type HeatBy, heatMap } from './board-overlay.ts';
import { useFoundBottlenecks } from './bottlenecks/use-bottleneck-search.ts';
import { DrawingTabs } from './DrawingTabs.tsx';
import styles from './heat-board.module.css';
import { Later } from './later.tsx';
import { useLinks } from './linked.tsx';
import { Section } from './Section.tsx';

/** A participant lights the steps that they perform, a stage those that stand in it. */
function cardsOf(id: LinkedId, { nodes }: Variant): NodeId[] {
  return valuesOf(nodes).flatMap((node) => {
    const isOwn = node.participantId === id && node.kind === 'step';
    return isOwn || node.stageId === id ? [node.id] : [];
  });
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
  const board = useRef<BoardControls | null>(null);
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
  const wanted = useRef(chosen);
  wanted.current = chosen;
  const ready = useCallback((controls: BoardControls | null) => {
    board.current = controls;
    controls?.fit();
    // Chosen in a table, it brought its drawing here.
    if (wanted.current !== null) controls?.centre(wanted.current);
  }, []);
  useEffect(() => {
    if (chosen !== null) board.current?.centre(chosen);
  }, [chosen]);
  const frame = useFittedFrame(board);
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
    </div>
  );
  return (
    <div className={styles.beside}>
      <Section title={t('simulate.board')} aside={tools}>
        <DrawingTabs drawings={drawings} shownId={at.variantId} onShow={onShow} />
        <div ref={frame} className={styles.board}>
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
        </div>
        <p className={styles.legend}>
          {t(`results.heatOf_${heatBy}`)}{' '}
          {map.most ? (
            <>
              <span>0</span> <span className={styles.scale} aria-hidden="true" />{' '}
              <span>{map.most}</span>
            </>
          ) : (
            <span>{t('results.noHeat')}</span>
          )}
        </p>
      </Section>
    </div>
  );
}

/** Where the panel beside takes or gives room, the whole map is shown in what there is. */
function useFittedFrame(board: RefObject<BoardControls | null>) {
  const [frame, { width }] = useResizeObserver<HTMLDivElement>();
  useEffect(() => {
    if (width === 0) return;
    // The board learns its own size in the same turn.
    const fitting = requestAnimationFrame(() => board.current?.fit());
    return () => cancelAnimationFrame(fitting);
  }, [board, width]);
  return frame;
}
