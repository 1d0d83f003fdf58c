/** The key figures of two drawings side by side, and what lies between them. */
import {
  type AnsweredVariant,
  type AnswerFacts,
  estimateOf,
  type FigureName,
  type FormerFacts,
  kindOf,
  type SpokenIn,
  sayDifference,
  sayFigure,
  spokenBeside,
  whyWithheld,
} from '#shared/simulation';
import { useLanguage, useTranslate } from '../../session/index.ts';
import styles from './compared-figures.module.css';
import { COMPARED_FIGURES, judgementOf } from './shown-figures.ts';

interface ComparedFiguresProps {
  readonly facts: AnswerFacts;
  readonly former: FormerFacts;
}

export function ComparedFigures({ facts, former }: ComparedFiguresProps) {
  const t = useTranslate();
  return (
    <table className={styles.table} aria-label={t('simulate.keyFigures')}>
      <caption className={styles.help}>{t('simulate.comparisonHelp')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('simulate.figure')}</th>
          <th scope="col">{former.name}</th>
          <th scope="col">{facts.name}</th>
          <th scope="col">{t('simulate.differenceColumn')}</th>
        </tr>
      </thead>
      <tbody>
        {COMPARED_FIGURES.filter((name) => isTold(name, facts, former)).map((name) => (
          <FigureRow key={name} name={name} facts={facts} former={former} />
        ))}
      </tbody>
    </table>
  );
}

/** A process that hands nothing over isn't asked how much. */
function isTold(name: FigureName, facts: AnswerFacts, former: FormerFacts): boolean {
  return (
    name !== 'handedOverPerWeek' ||
    [facts, former].some(({ result }) => estimateOf(result, name) !== null)
  );
}

interface FigureRowProps extends ComparedFiguresProps {
  readonly name: FigureName;
}

function FigureRow({ name, facts, former }: FigureRowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const plain = { language, currency: facts.project.currency };
  const difference = former.differences[name];
  const said = difference && sayDifference(name, difference, plain);
  const judgement =
    said && said.margin !== null ? judgementOf(name, difference.mean, said.isNoticeable) : null;
  const was = estimateOf(former.result, name);
  const is = estimateOf(facts.result, name);
  const spoken =
    was && is && difference
      ? spokenBeside(kindOf(name), { former: was, latter: is, difference }, plain)
      : plain;
  return (
    <tr>
      <th scope="row">{t(`simulate.figure_${name}`)}</th>
      <Value of={former} name={name} spoken={spoken} />
      <Value of={facts} name={name} spoken={spoken} />
      <td data-judgement={judgement ?? undefined}>
        {said ? (
          <>
            <b>{said.value}</b> {said.margin}
            {judgement === null ? null : (
              <span className={styles.judgement}>{t(`simulate.${judgement}`)}</span>
            )}
          </>
        ) : (
          '—'
        )}
      </td>
    </tr>
  );
}

interface ValueProps {
  readonly of: AnsweredVariant;
  readonly name: FigureName;
  readonly spoken: SpokenIn;
}

function Value({ of, name, spoken }: ValueProps) {
  const t = useTranslate();
  const said = sayFigure(of.result, name, spoken);
  const beside =
    said === null
      ? whyWithheld(of.result, name, t)
      : said.interval && t('simulate.interval', { interval: said.interval });
  return (
    <td>
      <b>{said?.value ?? '—'}</b>
      {beside ? <span className={styles.interval}>{beside}</span> : null}
    </td>
  );
}
