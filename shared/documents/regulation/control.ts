/** Section «Control and indicators»: who watches, the norms of the participants, thresholds, and what was calculated. */
import { formatNumber } from '#shared/i18n';
import type { FigureName } from '#shared/simulation';
import type { Block, Row } from '../blocks.ts';
import { clause, heading, remark, row, run, table } from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import { cyclesKnown, largestTimes, provenance, sayFigure } from '../content/figures.ts';
import { normTable } from '../content/norms.ts';
import { readStages } from '../content/reading-order.ts';
import { saidOfSources } from '../content/said-of-sources.ts';
import { named } from '../content/sentences.ts';
import { participantsOf } from '../content/taking-part.ts';
import type { Paper } from '../papers/paper.ts';
import { led } from './general-provisions.ts';

const WATCHED: readonly FigureName[] = [
  'enteredPerWeek',
  'wonPerWeek',
  'conversion',
  'wonCycleMean',
  'wonCycleP85',
  'revenuePerWeek',
];

export function control(paper: Paper, chapter: Chapter): Block[] {
  const { phrase } = paper;
  const owner = paper.nameOf(chapter.process.ownerId);
  const content = [
    ...(owner === '' ? [] : led(phrase('controlLead'), phrase('ownerControls', { owner }))),
    ...under(phrase('normsLead'), normTable(paper, participantsOf(paper), { isNamed: true })),
    ...under(phrase('thresholdsLead'), thresholdTable(paper, chapter)),
    ...calculated(paper, chapter),
  ];
  return content.length === 0 ? [] : [...heading(1, phrase('control'), 'control'), ...content];
}

function under(lead: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [clause(run(lead, 'strong')), ...blocks];
}

function thresholdTable(paper: Paper, { variant }: Chapter): Block[] {
  const { phrase, say, language } = paper;
  const rows = readStages(variant).flatMap(({ stage, number }): Row[] => {
    const { minimumDeals } = stage;
    if (!minimumDeals) return [];
    const people = minimumDeals.notify.map(paper.nameOf).filter((name) => name !== '');
    return [
      row(
        `${number}. ${named(stage.name, say('unnamedStage'))}`,
        formatNumber(minimumDeals.count, language),
        people.join(', '),
      ),
    ];
  });
  return table(
    [
      { title: phrase('stage'), width: 4 },
      { title: phrase('dealsAtLeast'), width: 3, align: 'end' },
      { title: phrase('whoIsTold'), width: 5 },
    ],
    rows,
  );
}

function calculated(paper: Paper, chapter: Chapter): Block[] {
  const { result } = chapter;
  if (!result) return [];
  const { say, phrase } = paper;
  const largest = largestTimes([result], WATCHED);
  const rows = cyclesKnown(WATCHED, [result]).flatMap((name): Row[] => {
    const figure = sayFigure(paper, name, result, largest);
    return figure ? [row(figure.label, figure.value, figure.interval ?? '')] : [];
  });
  if (rows.length === 0) return [];
  return [
    clause(run(`${phrase('calculatedLead')} `, 'strong'), phrase('calculatedAre')),
    ...table(
      [
        { title: say('figure'), width: 5 },
        { title: phrase('value'), width: 2.5, align: 'end' },
        { title: say('intervalColumn'), width: 3 },
      ],
      rows,
    ),
    remark([provenance(paper, result), ...saidOfSources(paper, chapter)].join(' ')),
  ];
}
