/** The company's sales on one page: the pipeline of every process and its key figures. */

import { formatNumber } from '#shared/i18n';
import type { FigureName } from '#shared/simulation';
import type { Block, KeyFigures, Pipeline } from '../blocks.ts';
import { heading, paragraphs, remark } from '../compose.ts';
import { type Book, type Chapter, named } from './book.ts';
import { provenance, sayFigure } from './figures.ts';
import { limitText } from './limits.ts';

const SHOWN: readonly FigureName[] = [
  'enteredPerWeek',
  'wonPerWeek',
  'conversion',
  'revenuePerWeek',
  'inProgress',
  'cycleP50',
  'cycleP85',
  'costPerWonDeal',
];

export function overview(book: Book): Block[] {
  const parts = book.chapters.map((chapter) => overviewOf(book, chapter));
  if (parts.every((blocks) => blocks.length === 0)) return [];
  const isAlone = book.chapters.length === 1;
  return [
    ...heading(1, book.say('overview'), 'overview'),
    ...book.chapters.flatMap(({ process }, index) => {
      const blocks = parts[index] ?? [];
      if (blocks.length === 0 || isAlone) return blocks;
      const title = named(process.name, book.say('unnamedProcess'));
      return [...heading(2, title, `overview-${process.id}`), ...blocks];
    }),
  ];
}

function overviewOf(book: Book, chapter: Chapter): Block[] {
  const figures = keyFigures(book, chapter);
  return [
    ...paragraphs(chapter.process.purpose),
    ...pipeline(book, chapter),
    ...figures,
    ...(figures.length > 0 && chapter.result ? [remark(provenance(book, chapter.result))] : []),
  ];
}

function pipeline(book: Book, { variant, result }: Chapter): Pipeline[] {
  const { say, language } = book;
  const stages = variant.stageOrder.flatMap((id) => {
    const stage = variant.stages[id];
    if (!stage) return [];
    const entered = result?.stages[id]?.enteredPerWeek.mean;
    const notes = [
      ...(stage.timeLimit ? [limitText(book, stage.timeLimit)] : []),
      ...(entered === undefined
        ? []
        : [
            say('perWeek', {
              amount: formatNumber(entered, language, { maximumFractionDigits: 1 }),
            }),
          ]),
    ];
    return [{ name: named(stage.name, say('unnamedStage')), color: stage.color, notes }];
  });
  return stages.length === 0 ? [] : [{ kind: 'pipeline', stages }];
}

function keyFigures(book: Book, { result }: Chapter): KeyFigures[] {
  if (!result) return [];
  const items = SHOWN.flatMap((name) => {
    const figure = sayFigure(book, name, result);
    if (!figure) return [];
    const { value, label, interval } = figure;
    return [
      interval ? { value, label, note: book.say('interval', { interval }) } : { value, label },
    ];
  });
  return items.length === 0 ? [] : [{ kind: 'keyFigures', items }];
}
