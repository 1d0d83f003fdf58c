/** The simulated drawing with load, queues or losses as heat; stays in view beside the figures. */
import { SegmentedControl } from '@mantine/core';
import { IconZoomReset } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Board, type BoardControls } from '../../canvas/index.ts';
import { type Figures, useLanguage, useTranslate } from '../../session/index.ts';
import { IconButton } from '../../ui/index.ts';
import type { LinkedId } from './bars.ts';
import { boardOverlay, HEATS, type HeatBy } from './board-overlay.ts';
import { useFoundBottlenecks } from './bottlenecks/use-bottleneck-search.ts';
import styles from './heat-board.module.css';
import { Later } from './later.tsx';
import { useLinks } from './linked.tsx';
import { Section } from './Section.tsx';

export function HeatBoard({ figures }: { readonly figures: Figures }) {
  const t = useTranslate();
  const language = useLanguage();
  const { lit, chosen, choose } = useLinks();
  const [askedFor, setHeatBy] = useState<HeatBy>('load');
  const board = useRef<BoardControls | null>(null);
  const { result, of, at } = figures;
  const variant = of.processes[at.processId]?.variants[at.variantId];
  const bottlenecks = useFoundBottlenecks(figures);
  const heats = HEATS.filter((heat) => heat !== 'gain' || bottlenecks !== null);
  const heatBy = heats.includes(askedFor) ? askedFor : 'load';

  const overlay = useMemo(
    () =>
      variant === undefined
        ? undefined
        : boardOverlay(result, variant, {
            by: heatBy,
            project: of,
            bottlenecks,
            language,
            translate: t,
          }),
    [result, variant, heatBy, of, bottlenecks, language, t],
  );
  const ready = useCallback((controls: BoardControls | null) => {
    board.current = controls;
    controls?.fit();
  }, []);
  useEffect(() => {
    if (chosen !== null) board.current?.centre(chosen);
  }, [chosen]);
  const shown = lit ?? chosen;
  const selection = useMemo(() => (shown === null ? [] : [shown]), [shown]);
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
        <div className={styles.board}>
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
              {...(overlay === undefined ? {} : { overlay })}
            />
          </Later>
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
