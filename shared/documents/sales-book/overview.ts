/** The company's sales on one page: the pipeline of every process and its key figures. */
import type { FigureName, SimulationResult } from '#shared/simulation';
import type { BarChart, Block, KeyFigures, Pipeline } from '../blocks.ts';
import { heading, paragraphs, remark } from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import { largestTimes, meanText, provenance, sayFigure } from '../content/figures.ts';
import { limitText } from '../content/limits.ts';
import { named } from '../content/sentences.ts';
import type { Book } from './book.ts';

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
    ...book.chapters.flatMap(({ process, result }, index) => {
      const blocks = parts[index] ?? [];
      if (blocks.length === 0 || isAlone) return blocks;
      const title = named(process.name, book.say('unnamedProcess'));
      // Figures and chart of one process are looked at together; a dense book has no room for that.
      const isTurned = index > 0 && book.plan.edition === 'full' && result !== undefined;
      const turn: Block[] = isTurned ? [{ kind: 'pageBreak' }] : [];
      return [...turn, ...heading(2, title, `overview-${process.id}`), ...blocks];
    }),
  ];
}

function overviewOf(book: Book, chapter: Chapter): Block[] {
  const figures = keyFigures(book, chapter);
  return [
    ...paragraphs(chapter.process.purpose),
    ...pipeline(book, chapter),
    ...figures,
    ...funnel(book, chapter),
    ...(figures.length > 0 && chapter.result ? [remark(provenance(book, chapter.result))] : []),
  ];
}

function pipeline(book: Book, { variant, result }: Chapter): Pipeline[] {
  const { say } = book;
  const stages = variant.stageOrder.flatMap((id) => {
    const stage = variant.stages[id];
    if (!stage) return [];
    const entered = result?.stages[id]?.enteredPerWeek;
    const notes = [
      ...(stage.timeLimit ? [limitText(book, stage.timeLimit)] : []),
      ...(entered === undefined
        ? []
        : [say('perWeek', { amount: meanText(book, 'count', entered) })]),
    ];
    return [{ name: named(stage.name, say('unnamedStage')), color: stage.color, notes }];
  });
  return stages.length === 0 ? [] : [{ kind: 'pipeline', stages }];
}

/** How many deals a week come into each stage: where they are lost is seen at a glance. */
function funnel(book: Book, { variant, result }: Chapter): BarChart[] {
  if (!result) return [];
  const { say, tell } = book;
  const stages = variant.stageOrder.flatMap((id) => {
    const stage = variant.stages[id];
    const entered = result.stages[id]?.enteredPerWeek;
    return stage && entered ? [{ stage, entered }] : [];
  });
  const limit = Math.max(
    0,
    ...stages.map(({ entered }) => Math.max(entered.mean, entered.high ?? 0)),
  );
  if (limit === 0) return [];
  const groups = stages.map(({ stage, entered }) => {
    const { mean: value, low, high } = entered;
    return {
      label: named(stage.name, say('unnamedStage')),
      bars: [{ value, text: meanText(book, 'count', entered), low, high }],
    };
  });
  return [
    { kind: 'barChart', title: tell('funnel'), series: [tell('dealsPerWeek')], groups, limit },
  ];
}

/** What the same figure is today, under what it shall be. */
function asIsResult(book: Book, { process, variant }: Chapter): SimulationResult | undefined {
  if (variant.kind === 'asIs') return undefined;
  const drawn = process.variantOrder.flatMap((id) => process.variants[id] ?? []);
  const [asIs, ...others] = drawn.filter(({ kind }) => kind === 'asIs');
  return asIs && others.length === 0 ? book.results[asIs.id] : undefined;
}

function keyFigures(book: Book, chapter: Chapter): KeyFigures[] {
  const { result } = chapter;
  if (!result) return [];
  const asIs = asIsResult(book, chapter);
  const largest = largestTimes(asIs ? [result, asIs] : [result], SHOWN);
  const items = SHOWN.flatMap((name) => {
    const figure = sayFigure(book, name, result, largest);
    if (!figure) return [];
    const today = asIs ? sayFigure(book, name, asIs, largest) : null;
    const { value, label, interval } = figure;
    const notes = interval ? [book.say('interval', { interval })] : [];
    const asItIs = today ? [book.say('asIsFigure', { value: today.value })] : [];
    return [{ value, label, notes: [...notes, ...asItIs] }];
  });
  return items.length === 0 ? [] : [{ kind: 'keyFigures', items }];
}
