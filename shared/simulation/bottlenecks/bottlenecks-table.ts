/** The ranking as a table that goes into a file; gains are positive where one more person helps. */
import { currencySign, type Language, type Translate } from '#shared/i18n';
import type { Project } from '#shared/model';
import {
  estimateCells,
  estimateColumns,
  type FigureTable,
  type Quantity,
} from '../answer/table.ts';
import { nameOfTeam, type Team } from '../answer/teams.ts';
import { type Bottlenecks, GAIN_MEASURES, type GainMeasure } from './bottlenecks.ts';
import { inReadingOrder, oneMoreAt } from './say-bottlenecks.ts';

const QUANTITIES: Readonly<Record<GainMeasure, Quantity>> = {
  cycleMean: 'days',
  wonPerWeek: 'number',
  revenuePerWeek: 'money',
};

interface BottleneckTable {
  readonly project: Project;
  readonly t: Translate;
  readonly language: Language;
}

export function bottlenecksTable(
  found: Bottlenecks,
  measure: GainMeasure,
  { project, t, language }: BottleneckTable,
): FigureTable {
  const nameOf = (team: Team) => nameOfTeam(team, project, found.runs);
  const currency = currencySign(project.currency, language);
  const known = GAIN_MEASURES.filter((each) => found.rankings[each] !== null);
  const gains = known.flatMap((each) => {
    const name = t(`bottlenecks.columnGain_${each}`, { currency });
    return estimateColumns({ name, quantity: QUANTITIES[each], isDifference: true }, t);
  });
  return {
    title: t('bottlenecks.title'),
    columns: [
      { name: t('bottlenecks.columnPlaceFrom'), quantity: 'whole' },
      { name: t('bottlenecks.columnPlaceTo'), quantity: 'whole' },
      { name: t('bottlenecks.participant'), quantity: 'text' },
      { name: t('bottlenecks.columnPeople'), quantity: 'whole' },
      ...gains,
      { name: t('bottlenecks.columnTied'), quantity: 'text' },
    ],
    rows: inReadingOrder(found, measure).map((ranked) => {
      const { from, to, tiedWith } = ranked;
      const oneMore = oneMoreAt(ranked, found);
      return [
        from,
        to,
        nameOf(ranked),
        oneMore.people,
        ...known.flatMap((each) => estimateCells(oneMore.gains[each], QUANTITIES[each], true)),
        tiedWith.map(nameOf).join(', '),
      ];
    }),
  };
}
