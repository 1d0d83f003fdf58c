/** What a reader must know to trust the figures: how they were made, and what they leave out. */
import { sayProvenance } from '#shared/simulation';
import { type Figures, ranScenario, useLanguage, useTranslate } from '../../session/index.ts';
import { sayRuns } from './scenarios/say-scenario.ts';
import { sayTried } from './settings/say-levers.ts';
import styles from './simulate-place.module.css';

export function Provenance({ figures }: { readonly figures: Figures }) {
  const t = useTranslate();
  const language = useLanguage();
  const ran = ranScenario(figures);
  const tried = sayTried(figures, { t, language });
  const lines = sayProvenance(figures.result, ran, { language, tried });
  const isTogether = ran.runs.flatMap(({ variantIds }) => variantIds).length > 1;
  return (
    <footer className={styles.provenance}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {isTogether ? (
        <p>
          {t('simulate.ranTogether', { names: sayRuns(figures.of, ran.runs, { t, language }) })}
        </p>
      ) : null}
    </footer>
  );
}
