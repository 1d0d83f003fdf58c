/** What each source brings and costs. */
import { entriesOf } from '#shared/base';
import { formatMoney, formatNumber, formatShare } from '#shared/i18n';
import type { NodeId } from '#shared/model';
import type { Estimate, SourceDetails } from '#shared/simulation';
import { nameOfNode } from '../../canvas/index.ts';
import { useLanguage, useTranslate } from '../../session/index.ts';
import { drawingsIn, type Facts } from './bars.ts';
import { marked } from './drawings.ts';
import { sourcesTable } from './exports/tables.ts';
import { useLinkedRow, useLinks } from './linked.tsx';
import styles from './queue-table.module.css';
import { Section } from './Section.tsx';

interface Row {
  readonly id: NodeId;
  readonly name: string;
  readonly details: SourceDetails;
}

export function SourceTable({ facts }: { readonly facts: Facts }) {
  const t = useTranslate();
  const drawings = drawingsIn(facts);
  const { sources } = facts.result.details;
  const rows = entriesOf<NodeId, SourceDetails>(sources).flatMap(([id, details]) => {
    const drawing = drawings.find(({ variant }) => variant.nodes[id] !== undefined);
    const node = drawing?.variant.nodes[id];
    return drawing && node ? [{ id, name: marked(nameOfNode(node), drawing.mark), details }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <Section
      title={t('simulate.sources')}
      help={t('simulate.sourcesHelp')}
      exported={{ table: sourcesTable(facts, t) }}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('simulate.source')}</th>
            <th scope="col" className={styles.number}>
              {t('simulate.entered')}
            </th>
            <th scope="col" className={styles.number}>
              {t('simulate.wonShare')}
            </th>
            <th scope="col" className={styles.number}>
              {t('simulate.revenue')}
            </th>
            <th scope="col" className={styles.number}>
              {t('simulate.costs')}
            </th>
            <th scope="col" className={styles.number}>
              {t('simulate.costOfWon')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SourceRow key={row.id} row={row} currency={facts.project.currency} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function SourceRow({ row, currency }: { readonly row: Row; readonly currency: string }) {
  const language = useLanguage();
  const { choose } = useLinks();
  const linked = useLinkedRow(row.id);
  const { details } = row;
  const money = (estimate: Estimate | null) =>
    estimate === null
      ? '—'
      : formatMoney(estimate.mean, currency, language, {
          maximumSignificantDigits: 3,
          notation: 'compact',
        });
  return (
    <tr {...linked}>
      <th scope="row">
        <button type="button" className={styles.step} onClick={() => choose(row.id)}>
          {row.name}
        </button>
      </th>
      <td className={styles.number}>
        {formatNumber(details.enteredPerWeek.mean, language, { maximumFractionDigits: 1 })}
      </td>
      <td className={styles.number}>
        {details.conversion === null ? '—' : formatShare(details.conversion.mean, language)}
      </td>
      <td className={styles.number}>{money(details.revenuePerWeek)}</td>
      <td className={styles.number}>{money(details.costPerWeek)}</td>
      <td className={styles.number}>{money(details.costPerWonDeal)}</td>
    </tr>
  );
}
