/** Where deals wait for a performer, the longest queue first; a row leads to its card. */
import { entriesOf } from '#shared/base';
import { formatMinutes, formatNumber, formatShare } from '#shared/i18n';
import type { Node, NodeId, Project } from '#shared/model';
import type { Estimate, NodeResult } from '#shared/simulation';
import { useLanguage, useTranslate } from '../../session/index.ts';
import { drawingsIn, type Facts } from './bars.ts';
import { marked } from './drawings.ts';
import { queuesTable } from './exports/tables.ts';
import { useLinkedRow, useLinks } from './linked.tsx';
import styles from './queue-table.module.css';
import { Section } from './Section.tsx';

/** Mean queue below which nobody is seen waiting. */
const NOTICEABLE_QUEUE = 0.05;
const MOST_ROWS = 8;

interface Row {
  readonly node: Node;
  /** Which drawing, where there are several. */
  readonly mark: string;
  /** null where it grows for ever. */
  readonly queue: Estimate | null;
  readonly wait: Estimate | null;
  readonly withinLimit: Estimate | null;
}

function rowsOf(facts: Facts): Row[] {
  const { result } = facts;
  const drawings = drawingsIn(facts);
  return entriesOf<NodeId, NodeResult>(result.nodes)
    .flatMap(([id, { queue, waitMinutes, shareWithinLimit }]) => {
      const drawing = drawings.find(({ variant }) => variant.nodes[id] !== undefined);
      const node = drawing?.variant.nodes[id];
      return drawing && node?.kind === 'step'
        ? [{ node, mark: drawing.mark, queue, wait: waitMinutes, withinLimit: shareWithinLimit }]
        : [];
    })
    .map((row) => ({ ...row, length: row.queue?.mean ?? Number.MAX_VALUE }))
    .filter(({ length }) => length >= NOTICEABLE_QUEUE)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_ROWS);
}

export function QueueTable({ facts }: { readonly facts: Facts }) {
  const t = useTranslate();
  const rows = rowsOf(facts);
  return (
    <Section
      title={t('simulate.queues')}
      help={t('simulate.queuesHelp')}
      exported={{ table: queuesTable(facts, t) }}
    >
      {rows.length === 0 ? (
        <p className={styles.none}>{t('simulate.noQueues')}</p>
      ) : (
        <table className={styles.table}>
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
            {rows.map((row) => (
              <QueueRow key={row.node.id} row={row} participants={facts.project.participants} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

interface QueueRowProps {
  readonly row: Row;
  readonly participants: Project['participants'];
}

function QueueRow({ row, participants }: QueueRowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { choose } = useLinks();
  const { node, mark, queue, wait, withinLimit } = row;
  const linked = useLinkedRow(node.id);
  return (
    <tr {...linked}>
      <th scope="row">
        <button type="button" className={styles.step} onClick={() => choose(node.id)}>
          {node.name}
        </button>
        <span className={styles.performer}>
          {marked(participants[node.participantId]?.name ?? '', mark)}
        </span>
      </th>
      <td className={styles.number}>
        {queue === null
          ? t('simulate.grows')
          : formatNumber(queue.mean, language, { maximumFractionDigits: 1 })}
      </td>
      <td className={styles.number}>{wait === null ? '—' : formatMinutes(wait.mean, language)}</td>
      <td className={styles.number}>
        {withinLimit === null
          ? '—'
          : formatShare(withinLimit.mean, language, { maximumFractionDigits: 0 })}
      </td>
    </tr>
  );
}
