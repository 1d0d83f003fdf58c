/** What the simulation says about a process: the variants side by side, loads, and where deals wait. */
import { valuesOf } from '#shared/base';
import type { ParticipantId, Variant } from '#shared/model';
import {
  type Estimate,
  estimateOf,
  type FigureKind,
  type FigureName,
  kindOf,
  type NodeResult,
  namesOfSteps,
  type SimulationResult,
} from '#shared/simulation';
import type { Bar, BarChart, Block, Column } from '../blocks.ts';
import { heading, paragraph, remark, row, run, table } from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import {
  figureLabel,
  intervalText,
  largestTimes,
  meanText,
  provenance,
  sayFigure,
} from '../content/figures.ts';
import { stepNumbers } from '../content/reading-order.ts';
import { saidOfLoads } from '../content/said-of-loads.ts';
import { saidOfShares, saidOfSources } from '../content/said-of-sources.ts';
import { mentioned, named } from '../content/sentences.ts';
import type { Book } from './book.ts';

interface Simulated {
  readonly variant: Variant;
  readonly result: SimulationResult;
}

/** Won deals apart from all that ended, as on the screen: the more are lost early, the shorter the mean of all. */
const TABLE: readonly FigureName[] = [
  'enteredPerWeek',
  'wonPerWeek',
  'lostPerWeek',
  'conversion',
  'inProgress',
  'wonCycleMean',
  'wonCycleP85',
  'cycleMean',
  'cycleP85',
  'workingCycleMean',
  'revenuePerWeek',
  'costPerWonDeal',
];
const CYCLES = {
  won: ['wonCycleP50', 'wonCycleP85', 'wonCycleP95'],
  all: ['cycleP50', 'cycleP85', 'cycleP95'],
} as const;
const LONGEST_QUEUES = 8;

export function simulated(book: Book, chapter: Chapter): Block[] {
  const compared = simulatedVariants(book, chapter);
  const [first] = compared;
  if (!first) return [];
  const { process } = chapter;
  const isCompared = compared.length > 1;
  return [
    ...heading(
      2,
      book.say(isCompared ? 'comparedFigures' : 'simulatedFigures'),
      `${process.id}-figures`,
    ),
    remark(provenance(book, first.result)),
    ...overload(book, compared),
    ...starving(book, compared),
    ...figureTable(book, compared),
    ...remarks([
      ...saidOfShares(
        book,
        compared.map(({ variant }) => variant),
      ),
      ...saidOfSources(book, chapter),
    ]),
    ...cycleChart(book, compared),
    ...loadChart(book, compared),
    ...remarks(saidOfLoads(book, chapter)),
    ...(book.plan.edition === 'short' ? [] : queueTable(book, chapter)),
  ];
}

function remarks(sentences: readonly string[]): Block[] {
  return sentences.length === 0 ? [] : [remark(sentences.join(' '))];
}

/** As-is before to-be, in the order of the tabs: what is, then what shall be. */
function simulatedVariants({ results }: Book, { process }: Chapter): Simulated[] {
  const found = process.variantOrder.flatMap((id) => {
    const variant = process.variants[id];
    const result = results[id];
    return variant && result ? [{ variant, result }] : [];
  });
  const isAsIs = ({ variant }: Simulated) => variant.kind === 'asIs';
  return [...found.filter(isAsIs), ...found.filter((one) => !isAsIs(one))];
}

function variantName(book: Book, { kind, name }: Variant): string {
  return named(name, book.say(`variantKind_${kind}`));
}

/** Where more work comes than can be done, means depend on how long one looks: that must be said first. */
function overload(book: Book, compared: readonly Simulated[]): Block[] {
  return compared
    .filter(({ result }) => result.notes.overloaded.length > 0)
    .map(({ variant, result }) => ({
      kind: 'callout' as const,
      title: book.say('overload', { variant: variantName(book, variant) }),
      blocks: [
        paragraph(
          book.say('overloadMeans', {
            people: result.notes.overloaded.map(book.calledInside).join(', '),
          }),
        ),
      ],
    }));
}

/** Where only the weeks show that the queue grows; less is certain, and the means are still told. */
function starving(book: Book, compared: readonly Simulated[]): Block[] {
  return compared.flatMap(({ variant, result: { notes } }) =>
    notes.measuredGrowth === null
      ? []
      : [
          {
            kind: 'callout' as const,
            title: book.say('overload', { variant: variantName(book, variant) }),
            blocks: [
              paragraph(
                book.say('starvingMeans', {
                  steps: namesOfSteps(notes.measuredGrowth, book.project, book.language),
                }),
              ),
            ],
          },
        ],
  );
}

/** More variants than that leave no room for a column of intervals each. */
const MOST_WITH_INTERVALS_BESIDE = 2;

function figureTable(book: Book, compared: readonly Simulated[]): Block[] {
  const isBeside = compared.length <= MOST_WITH_INTERVALS_BESIDE;
  const columns: (Column & { title: string })[] = [
    { title: book.say('figure'), width: 3.5 },
    ...compared.flatMap(({ variant }) => [
      { title: variantName(book, variant), width: 2.2, align: 'end' as const },
      ...(isBeside ? [{ title: book.say('intervalColumn'), width: 2.3 }] : []),
    ]),
  ];
  const largest = largestTimes(resultsOf(compared), TABLE);
  const rows = TABLE.flatMap((name) => {
    const said = compared.map(({ result }) => sayFigure(book, name, result, largest));
    if (said.every((figure) => figure === null)) return [];
    return [
      row(
        figureLabel(book, name),
        ...said.flatMap((figure) => {
          const value = figure ? [paragraph(run(figure.value, 'strong'))] : [];
          const interval = figure?.interval ? [paragraph(run(figure.interval, 'muted'))] : [];
          return isBeside ? [value, interval] : [[...value, ...interval]];
        }),
      ),
    ];
  });
  return table(columns, rows);
}

const resultsOf = (compared: readonly Simulated[]) => compared.map(({ result }) => result);

function cycleChart(book: Book, compared: readonly Simulated[]): BarChart[] {
  const largest = largestTimes(resultsOf(compared), TABLE);
  // Where nothing is won, deals end all the same.
  const whose = compared.some(({ result }) => result.wonCycleMinutes) ? 'won' : 'all';
  const groups = CYCLES[whose].map((name) => ({
    label: figureLabel(book, name),
    bars: compared.map(({ result }) =>
      bar(book, kindOf(name), estimateOf(result, name), largest.time),
    ),
  }));
  return chart(
    book.say(`cycleChart_${whose}`),
    compared.map(({ variant }) => variantName(book, variant)),
    groups,
  );
}

function loadChart(book: Book, compared: readonly Simulated[]): BarChart[] {
  const ids = new Set<ParticipantId>(compared.flatMap(({ variant }) => variant.laneOrder));
  const groups = [...ids].flatMap((id) => {
    const bars = compared.map(({ result }) =>
      bar(book, 'wholeShare', result.participants[id]?.load ?? null),
    );
    return bars.every((one) => one === null) ? [] : [{ label: book.nameOf(id), bars }];
  });
  const found = chart(
    book.say('loadChart'),
    compared.map(({ variant }) => variantName(book, variant)),
    groups,
  );
  return found.map((one) => ({
    ...one,
    limit: Math.max(one.limit, 1),
    note: book.say('loadNote'),
  }));
}

function bar(
  book: Book,
  kind: FigureKind,
  estimate: Estimate | null,
  largestMinutes?: number,
): Bar | null {
  if (estimate === null) return null;
  const { mean, low, high } = estimate;
  return { value: mean, text: meanText(book, kind, estimate, largestMinutes), low, high };
}

function chart(title: string, series: readonly string[], groups: BarChart['groups']): BarChart[] {
  const ends = groups.flatMap(({ bars }) =>
    bars.flatMap((one) => (one ? [Math.max(one.value, one.high ?? 0)] : [])),
  );
  const limit = Math.max(0, ...ends);
  return limit === 0 ? [] : [{ kind: 'barChart', title, series, groups, limit }];
}

/** Where deals of the described variant wait longest. */
function queueTable(book: Book, { variant, result, process }: Chapter): Block[] {
  if (!result) return [];
  const { say } = book;
  const numbers = stepNumbers(variant);
  const steps = valuesOf(variant.nodes)
    .flatMap((node) => {
      const figures = result.nodes[node.id];
      return node.kind === 'step' && figures ? [{ node, figures }] : [];
    })
    .map(({ node, figures }) => ({ node, figures, wait: longestFirst(figures) }))
    .filter(({ wait }) => wait > 0)
    .sort((a, b) => (a.wait === b.wait ? 0 : b.wait - a.wait))
    .slice(0, LONGEST_QUEUES);
  if (steps.length === 0) return [];
  const longest = Math.max(...steps.map(({ wait }) => wait).filter(Number.isFinite));
  return [
    ...heading(3, say('queues'), `${process.id}-queues`),
    remark(say('queuesOf', { variant: variantName(book, variant) })),
    ...table(
      [
        { title: say('numberColumn'), width: 'auto' },
        { title: say('step'), width: 3.6 },
        { title: say('participant'), width: 2.2 },
        { title: say('meanWait'), width: 2.8, align: 'end' },
        { title: say('meanQueue'), width: 1.6, align: 'end' },
        { title: say('limitKept'), width: 1.6, align: 'end' },
      ],
      steps.map(({ node, figures }) =>
        row(
          numbers.get(node.id) ?? '',
          mentioned(named(node.name, say('unnamedStep'))),
          book.nameOf(node.participantId),
          figures.queue === null || figures.waitMinutes === null
            ? say('queueGrows')
            : [
                paragraph(meanText(book, 'time', figures.waitMinutes, longest)),
                ...waitInterval(book, figures.waitMinutes, longest),
              ],
          figures.queue === null ? '' : meanText(book, 'count', figures.queue),
          figures.shareWithinLimit ? meanText(book, 'wholeShare', figures.shareWithinLimit) : '',
        ),
      ),
    ),
  ];
}

/** A queue that grows for ever before all others; a step that nobody began has none. */
function longestFirst({ queue, waitMinutes }: NodeResult): number {
  return queue === null ? Number.POSITIVE_INFINITY : (waitMinutes?.mean ?? 0);
}

function waitInterval(book: Book, estimate: Estimate, longest: number): Block[] {
  const interval = intervalText(book, 'time', estimate, longest);
  return interval === null ? [] : [paragraph(run(interval, 'muted'))];
}
