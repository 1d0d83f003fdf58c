/** What a reader must know before the figures: that they are old, or that no mean exists. */
import { useContext } from 'react';
import { formatNumber, type Language, translateInto } from '#shared/i18n';
import { namesOfSteps, overloadsIn, sayOverloads } from '#shared/simulation';
import {
  areAsAsked,
  areCurrent,
  type Figures,
  ranScenario,
  subjectIdOf,
  subjectOf,
  useLanguage,
  useTranslate,
} from '../../session/index.ts';
import { Note } from '../../ui/index.ts';
import { RunningContext } from './bottlenecks/use-bottleneck-search.ts';
import { areUnderTheSame } from './comparing.ts';
import { sayTried } from './settings/say-levers.ts';
import { comparesAsAsked } from './shown-answer.ts';
import styles from './simulate-place.module.css';
import { leversOfMoment, useNameOf } from './subject.ts';
import { useCompared } from './use-answer-facts.ts';
import { useAskedNow } from './use-shown-answer.ts';

export function Notices({ figures }: { readonly figures: Figures }) {
  const t = useTranslate();
  const asked = useAskedNow();
  const isRunning = useContext(RunningContext);
  const language = useLanguage();
  const tried = sayTried(figures, { t, language });
  const former = useNameOfUntried(figures);
  const { project, settings } = asked;
  const isAsAsked = areAsAsked(figures, {
    settings,
    levers: leversOfMoment(project, subjectOf(figures), asked.levers),
    scenarios: project.scenarios,
  });
  const stale = !areCurrent(figures, project)
    ? 'simulate.stale'
    : !isAsAsked
      ? 'simulate.otherConditions'
      : !comparesAsAsked(figures, asked)
        ? 'simulate.notCompared'
        : null;
  return (
    <>
      {stale === null || isRunning ? null : <Note role="status">{t(stale)}</Note>}
      {tried === '' ? null : (
        <Note tone="plain">
          {!isAsAsked
            ? t('simulate.triedBefore', { tried })
            : former === ''
              ? t('simulate.tried', { tried })
              : t('simulate.triedBeside', { tried, former })}
        </Note>
      )}
      <OtherConditions figures={figures} />
      <Growing figures={figures} />
      <Starving figures={figures} />
    </>
  );
}

/**
 * What stands beside the figures without what is tried out in them, which nobody would expect; of
 * the same drawing the table says so itself. Empty where there is no such thing.
 */
function useNameOfUntried(figures: Figures): string {
  const compared = useCompared(figures);
  const name = useNameOf(compared);
  if (!compared || (compared.scenario?.levers.length ?? 0) > 0) return '';
  return subjectIdOf(subjectOf(compared)) === subjectIdOf(subjectOf(figures)) ? '' : name;
}

/** The scenario that was compared with asks for other weeks; it was run in those of this one. */
function OtherConditions({ figures }: { readonly figures: Figures }) {
  const t = useTranslate();
  const former = useNameOf(figures.compared ?? null);
  const latter = useNameOf(figures);
  const scenario = figures.compared?.scenario;
  if (!scenario || areUnderTheSame(scenario, ranScenario(figures))) return null;
  return <p className={styles.borrowed}>{t('simulate.comparedUnder', { former, latter })}</p>;
}

/** Growth that only the weeks show, where a step waits for several people at once. */
function Starving({ figures }: { readonly figures: Figures }) {
  const t = useTranslate();
  const language = useLanguage();
  const { measuredGrowth } = figures.result.notes;
  if (measuredGrowth === null) return null;
  const { said: growth } = sayGrowth(measuredGrowth.perWeek.mean, language);
  const steps = namesOfSteps(measuredGrowth, figures.of, language);
  return (
    <div className={styles.growing} role="status">
      <h2>{t('simulate.starvingTitle')}</h2>
      <p>{t('simulate.starvingText', { steps, growth })}</p>
    </div>
  );
}

/** Deals a week, to a tenth where a tenth is seen. */
function sayGrowth(perWeek: number, language: Language): { count: number; said: string } {
  const digits = perWeek < 100 ? 1 : 0;
  const count = Number(perWeek.toFixed(digits));
  const amount = formatNumber(count, language, { maximumFractionDigits: digits });
  return { count, said: translateInto(language)('simulate.dealsMore', { count, amount }) };
}

/** Queues that grow for ever have no mean, and why. */
function Growing({ figures }: { readonly figures: Figures }) {
  const t = useTranslate();
  const language = useLanguage();
  const { notes } = figures.result;
  if (notes.overloaded.length === 0) return null;
  const names = sayOverloads(overloadsIn(figures.result), { project: figures.of, language });
  // Where patience empties the queue as fast as it grows, nothing is added.
  const { count, said } = sayGrowth(notes.growthPerWeek?.mean ?? 0, language);
  return (
    <div className={styles.growing} role="status">
      <h2>{t('simulate.growingTitle')}</h2>
      <p>
        {t('simulate.growingText', {
          names,
          growth: count > 0 ? t('simulate.growthMore', { growth: said }) : '',
        })}
      </p>
    </div>
  );
}
