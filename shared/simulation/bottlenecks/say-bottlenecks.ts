/** Bottlenecks in words: where one more person helps the most, how much, and what can't be told apart. */
import { present } from '#shared/base';
import { createTranslate, formatList, type Language } from '#shared/i18n';
import type { Project } from '#shared/model';
import { isSameTeam, nameOfTeam, type Team } from '../answer/teams.ts';
import { type FigureDifferences, sayChangeOfAll, sayDifferenceOfKind } from '../differences.ts';
import type { Estimate } from '../result.ts';
import { type FigureKind, speakerOfKind } from '../scales.ts';
import type { Bottlenecks, GainMeasure, OneMore, Ranked } from './bottlenecks.ts';

export interface BottleneckWords {
  readonly project: Project;
  readonly language: Language;
  /** What they are ranked by: as the bottlenecks themselves say, unless asked otherwise. */
  readonly by?: GainMeasure;
}

/** More are counted, not named. */
const MOST_NAMES = 3;

/** What the ranking says, in a few sentences. */
export function sayBottlenecks(found: Bottlenecks, words: BottleneckWords): string {
  const by = words.by ?? found.rankedBy;
  const ranking = found.rankings[by] ?? [];
  if (ranking.length === 0) return createTranslate(words.language)('bottlenecks.nobody');
  const said = { ...words, by };
  const parts = [sayGrowth(found, said), sayFirst(found, said), sayOther(found, said)];
  return parts.filter((part) => part !== null).join(' ');
}

type Asked = Required<BottleneckWords>;

/** null where no queue grows for ever. */
function sayGrowth(found: Bottlenecks, { project, language }: Asked): string | null {
  if (found.growing.length === 0) return null;
  const translate = createTranslate(language);
  const cures = found.oneMore.filter(({ stillGrowing }) => stillGrowing.length === 0);
  const names = formatList(
    cures.map((team) => nameOfTeam(team, project, found.runs)),
    language,
  );
  return cures.length === 0
    ? translate('bottlenecks.growsAnyway')
    : translate('bottlenecks.stopsGrowth', { names });
}

/**
 * The largest gain first, in the sentence, the chart, the table and the file alike. Whoever is better for certain
 * has the larger gain; inside a tie the order says nothing, and any other would look like a mistake.
 */
export function inReadingOrder(found: Bottlenecks, by: GainMeasure): readonly Ranked[] {
  const gainOf = (team: Team) =>
    found.oneMore.find((each) => isSameTeam(each, team))?.gains[by]?.mean ??
    Number.NEGATIVE_INFINITY;
  return (found.rankings[by] ?? []).toSorted((one, other) => {
    const [more, less] = [gainOf(one), gainOf(other)];
    return more === less ? 0 : less - more;
  });
}

/** Those whom nobody is better than for certain. */
function firstsBy(by: GainMeasure, found: Bottlenecks): readonly Ranked[] {
  return inReadingOrder(found, by).filter(({ from }) => from === 1);
}

function sayFirst(found: Bottlenecks, asked: Asked): string {
  const { by, language } = asked;
  const translate = createTranslate(language);
  const firsts = firstsBy(by, found);
  // Whose gain may be chance is first in nothing, though nobody can be told to be better.
  const named = firsts.filter((each) => isGainSeen(oneMoreAt(each, found), by));
  if (named.length === 0) return translate(`bottlenecks.none_${by}`);
  const said = named.length === 1 ? sayOnly(named, found, asked) : sayTied(named, found, asked);
  const unseen = firsts.length - named.length;
  return unseen === 0 ? said : `${said} ${translate('bottlenecks.unseen', { count: unseen })}`;
}

function sayOnly([leader]: readonly Ranked[], found: Bottlenecks, asked: Asked): string {
  const { by, project, language } = asked;
  const first = present(leader, 'somebody who is first');
  const isCertain = firstsBy(by, found).length === 1;
  return createTranslate(language)(isCertain ? 'bottlenecks.first' : 'bottlenecks.firstLikely', {
    name: nameOfTeam(first, project, found.runs),
    gains: sayGains(oneMoreAt(first, found), asked),
  });
}

function sayTied(firsts: readonly Ranked[], found: Bottlenecks, asked: Asked): string {
  const { by, project, language } = asked;
  const nameOf = (team: Team) => nameOfTeam(team, project, found.runs);
  const translate = createTranslate(language);
  const named = firsts.slice(0, MOST_NAMES);
  const more = firsts.length - named.length;
  const names = [
    ...named.map(nameOf),
    ...(more > 0 ? [translate('bottlenecks.more', { count: more })] : []),
  ];
  return translate('bottlenecks.tied', {
    names: formatList(names, language),
    gains: named
      .map((each) =>
        translate('bottlenecks.gainsOf', {
          name: nameOf(each),
          gains: sayGains(seenOf(oneMoreAt(each, found), by), asked),
        }),
      )
      .join('; '),
  });
}

/** Of several people only what is seen is told; what they are ranked by in any case. */
function seenOf(oneMore: OneMore, by: GainMeasure): OneMore {
  const kept = (measure: GainMeasure) => {
    const gain = oneMore.gains[measure];
    const isClear = (gain?.low ?? 0) > 0 || (gain?.high ?? 0) < 0;
    return measure === by || isClear ? gain : null;
  };
  const gains = {
    cycleMean: kept('cycleMean'),
    wonPerWeek: kept('wonPerWeek'),
    revenuePerWeek: kept('revenuePerWeek'),
  };
  return { ...oneMore, gains };
}

/** Someone else may be the first by the other measure: who loses fewer deals also has slower ones left. */
function sayOther(found: Bottlenecks, { by, project, language }: Asked): string | null {
  const other = by === 'cycleMean' ? 'wonPerWeek' : 'cycleMean';
  const [leader, ...others] = firstsBy(other, found);
  if (!leader || others.length > 0) return null;
  if (firstsBy(by, found).some((each) => isSameTeam(each, leader))) return null;
  const oneMore = oneMoreAt(leader, found);
  if (!isGainSeen(oneMore, other)) return null;
  return createTranslate(language)(`bottlenecks.best_${other}`, {
    name: nameOfTeam(leader, project, found.runs),
    gains: sayGains(oneMore, { project, language, by: other }),
  });
}

/** «путь сделки на 2,4 дня короче (±0,3), выигрываем на 1,2 сделки в неделю больше (±0,4)». */
export function sayGains(oneMore: OneMore, words: BottleneckWords): string {
  const { gains } = oneMore;
  const { language } = words;
  const differences: FigureDifferences = {
    ...(gains.cycleMean ? { cycleMean: lessOf(gains.cycleMean) } : {}),
    ...(gains.wonPerWeek ? { wonPerWeek: gains.wonPerWeek } : {}),
  };
  const parts = [sayChangeOfAll(differences, language)];
  if (words.by === 'revenuePerWeek' && gains.revenuePerWeek) {
    const { value, margin } = sayGain('revenuePerWeek', gains.revenuePerWeek, words);
    const signed = gains.revenuePerWeek.mean > 0 ? `+${value}` : value;
    const revenue = margin === null ? signed : `${signed} (${margin})`;
    parts.push(createTranslate(language)('bottlenecks.revenue', { revenue }));
  }
  return parts.filter((part) => part !== '').join(', ');
}

/** How much better it gets, in the chart, the table and on the map alike: with a minus where it gets worse. */
export function sayGain(
  measure: GainMeasure,
  gain: Estimate,
  { project, language }: BottleneckWords,
): { readonly value: string; readonly margin: string | null } {
  const spoken = { language, currency: project.currency };
  // A tenth of a deal a week is five a year: more digits than a figure by itself would have.
  const { value, margin } = sayDifferenceOfKind(SIZES[measure], gain, spoken);
  return { value: value.replace(/^\+/u, ''), margin };
}

const SIZES = {
  cycleMean: 'time',
  wonPerWeek: 'rate',
  revenuePerWeek: 'money',
} as const satisfies Record<GainMeasure, FigureKind>;

/** How much a gain is, whichever way the figure goes. */
export function sayGainSize(
  measure: GainMeasure,
  gain: number,
  { project, language }: BottleneckWords,
): string {
  return speakerOfKind(SIZES[measure], { language, currency: project.currency })(gain);
}

/** Whether the interval leaves no doubt that one more person helps. */
export function isGainSeen({ gains }: OneMore, measure: GainMeasure): boolean {
  const low = gains[measure]?.low ?? null;
  return low !== null && low > 0;
}

export function oneMoreAt(team: Team, { oneMore }: Bottlenecks): OneMore {
  const found = oneMore.find((each) => isSameTeam(each, team));
  return present(found, `one more person at ${team.participantId}`);
}

function lessOf({ mean, low, high }: Estimate): Estimate {
  return { mean: -mean, low: high === null ? null : -high, high: low === null ? null : -low };
}
