/** The answer as a sentence a person would say: what is won, how long it takes, who is the busiest. */
import { entriesOf, valuesOf } from '#shared/base';
import {
  createTranslate,
  formatDate,
  formatList,
  formatNumber,
  formatShare,
  type Language,
  type Translate,
} from '#shared/i18n';
import { nameOfNode, type ParticipantId, type Project } from '#shared/model';
import { sayFigure } from './figures.ts';
import type { Estimate, MeasuredGrowth, SimulationResult } from './result.ts';
import { sayMargin } from './say-estimate.ts';
import { overloadsIn } from './say-overloads.ts';

/** Said as a whole per cent. */
const LEAST_SAID = 0.005;

export function sayHeadline(
  result: SimulationResult,
  { project, language }: { readonly project: Project; readonly language: Language },
): string {
  const translate = createTranslate(language);
  const nothing = whatIsMissing(result);
  const won = nothing === null ? sayWon(result, language, translate) : translate(nothing);
  const busiest = sayBusiest(result, { project, language, translate });
  const cycle = sayCycle(result, { project, language, translate });
  return cycle === null
    ? translate('simulate.sentenceWithoutCycle', { won, busiest })
    : translate('simulate.sentence', { won, cycle, busiest });
}

/** Won deals apart from all that ended: those that are lost early would shorten the mean. */
function sayCycle(
  result: SimulationResult,
  { project, language, translate }: Spoken,
): string | null {
  const spoken = { language, currency: project.currency };
  const all = sayFigure(result, 'cycleMean', spoken)?.value;
  const won = sayFigure(result, 'wonCycleMean', spoken)?.value;
  if (all === undefined) return null;
  if (won === undefined) return translate('simulate.cycleOfLost', { time: all });
  return won === all
    ? translate('simulate.cycleOfWon', { time: won })
    : translate('simulate.cycleOfBoth', { won, all });
}

/** Why there is no cycle time, where queues don't grow: the key of a sentence; null where there is one. */
export function whatIsMissing({
  deals,
  cycleMinutes,
  notes,
}: SimulationResult): 'simulate.nobodyCame' | 'simulate.nothingEnded' | null {
  if (cycleMinutes !== null || notes.overloaded.length > 0) return null;
  return deals.enteredPerWeek.mean === 0 ? 'simulate.nobodyCame' : 'simulate.nothingEnded';
}

/** A week's deals; where the question is about this quarter, all of those till it ends. */
function sayWon(
  { deals: { wonPerWeek }, weeks, notes: { lastDay } }: SimulationResult,
  language: Language,
  translate: Translate,
): string {
  const won = lastDay === null ? wonPerWeek : timesWeeks(wonPerWeek, weeks);
  const said = saidWon(won, language);
  if (lastDay === null) return translate('simulate.wonPerWeek', said);
  const date = formatDate(lastDay, language);
  return translate('simulate.wonTillQuarterEnd', { ...said, date });
}

function timesWeeks({ mean, low, high }: Estimate, weeks: number): Estimate {
  const times = (end: number | null) => (end === null ? null : end * weeks);
  return { mean: mean * weeks, low: times(low), high: times(high) };
}

function saidWon(won: Estimate, language: Language) {
  const { amount, margin, count } = sayMargin('count', won, { language, currency: '' });
  if (margin !== null && won.high !== won.mean) return { count, amount, interval: ` (±${margin})` };
  // Exactly so many: a zero after the comma would promise that it may be otherwise.
  const exact = rounded(won.mean);
  return { count: exact, amount: formatNumber(exact, language), interval: '' };
}

/** «Встреча» и «Замер»; the step with the longest queue first. */
export function namesOfSteps(
  { steps }: MeasuredGrowth,
  { processes }: Project,
  language: Language,
): string {
  const variants = valuesOf(processes).flatMap((process) => valuesOf(process.variants));
  const names = steps.flatMap((id) => {
    const node = variants.find(({ nodes }) => Object.hasOwn(nodes, id))?.nodes[id];
    return node ? [createTranslate(language)('simulate.quoted', { name: nameOfNode(node) })] : [];
  });
  return formatList(names, language);
}

/** One decimal for what is counted in ones and tens. */
function rounded(value: number): number {
  return Math.abs(value) < 100 ? Math.round(value * 10) / 10 : Math.round(value);
}

interface Spoken {
  readonly project: Project;
  readonly language: Language;
  readonly translate: Translate;
}

function sayBusiest(result: SimulationResult, { project, language, translate }: Spoken): string {
  const nameOf = (id: ParticipantId) => project.participants[id]?.name ?? '';
  const [overloaded] = overloadsIn(result);
  if (overloaded !== undefined) {
    return translate('simulate.overloaded', {
      participant: nameOf(overloaded.participantId),
      share: formatShare(overloaded.offeredLoad, language, { maximumFractionDigits: 0 }),
    });
  }
  const { measuredGrowth } = result.notes;
  if (measuredGrowth !== null) {
    const steps = namesOfSteps(measuredGrowth, project, language);
    return translate('simulate.starving', { steps });
  }
  const busiest = entriesOf<ParticipantId, { load: Estimate | null }>(result.participants)
    .flatMap(([id, { load }]) => (load === null ? [] : [{ id, load: load.mean }]))
    .sort((a, b) => b.load - a.load)[0];
  if (busiest === undefined) return translate('simulate.nobodyBusy');
  // «0 %» would name whoever happens to be the first.
  if (busiest.load < LEAST_SAID) return translate('simulate.nobodyWorks');
  return translate('simulate.busiest', {
    participant: nameOf(busiest.id),
    load: formatShare(busiest.load, language, { maximumFractionDigits: 0 }),
  });
}
