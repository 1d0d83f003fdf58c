/** Bottlenecks in words: where one more person helps the most, how much, and what can't be told apart. */
import { present } from '#shared/base';
import { createTranslate, formatList, type Language } from '#shared/i18n';
import type { Project } from '#shared/model';
import { isSameTeam, nameOfTeam, type Team } from '../answer/teams.ts';
import {
  type FigureDifferences,
  sayChangeOfAll,
  sayDifference,
  sayDifferenceOfKind,
} from '../differences.ts';
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

/** Those whom nobody is better than for certain. */
function firstsBy(by: GainMeasure, found: Bottlenecks): readonly Ranked[] {
  return (found.rankings[by] ?? []).filter(({ from }) => from === 1);
}

function sayFirst(found: Bottlenecks, asked: Asked): string {
  const { by, project, language } = asked;
  const nameOf = (team: Team) => nameOfTeam(team, project, found.runs);
  const translate = createTranslate(language);
  const firsts = firstsBy(by, found);
  const [leader, ...others] = firsts;
  if (!leader || !firsts.some((each) => isSeen(oneMoreAt(each, found), by))) {
    return translate(`bottlenecks.none_${by}`);
  }
  if (others.length === 0) {
    const gains = sayGains(oneMoreAt(leader, found), asked);
    return translate('bottlenecks.first', { name: nameOf(leader), gains });
  }
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
  if (!isSeen(oneMore, other)) return null;
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
    const revenue = margin === null ? value : `${value} (${margin})`;
    parts.push(createTranslate(language)('bottlenecks.revenue', { revenue }));
  }
  return parts.filter((part) => part !== '').join(', ');
}

/** As it is seen in the figure: a shorter cycle has a minus. */
export function sayGain(
  measure: GainMeasure,
  gain: Estimate,
  { project, language }: BottleneckWords,
): { readonly value: string; readonly margin: string | null } {
  const spoken = { language, currency: project.currency };
  // A tenth of a deal a week is five a year: more digits than a figure by itself would have.
  if (measure === 'wonPerWeek') return sayDifferenceOfKind('rate', gain, spoken);
  return sayDifference(measure, measure === 'cycleMean' ? lessOf(gain) : gain, spoken);
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
function isSeen({ gains }: OneMore, measure: GainMeasure): boolean {
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
