/** What a reader must know to trust the figures: how they were made, and what they leave out. */
import { formatDate, formatShare } from '#shared/i18n';
import { type Figures, ranScenario, useLanguage, useTranslate } from '../../session/index.ts';
import { sayRuns } from './scenarios/say-scenario.ts';
import { sayLevers } from './settings/say-levers.ts';
import styles from './simulate-place.module.css';

/** A share of unfinished deals too small to move a mean. */
const NEGLIGIBLE_SHARE = 0.001;

export function Provenance({ figures }: { readonly figures: Figures }) {
  const t = useTranslate();
  const language = useLanguage();
  const { result, of, at } = figures;
  const { notes } = result;
  const unpriced = notes.withoutHourlyCost.map((id) => of.participants[id]?.name ?? '').join(', ');
  const ran = ranScenario(figures);
  const tried = sayLevers(ran.levers, { project: of, at, runs: ran.runs }, { t, language });
  const isTogether = ran.runs.flatMap(({ variantIds }) => variantIds).length > 1;
  return (
    <footer className={styles.provenance}>
      <p>
        {t('simulate.provenance', {
          replications: t('simulate.replicationsOf', { count: result.replications }),
          weeks: t('simulate.weeksOf', { count: result.weeks }),
          warmUp: t('simulate.warmUpOf', { count: notes.warmUpWeeks }),
          seed: String(result.seed),
        })}
        {`; ${t('simulate.provenanceFrom', { date: formatDate(ran.startsOn, language) })}; ${t(`simulate.provenance_${ran.discipline}`)}`}
      </p>
      {isTogether ? (
        <p>{t('simulate.ranTogether', { names: sayRuns(of, ran.runs, { t, language }) })}</p>
      ) : null}
      {tried === '' ? null : <p>{t('simulate.tried', { tried })}</p>}
      {unpriced === '' ? null : <p>{t('simulate.withoutHourlyCost', { names: unpriced })}</p>}
      {notes.censoredShare < NEGLIGIBLE_SHARE ? null : (
        <p>{t('simulate.censored', { share: formatShare(notes.censoredShare, language) })}</p>
      )}
    </footer>
  );
}
