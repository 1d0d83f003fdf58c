/** Where deals wait for a performer, the longest queue first; a row leads to its card. */
import { useState } from 'react';
import { type AnswerFacts, isNew, stepRows, tell } from '#shared/simulation';
import { useTranslate } from '../../session/index.ts';
import styles from './answer-table.module.css';
import { LinkedRow } from './linked.tsx';
import { MoreRows } from './MoreRows.tsx';
import { Section } from './Section.tsx';
import { useSayTold } from './say-told.ts';
import { ToldCell } from './told-cell.tsx';

/** Mean queue below which nobody is seen waiting. */
const NOTICEABLE_QUEUE = 0.05;
const MOST_ROWS = 8;

export function QueueTable({ facts }: { readonly facts: AnswerFacts }) {
  const t = useTranslate();
  const [showsAll, setShowsAll] = useState(false);
  const all = stepRows(facts);
  const queued = all.filter(({ id }) => {
    const queue = tell(facts, 'stepQueue', id).own;
    return queue === null || queue.mean >= NOTICEABLE_QUEUE;
  });
  const rows = showsAll ? all : queued.slice(0, MOST_ROWS);
  const hasMore = all.length > queued.slice(0, MOST_ROWS).length;
  return (
    <Section
      title={t('simulate.queues')}
      help={t('simulate.queuesHelp')}
      exported={{ table: 'queues', facts }}
    >
      {rows.length === 0 ? (
        <p className={styles.none}>{t('simulate.noQueues')}</p>
      ) : (
        <Queues facts={facts} rows={rows} />
      )}
      {hasMore ? (
        <MoreRows
          showsAll={showsAll}
          onChange={setShowsAll}
          words={{
            all: t('results.showAllSteps', { count: all.length }),
            fewer: t('results.showLongest'),
          }}
        />
      ) : null}
    </Section>
  );
}

interface QueuesProps {
  readonly facts: AnswerFacts;
  readonly rows: ReturnType<typeof stepRows>;
}

function Queues({ facts, rows }: QueuesProps) {
  const t = useTranslate();
  const { participants, currency } = facts.project;
  const say = useSayTold(currency, facts.former !== null);
  return (
    <table className={styles.table} aria-label={t('simulate.queues')}>
      <thead>
        <tr>
          <th scope="col">{t('simulate.step')}</th>
          <th scope="col" className={styles.number}>
            {t('simulate.queue')}
          </th>
          <th scope="col" className={styles.number}>
            {t('simulate.wait')}
          </th>
          <th scope="col" className={styles.number}>
            {t('simulate.withinLimit')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, step }) => (
          <LinkedRow
            isNew={isNew(facts, id)}
            key={id}
            id={id}
            name={name}
            beneath={participants[step.participantId]?.name ?? ''}
          >
            <ToldCell told={tell(facts, 'stepQueue', id)} say={say} unknown={t('simulate.grows')} />
            <ToldCell told={tell(facts, 'stepWait', id)} say={say} />
            <ToldCell told={tell(facts, 'limitKept', id)} say={say} />
          </LinkedRow>
        ))}
      </tbody>
    </table>
  );
}
