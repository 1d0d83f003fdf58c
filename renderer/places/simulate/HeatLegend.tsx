/** What the colours of the map stand for, and where it is the hottest, in words. */
import type { CSSProperties } from 'react';
import { heatVariables } from '../../canvas/index.ts';
import { useTranslate } from '../../session/index.ts';
import type { LinkedId } from './bars.ts';
import type { HeatBy, HeatMap, Hot } from './board-overlay.ts';
import styles from './heat-board.module.css';

const MOST_NAMED = 3;

interface HeatLegendProps {
  readonly heatBy: HeatBy;
  readonly map: HeatMap;
  readonly hottest: readonly Hot[];
  onChoose(id: LinkedId): void;
}

export function HeatLegend({ heatBy, map, hottest, onChoose }: HeatLegendProps) {
  const t = useTranslate();
  if (hottest.length === 0) return null;
  return (
    <>
      {map.legend.length === 0 ? null : (
        <ul className={styles.legend} aria-label={t('results.heatLegend')}>
          <li>{t(`results.heatOf_${heatBy}`)}</li>
          {map.legend.map(({ heat, text }, at) => (
            <li key={heat} className={styles.step}>
              <span
                className={styles.swatch}
                style={heatVariables(heat) as CSSProperties}
                aria-hidden="true"
              />
              {at === 0
                ? t('results.heatUnder', { value: map.legend[1]?.text ?? text })
                : t('results.heatFrom', { value: text })}
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.legend} aria-label={t('results.hottest')}>
        <li>{t('results.hottest')}</li>
        {hottest.slice(0, MOST_NAMED).map(({ id, name, text }) => (
          <li key={id}>
            <button type="button" className={styles.hot} onClick={() => onChoose(id)}>
              {name} <b>{text}</b>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
