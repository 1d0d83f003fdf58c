/** What was escalated to whom, how often, what it took of the supervisors, and what came of it. */
import { useState } from 'react';
import type { StageId } from '#shared/model';
import {
  type AnswerFacts,
  drawingsIn,
  drawingWith,
  type Estimate,
  escalationRows,
  type FigureKind,
  isNew,
  limitRows,
  sayEstimate,
  supervisorRows,
  tell,
} from '#shared/simulation';
import { useLanguage, useTranslate } from '../../session/index.ts';
import styles from './answer-table.module.css';
import { LinkedRow } from './linked.tsx';
import { MoreRows } from './MoreRows.tsx';
import { Section } from './Section.tsx';
import { useSayTold } from './say-told.ts';
import { ToldCell } from './told-cell.tsx';

const MOST_ROWS = 8;
const NONE: Estimate = { mean: 0, low: null, high: null };

interface EscalationProps {
  readonly facts: AnswerFacts;
}

export function EscalationTable({ facts }: EscalationProps) {
  const t = useTranslate();
  const [showsAll, setShowsAll] = useState(false);
  const rows = escalationRows(facts);
  // Without limits there is nothing to escalate, and the limits have said so.
  if (rows.length === 0 && limitRows(facts).length === 0) return null;
  const seen = rows.filter(
    ({ id }) => !isNever(facts, id) || (tell(facts, 'escalated', id).former?.mean ?? 0) > 0,
  );
  const never = rows.length - seen.length;
  return (
    <Section
      title={t('results.escalations')}
      help={t('results.escalationsHelp')}
      exported={{ table: 'escalations', facts }}
    >
      {rows.length === 0 ? <p className={styles.none}>{t('results.noEscalations')}</p> : null}
      {rows.length > 0 && seen.length === 0 ? (
        <p className={styles.none}>{t('results.neverEscalated', { count: rows.length })}</p>
      ) : null}
      {seen.length > 0 ? (
        <>
          <Supervisors facts={facts} />
          <Escalations facts={facts} rows={showsAll ? seen : seen.slice(0, MOST_ROWS)} />
          {seen.length > MOST_ROWS ? (
            <MoreRows
              showsAll={showsAll}
              onChange={setShowsAll}
              words={{
                all: t('results.showAll', { count: seen.length }),
                fewer: t('results.showFirst', { count: MOST_ROWS }),
              }}
            />
          ) : null}
          {never > 0 ? (
            <p className={styles.rest}>{t('results.otherEscalations', { count: never })}</p>
          ) : null}
        </>
      ) : null}
    </Section>
  );
}

function isNever(facts: AnswerFacts, id: string): boolean {
  return (tell(facts, 'escalated', id).own?.mean ?? 0) === 0;
}

/** Per supervisor a sentence: how many a week, and what they take. */
function Supervisors({ facts }: EscalationProps) {
  const t = useTranslate();
  const language = useLanguage();
  const spoken = { language, currency: facts.project.currency };
  const say = (kind: FigureKind, estimate: Estimate) => sayEstimate(kind, estimate, spoken).value;
  return (
    <p className={styles.lead}>
      {supervisorRows(facts)
        .map(({ id, name }) => {
          const often = tell(facts, 'supervised', id).own ?? NONE;
          const work = tell(facts, 'supervisorWork', id).own ?? NONE;
          const cost = tell(facts, 'supervisorCost', id).own;
          const params = {
            name,
            amount: say('rate', often),
            time: say('time', work),
          };
          return cost === null
            ? t('results.supervisorSentence', params)
            : t('results.supervisorSentencePriced', {
                ...params,
                cost: say('money', cost),
              });
        })
        .join(' ')}
    </p>
  );
}

interface EscalationsProps extends EscalationProps {
  readonly rows: ReturnType<typeof escalationRows>;
}

function Escalations({ facts, rows }: EscalationsProps) {
  const t = useTranslate();
  const say = useSayTold(facts.project.currency, facts.former !== null);
  const decides = rows.some(({ details }) => details.action === 'decideOnClient');
  return (
    <table className={styles.table} aria-label={t('results.escalations')}>
      <thead>
        <tr>
          <th scope="col">{t('simulate.columnLimit')}</th>
          <th scope="col" className={styles.number}>
            {t('results.escalatedPerWeek')}
          </th>
          <th scope="col" className={styles.number}>
            {t('results.escalationWork')}
          </th>
          {decides ? (
            <th scope="col" className={styles.number}>
              {t('results.letGo')}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, details, supervisor }) => (
          <LinkedRow
            isNew={isNew(facts, id)}
            key={id}
            id={id}
            name={name}
            beneath={[
              ...(drawingWith(drawingsIn(facts), details.of)?.variant.stages[details.of as StageId]
                ? [t('results.limitOf_stage')]
                : []),
              // One and the same for all has been named above.
              ...(supervisorRows(facts).length > 1 ? [supervisor] : []),
              t(`results.action_${details.action}`),
            ].join(' · ')}
          >
            <ToldCell told={tell(facts, 'escalated', id)} say={say} />
            <ToldCell told={tell(facts, 'escalationWork', id)} say={say} />
            {decides ? <ToldCell told={tell(facts, 'letGo', id)} say={say} /> : null}
          </LinkedRow>
        ))}
      </tbody>
    </table>
  );
}
