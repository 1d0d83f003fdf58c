/** What each source brings and costs. */
import { type AnswerFacts, isNew, type MeasureName, sourceRows, tell } from '#shared/simulation';
import { useTranslate } from '../../session/index.ts';
import styles from './answer-table.module.css';
import { LinkedRow } from './linked.tsx';
import { Section } from './Section.tsx';
import { useSayTold } from './say-told.ts';
import { ToldCell } from './told-cell.tsx';

const MEASURES = [
  'sourceEntered',
  'sourceWon',
  'sourceConversion',
  'sourceRevenue',
  'sourceCost',
  'sourceCostOfWon',
] as const satisfies readonly MeasureName[];

export function SourceTable({ facts }: { readonly facts: AnswerFacts }) {
  const t = useTranslate();
  const rows = sourceRows(facts);
  const say = useSayTold(facts.project.currency, facts.former !== null);
  if (rows.length === 0) return null;
  return (
    <Section
      title={t('simulate.sources')}
      help={t('simulate.sourcesHelp')}
      exported={{ table: 'sources', facts }}
    >
      <div className={styles.wide}>
        <table className={styles.table} aria-label={t('simulate.sources')}>
          <thead>
            <tr>
              <th scope="col">{t('simulate.source')}</th>
              {MEASURES.map((measure) => (
                <th key={measure} scope="col" className={styles.number}>
                  {t(`results.short_${measure}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name }) => (
              <LinkedRow key={id} id={id} name={name} isNew={isNew(facts, id)}>
                {MEASURES.map((measure) => (
                  <ToldCell key={measure} told={tell(facts, measure, id)} say={say} />
                ))}
              </LinkedRow>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
