/** The simulated drawing with load or queues as heat. */
import { SegmentedControl } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { NodeId } from '#shared/model';
import { Board, type BoardControls } from '../../canvas/index.ts';
import { type Figures, useLanguage, useTranslate } from '../../session/index.ts';
import { boardOverlay, type HeatBy } from './board-overlay.ts';
import styles from './heat-board.module.css';
import { Section } from './Section.tsx';

interface HeatBoardProps {
  readonly figures: Figures;
  /** The card that was asked for elsewhere on the page. */
  readonly shownNode: NodeId | null;
}

export function HeatBoard({ figures, shownNode }: HeatBoardProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [heatBy, setHeatBy] = useState<HeatBy>('load');
  const holder = useRef<HTMLDivElement>(null);
  const board = useRef<BoardControls | null>(null);
  const { result, of, at } = figures;
  const variant = of.processes[at.processId]?.variants[at.variantId];

  const overlay = useMemo(
    () =>
      variant === undefined
        ? undefined
        : boardOverlay(result, variant, { by: heatBy, language, translate: t }),
    [result, variant, heatBy, language, t],
  );
  const ready = useCallback((controls: BoardControls | null) => {
    board.current = controls;
    controls?.fit();
  }, []);
  useEffect(() => {
    if (shownNode === null) return;
    setHeatBy('queue');
    holder.current?.scrollIntoView({ block: 'center' });
    board.current?.centre(shownNode);
  }, [shownNode]);

  const heatChoice = (
    <SegmentedControl
      size="xs"
      aria-label={t('simulate.heatBy')}
      value={heatBy}
      onChange={(value) => setHeatBy(value)}
      data={[
        { value: 'load', label: t('simulate.heatByLoad') },
        { value: 'queue', label: t('simulate.heatByQueue') },
      ]}
    />
  );
  return (
    <div ref={holder}>
      <Section title={t('simulate.board')} aside={heatChoice}>
        <div className={styles.board}>
          <Board
            mode="view"
            project={of}
            at={at}
            language={language}
            translate={t}
            selection={shownNode === null ? [] : [shownNode]}
            onReady={ready}
            {...(overlay === undefined ? {} : { overlay })}
          />
        </div>
        <p className={styles.legend} aria-hidden="true">
          {t('simulate.legendCalm')}
          <span className={styles.scale} />
          {t('simulate.legendAlarming')}
        </p>
      </Section>
    </div>
  );
}
