/** The places of participants, and what one more person brings at each; ties are said in words. */
import { formatList } from '#shared/i18n';
import type { Project } from '#shared/model';
import {
  type Bottlenecks,
  type Estimate,
  GAIN_MEASURES,
  type GainMeasure,
  inReadingOrder,
  isGainSeen,
  nameOfTeam,
  oneMoreAt,
  type Ranked,
  sayGain,
  type Team,
} from '#shared/simulation';
import { useLanguage, useTranslate } from '../../../session/index.ts';
import table from '../answer-table.module.css';
import { useLinkedRow, useLinks } from '../linked.tsx';
import styles from './bottlenecks.module.css';

/** More of those who can't be told apart are counted, not named. */
const MOST_NAMES = 2;

interface PlaceTableProps {
  readonly found: Bottlenecks;
  readonly by: GainMeasure;
  readonly project: Project;
}

export function PlaceTable({ found, by, project }: PlaceTableProps) {
  const t = useTranslate();
  const measures = GAIN_MEASURES.filter((measure) => found.rankings[measure] !== null);
  return (
    <table className={`${table.table} ${styles.table}`} aria-label={t('bottlenecks.title')}>
      <thead>
        <tr>
          <th scope="col">{t('bottlenecks.place')}</th>
          <th scope="col">{t('bottlenecks.participant')}</th>
          {measures.map((measure) => (
            <th key={measure} scope="col" className={`${table.number} ${styles.measure}`}>
              {t(`bottlenecks.column_${measure}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inReadingOrder(found, by).map((ranked) => (
          <PlaceRow
            key={`${ranked.participantId} ${ranked.variantId}`}
            ranked={ranked}
            found={found}
            by={by}
            measures={measures}
            project={project}
          />
        ))}
      </tbody>
    </table>
  );
}

interface PlaceRowProps {
  readonly ranked: Ranked;
  readonly found: Bottlenecks;
  readonly by: GainMeasure;
  readonly measures: readonly GainMeasure[];
  readonly project: Project;
}

function PlaceRow({ ranked, found, by, measures, project }: PlaceRowProps) {
  const t = useTranslate();
  const { choose } = useLinks();
  const { participantId, from, to } = ranked;
  const linked = useLinkedRow(participantId);
  const oneMore = oneMoreAt(ranked, found);
  const { people, gains, stillGrowing } = oneMore;
  const tie = useTieNote(ranked, (team) => nameOfTeam(team, project, found.runs));
  const settles = found.growing.length > 0 && stillGrowing.length === 0;
  const notes = [
    t('bottlenecks.people', { count: people }),
    ...(settles ? [t('bottlenecks.settles')] : []),
    // From whom it can't be told is no news of a gain that isn't there.
    ...(isGainSeen(oneMore, by) ? tie : [t('bottlenecks.gainUnseen')]),
  ];
  return (
    <tr {...linked}>
      <td className={styles.place}>{from === to ? from : t('bottlenecks.places', { from, to })}</td>
      <th scope="row">
        <button type="button" className={table.step} onClick={() => choose(participantId)}>
          {nameOfTeam(ranked, project, found.runs)}
        </button>
        {notes.map((note) => (
          <span key={note} className={table.performer}>
            {note}
          </span>
        ))}
      </th>
      {measures.map((measure) => (
        <td key={measure} className={table.number}>
          <Gain measure={measure} gain={gains[measure]} project={project} />
        </td>
      ))}
    </tr>
  );
}

function useTieNote({ tiedWith }: Ranked, nameOf: (team: Team) => string): string[] {
  const t = useTranslate();
  const language = useLanguage();
  if (tiedWith.length === 0) return [];
  if (tiedWith.length > MOST_NAMES) {
    return [t('bottlenecks.tiedWithMany', { count: tiedWith.length })];
  }
  return [t('bottlenecks.tiedWith', { names: formatList(tiedWith.map(nameOf), language) })];
}

interface GainProps {
  readonly measure: GainMeasure;
  readonly gain: Estimate | null;
  readonly project: Project;
}

function Gain({ measure, gain, project }: GainProps) {
  const language = useLanguage();
  if (gain === null) return '—';
  const { value, margin } = sayGain(measure, gain, { project, language });
  return (
    <>
      {value}
      {margin === null ? null : <span className={styles.margin}>{margin}</span>}
    </>
  );
}
