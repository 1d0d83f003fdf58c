/** What a reader must know to trust the figures: how they were made, and what they leave out. */
import { sayProvenance } from '#shared/simulation';
import { type Figures, useLanguage, useTranslate } from '../../session/index.ts';
import { sayTried } from './settings/say-levers.ts';
import styles from './simulate-place.module.css';

export function Provenance({ figures }: { readonly figures: Figures }) {
  const t = useTranslate();
  const language = useLanguage();
  const tried = sayTried(figures, { t, language });
  const lines = sayProvenance(figures.result, figures.conditions?.settings ?? null, {
    language,
    tried,
  });
  return (
    <footer className={styles.provenance}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </footer>
  );
}
