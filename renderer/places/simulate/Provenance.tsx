/** What a reader must know to trust the figures: how they were made, and what they leave out. */
import { formatShare } from '#shared/i18n';
import type { SimulationResult } from '#shared/simulation';
import { useLanguage, useProject, useTranslate } from '../../session/index.ts';
import styles from './simulate-place.module.css';

/** A share of unfinished deals too small to move a mean. */
const NEGLIGIBLE_SHARE = 0.001;

export function Provenance({ result }: { readonly result: SimulationResult }) {
  const t = useTranslate();
  const language = useLanguage();
  const participants = useProject((project) => project.participants);
  const { notes } = result;
  const unpriced = notes.withoutHourlyCost.map((id) => participants[id]?.name ?? '').join(', ');
  return (
    <footer className={styles.provenance}>
      <p>
        {t('simulate.provenance', {
          replications: t('simulate.replicationsOf', { count: result.replications }),
          weeks: t('simulate.weeksOf', { count: result.weeks }),
          warmUp: t('simulate.warmUpOf', { count: notes.warmUpWeeks }),
          seed: String(result.seed),
        })}
      </p>
      {unpriced === '' ? null : <p>{t('simulate.withoutHourlyCost', { names: unpriced })}</p>}
      {notes.censoredShare < NEGLIGIBLE_SHARE ? null : (
        <p>{t('simulate.censored', { share: formatShare(notes.censoredShare, language) })}</p>
      )}
    </footer>
  );
}
