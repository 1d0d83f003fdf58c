/** Why the figures of a run don't repeat what the sources say: holidays, and dates outside of its weeks. */
import { formatDate, formatNumber, formatShare } from '#shared/i18n';
import type { SourceNode, Variant } from '#shared/model';
import { type SimulationResult, sayEstimate } from '#shared/simulation';
import { closedDays, leadsPerWeek } from './arrivals.ts';
import type { Chapter, Content } from './content.ts';
import { nodesInOrder } from './reading-order.ts';
import { mentioned, named } from './sentences.ts';
import { weeksOf } from './weeks-run.ts';

export function sourcesOf({ variant }: Pick<Chapter, 'variant'>): SourceNode[] {
  return nodesInOrder(variant).filter((node) => node.kind === 'source');
}

/** Several people who sell side by side have a part of the leads each; beside a common variant their figures look small. */
export function saidOfShares({ say, language }: Content, variants: readonly Variant[]): string[] {
  const shares = variants
    .filter(({ leadShare }) => leadShare < 1)
    .map(({ kind, name, leadShare }) =>
      say('leadShareOf', {
        variant: named(name, say(`variantKind_${kind}`)),
        share: formatShare(leadShare, language, { maximumFractionDigits: 0 }),
      }),
    );
  return shares.length === 0 ? [] : [say('leadShares', { shares: shares.join(', ') })];
}

/** Why the figures of the described variant don't repeat what its sources say. */
export function saidOfSources(content: Content, chapter: Chapter): string[] {
  const { result } = chapter;
  if (!result) return [];
  return [...fewerLeads(content, chapter, result), ...silentSources(content, chapter, result)];
}

function fewerLeads(content: Content, { variant }: Chapter, result: SimulationResult): string[] {
  const { say, language, project } = content;
  const sources = sourcesOf({ variant });
  const weekly = sources.map(({ arrivals }) => leadsPerWeek(content, arrivals));
  // A base or a date has no week to compare with.
  if (weekly.length === 0 || weekly.some((count) => count === null)) return [];
  const nominal = weekly.reduce<number>((sum, count) => sum + (count ?? 0), 0) * variant.leadShare;
  const came = result.deals.enteredPerWeek;
  // As finely as each source is said.
  const amount = formatNumber(Number(nominal.toPrecision(nominal < 100 ? 2 : 3)), language);
  const { value } = sayEstimate('count', came, { language, currency: project.currency });
  const calendars = sources.flatMap(({ arrivals }) => {
    const id = 'calendarId' in arrivals ? arrivals.calendarId : undefined;
    return (id === undefined ? undefined : project.calendars[id]) ?? [];
  });
  const days = closedDays(calendars, weeksOf(result)).length;
  if (days === 0 || came.mean >= nominal) return [];
  const closed = say('closedDays', { count: days });
  return [say('fewerLeads', { amount, came: value, closed })];
}

function silentSources({ say, language }: Content, chapter: Chapter, result: SimulationResult) {
  return sourcesOf(chapter).flatMap(({ id, name, channel, arrivals }) => {
    if (result.details.sources[id]?.enteredPerWeek.mean !== 0) return [];
    const source = mentioned(named(name, channel));
    const dates =
      arrivals.kind === 'batch'
        ? [...arrivals.at].sort().map((at) => formatDate(at, language, 'short'))
        : [];
    return [
      dates.length === 0
        ? say('sourceIsSilent', { source })
        : say('sourceIsAtOtherTimes', { source, dates: dates.join(', ') }),
    ];
  });
}
