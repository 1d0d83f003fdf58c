/** The simulated drawing with load, queues or losses as heat; stays in view beside the figures. */
import { SegmentedControl } from '@mantine/core';
import { IconZoomReset } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { valuesOf } from '#shared/base';
import type { NodeId, Variant } from '#shared/model';
import { Board, type BoardControls } from '../../canvas/index.ts';
import { type Figures, useLanguage, useTranslate } from '../../session/index.ts';
import { IconButton } from '../../ui/index.ts';
import type { LinkedId } from './bars.ts';
import { HEATS, type HeatBy, heatMap } from './board-overlay.ts';
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

export function HeatBoard({ figures }: { readonly figures: Figures }) {
  const t = useTranslate();
  const language = useLanguage();
  const { lit, chosen, choose } = useLinks();
  const [heatBy, setHeatBy] = useState<HeatBy>('load');
  const board = useRef<BoardControls | null>(null);
  const { result, of, at } = figures;
  const variant = of.processes[at.processId]?.variants[at.variantId];

  const map = useMemo(
    () =>
      variant === undefined
        ? undefined
        : heatMap(result, variant, { by: heatBy, language, translate: t }),
    [result, variant, heatBy, language, t],
  );
  const ready = useCallback((controls: BoardControls | null) => {
    board.current = controls;
    controls?.fit();
  }, []);
  useEffect(() => {
    if (chosen !== null) board.current?.centre(chosen);
  }, [chosen]);
  const shown = lit ?? chosen;
  const selection = useMemo(
    () => (shown === null || variant === undefined ? [] : [shown, ...cardsOf(shown, variant)]),
    [shown, variant],
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
        data={HEATS.map((value) => ({ value, label: t(`simulate.heatBy_${value}`) }))}
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
          <Later>
            <Board
              mode="view"
              project={of}
              at={at}
              language={language}
              translate={t}
              selection={selection}
              onSelect={select}
              onReady={ready}
              {...(map === undefined ? {} : { overlay: map.overlay })}
            />
          </Later>
        </div>
        <p className={styles.legend}>
          {t(`results.heatOf_${heatBy}`)}{' '}
          {map?.most ? (
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
