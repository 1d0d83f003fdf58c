/** The company's sales on one page: the pipeline of every process and its key figures, as far as they find room. */
import type { FigureName, SimulationResult } from '#shared/simulation';
import type { BarChart, Block, KeyFigures, Pipeline } from '../blocks.ts';
import { heading, paragraphs, remark } from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import { cyclesKnown, largestTimes, meanText, provenance, sayFigure } from '../content/figures.ts';
import { limitText } from '../content/limits.ts';
import { named } from '../content/sentences.ts';
import type { Book } from './book.ts';
import {
  contentsMm,
  type Detail,
  fitOnPage,
  isEmpty,
  MOST_IN_BRIEF,
  MOST_ROWS,
  type OverviewPart,
  type PageRoom,
} from './overview-room.ts';
import { overviewTable } from './overview-table.ts';
import { isPrinted, sectionsOf } from './plan.ts';

const SHOWN: readonly FigureName[] = [
  'enteredPerWeek',
  'wonPerWeek',
  'conversion',
  'revenuePerWeek',
  'inProgress',
  'wonCycleMean',
  'wonCycleP85',
  'costPerWonDeal',
];

export function overview(book: Book): Block[] {
  const parts = book.chapters.map((chapter) => partOf(book, chapter));
  if (parts.every(isEmpty)) return [];
  const chosen = fitOnPage(parts, roomFor(book));
  return [
    ...(chosen.startsPage ? [{ kind: 'pageBreak' } as const] : []),
    ...heading(1, book.say('overview'), 'overview'),
    ...(chosen.detail === 'table'
      ? overviewTable(book)
      : parts.flatMap((part) => said(part, chosen.detail, parts.length > 1))),
    ...remarks(book, chosen.detail),
  ];
}

/** What a page has room for beside what stands on it before; a dense book begins it below the contents. */
function roomFor({ plan, chapters }: Book): PageRoom {
  if (plan.edition === 'full') return { takenMm: 0, isOpen: false };
  const printed = plan.chapters.filter(isPrinted).map(({ id }) => id);
  const isFirst = printed[0] === 'overview';
  const isBelowContents = printed.join() === 'contents,overview,process';
  if (!isBelowContents) return { takenMm: 0, isOpen: !isFirst };
  const perProcess = 1 + sectionsOf(plan, 'process').length;
  const own = chapters.length > 1 ? chapters.length : 0;
  return {
    takenMm: contentsMm(1 + chapters.length, own + chapters.length * (perProcess - 1)),
    isOpen: true,
  };
}

function partOf(book: Book, chapter: Chapter): OverviewPart {
  const { process } = chapter;
  return {
    heading: heading(2, named(process.name, book.say('unnamedProcess')), `overview-${process.id}`),
    purpose: paragraphs(process.purpose),
    pipeline: pipeline(book, chapter),
    figures: keyFigures(book, chapter),
    funnel: funnel(book, chapter),
  };
}

function said(part: OverviewPart, detail: Detail, isNamed: boolean): Block[] {
  if (isEmpty(part)) return [];
  const { purpose, pipeline, figures, funnel } = part;
  return [
    ...(isNamed ? part.heading : []),
    ...(detail === 'brief' ? [] : purpose),
    ...(detail === 'whole' ? pipeline.map(withoutShares) : pipeline),
    ...(detail === 'brief' ? figures.map(shortened) : figures),
    ...(detail === 'whole' ? funnel : []),
  ];
}

/** The funnel says with bars what the stages say with theirs. */
function withoutShares({ stages, ...pipeline }: Pipeline): Pipeline {
  return { ...pipeline, stages: stages.map(({ share: _drawn, ...stage }) => stage) };
}

function shortened({ items, ...figures }: KeyFigures): KeyFigures {
  return { ...figures, items: items.slice(0, MOST_IN_BRIEF) };
}

/** Where the figures come from, and where the rest of them is. */
function remarks(book: Book, detail: Detail): Block[] {
  const { chapters, plan, tell } = book;
  const result = chapters.find((chapter) => chapter.result)?.result;
  const isMore = result !== undefined && (detail === 'brief' || detail === 'table');
  const hasFigures = sectionsOf(plan, 'process').includes('figures');
  const texts = [
    ...(result ? [provenance(book, result)] : []),
    ...(isMore ? [tell(hasFigures ? 'overviewMore' : 'overviewInFull')] : []),
    ...(detail === 'table' && chapters.length > MOST_ROWS
      ? [tell('overviewRest', { shown: MOST_ROWS, total: chapters.length })]
      : []),
  ];
  return texts.length === 0 ? [] : [remark(texts.join(' '))];
}

function pipeline(book: Book, { variant, result }: Chapter): Pipeline[] {
  const { say } = book;
  const most = Math.max(
    0,
    ...variant.stageOrder.map((id) => result?.stages[id]?.enteredPerWeek.mean ?? 0),
  );
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
    const share = entered && most > 0 ? { share: entered.mean / most } : {};
    return [{ name: named(stage.name, say('unnamedStage')), color: stage.color, notes, ...share }];
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
  const items = cyclesKnown(SHOWN, [result]).flatMap((name) => {
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
