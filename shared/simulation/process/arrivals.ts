/** Sources of the drawing → sources of the kernel, and how many leads a week they bring. */
import { unreachable } from '#shared/base';
import { opensEveryWeek, WEEK_MINUTES, type WorkingTime, workingMinutesAt } from '#shared/calendar';
import type { Arrivals, CalendarId, Scenario, SourceNode, Variant } from '#shared/model';
import { SOURCE_BASE, SOURCE_INTERVAL, SOURCE_POISSON, SOURCE_SCHEDULE } from '../kernel/codes.ts';
import type { Sources } from '../kernel/network.ts';
import { ALWAYS_NUMBER, type CalendarList } from './calendar-list.ts';
import { isPossible, meanOf, type SamplerList } from './distributions.ts';
import { factorOf } from './levers.ts';
import type { Problems } from './problems.ts';

const PROFILE_HOURS = 168;
/** More leads at one moment, or in one base, than any company has. */
const MOST_AT_ONCE = 250_000;

export interface SourceRow {
  readonly kind: number;
  readonly node: number;
  readonly key: number;
  readonly calendar: number;
  /** Calendar on whose wall clock the profile's hours are. */
  readonly clock: number;
  readonly sampler: number;
  readonly share: number;
  readonly profile: readonly number[];
  readonly moments: readonly number[];
  readonly size: number;
  readonly value: number;
  readonly perWeek: number;
}

export interface SourceContext {
  readonly variant: Variant;
  readonly scenario: Scenario;
  readonly calendars: CalendarList;
  readonly companyCalendar: number;
  readonly samplers: SamplerList;
  readonly problems: Problems;
  /** Absolute time of minute 0. */
  readonly startMs: number;
  /** Number of the node that the source's flow leads to, and the key of its luck. */
  readonly firstNode: number;
  readonly key: number;
}

function areArrivalsPossible(arrivals: Arrivals): boolean {
  switch (arrivals.kind) {
    case 'poisson': {
      const weights = arrivals.profile ?? [1];
      const isProfile = arrivals.profile === undefined || weights.length === PROFILE_HOURS;
      const isWeighted =
        weights.every((weight) => weight >= 0) && weights.some((weight) => weight > 0);
      return arrivals.perHour >= 0 && isProfile && isWeighted;
    }
    case 'interval':
      return isPossible(arrivals.gap) && meanOf(arrivals.gap) > 0;
    case 'batch':
    case 'base':
      return Number.isInteger(arrivals.size) && arrivals.size >= 0;
    default:
      return unreachable(arrivals);
  }
}

/** Leads of fixed moments and of a base: so many, then no more. */
export function finiteLeads({ kind, moments, size, share }: SourceRow): number {
  if (kind === SOURCE_SCHEDULE) return size * moments.length * share;
  return kind === SOURCE_BASE ? size : 0;
}

function openMinutesPerWeek(calendar: WorkingTime | undefined): number {
  if (!calendar || calendar.isAlways || !opensEveryWeek(calendar)) return WEEK_MINUTES;
  return calendar.patternMinutes[calendar.regularPattern] ?? WEEK_MINUTES;
}

export function readSource(source: SourceNode, context: SourceContext): SourceRow | null {
  const factor = factorOf(context.scenario, 'arrivals', source.id);
  const isValuePossible = source.dealValue === undefined || isPossible(source.dealValue);
  if (!areArrivalsPossible(source.arrivals) || !(factor >= 0) || !isValuePossible) {
    const target = { kind: 'node', id: source.id } as const;
    const params = { node: source.name };
    context.problems.add({ code: 'arrivalsImpossible', target, params });
    return null;
  }
  const { samplers, variant } = context;
  if ('size' in source.arrivals && source.arrivals.size * factor > MOST_AT_ONCE) {
    const target = { kind: 'node', id: source.id } as const;
    const params = { node: source.name, limit: MOST_AT_ONCE };
    context.problems.add({ code: 'arrivalsTooMany', target, params });
    return null;
  }
  const row = {
    node: context.firstNode,
    key: context.key,
    calendar: -1,
    clock: context.companyCalendar,
    sampler: -1,
    share: Math.min(1, Math.max(0, variant.leadShare)),
    profile: [],
    moments: [],
    size: 0,
    value: source.dealValue ? samplers.add(source.dealValue) : -1,
    perWeek: 0,
  };
  // No leads at all is a fair question too.
  return factor === 0 ? null : { ...row, ...comingOf(source.arrivals, row.share, factor, context) };
}

type Coming = Pick<SourceRow, 'kind'> & Partial<SourceRow>;

function comingOf(
  arrivals: Arrivals,
  share: number,
  factor: number,
  context: SourceContext,
): Coming {
  switch (arrivals.kind) {
    case 'poisson':
      return poissonComing(arrivals, share, factor, context);
    case 'interval': {
      const { calendar, openMinutes } = hoursOf(arrivals.calendarId, context);
      const sampler = context.samplers.add(arrivals.gap, 1 / factor);
      const perWeek = ((openMinutes * factor) / meanOf(arrivals.gap)) * share;
      return { kind: SOURCE_INTERVAL, calendar, sampler, perWeek };
    }
    case 'batch': {
      const moments = arrivals.at
        .map((moment) => (Date.parse(moment) - context.startMs) / 60_000)
        .filter((time) => time >= 0)
        .toSorted((one, other) => one - other);
      return { kind: SOURCE_SCHEDULE, moments, size: Math.round(arrivals.size * factor) };
    }
    case 'base': {
      const size = Math.round(arrivals.size * factor * share);
      return { kind: SOURCE_BASE, size, share: 1 };
    }
    default:
      return unreachable(arrivals);
  }
}

function hoursOf(calendarId: CalendarId | undefined, { calendars }: SourceContext) {
  const number = calendars.numberOf(calendarId ?? null);
  return {
    calendar: number === ALWAYS_NUMBER ? -1 : number,
    openMinutes: openMinutesPerWeek(calendars.compiled[number]),
  };
}

/** Over the open time of an ordinary week: it is there that the stream has the rate it was given. */
function meanWeight(weights: readonly number[], calendar: WorkingTime | undefined): number {
  const isEven = weights.length !== PROFILE_HOURS || !calendar || calendar.isAlways;
  const openIn = (hour: number) => {
    if (isEven) return 1;
    const week = calendar.weekPattern.length * WEEK_MINUTES;
    const from = week + hour * 60;
    return workingMinutesAt(calendar, from + 60) - workingMinutesAt(calendar, from);
  };
  let open = 0;
  let weighted = 0;
  weights.forEach((weight, hour) => {
    open += openIn(hour);
    weighted += weight * openIn(hour);
  });
  return weighted / open;
}

function poissonComing(
  arrivals: Extract<Arrivals, { kind: 'poisson' }>,
  share: number,
  factor: number,
  context: SourceContext,
): Coming {
  const { calendar, openMinutes } = hoursOf(arrivals.calendarId, context);
  const weights = arrivals.profile ?? [1];
  const mean = meanWeight(weights, context.calendars.compiled[Math.max(0, calendar)]);
  const peak = Math.max(...weights);
  const perMinute = (arrivals.perHour * factor) / 60;
  // A stream of nothing: its first arrival never comes.
  const gap = perMinute === 0 || mean === 0 ? Number.MAX_VALUE : mean / (perMinute * peak);
  return {
    kind: SOURCE_POISSON,
    calendar,
    sampler: context.samplers.add({ kind: 'exponential', mean: gap }),
    profile: arrivals.profile ? weights.map((weight) => weight / peak) : [],
    ...(arrivals.calendarId === undefined ? {} : { clock: Math.max(0, calendar) }),
    perWeek: mean === 0 ? 0 : perMinute * openMinutes * share,
  };
}

export function sourceTables(rows: readonly SourceRow[]): Sources {
  const momentStart = new Int32Array(rows.length + 1);
  const profile = new Int32Array(rows.length).fill(-1);
  let profiles = 0;
  rows.forEach((row, index) => {
    momentStart[index + 1] = (momentStart[index] ?? 0) + row.moments.length;
    if (row.profile.length > 0) {
      profile[index] = profiles;
      profiles += row.profile.length;
    }
  });
  return {
    count: rows.length,
    kind: Uint8Array.from(rows, ({ kind }) => kind),
    key: Int32Array.from(rows, ({ key }) => key),
    node: Int32Array.from(rows, ({ node }) => node),
    calendar: Int32Array.from(rows, ({ calendar }) => calendar),
    clock: Int32Array.from(rows, ({ clock }) => clock),
    sampler: Int32Array.from(rows, ({ sampler }) => sampler),
    share: Float64Array.from(rows, ({ share }) => share),
    profile,
    profiles: Float64Array.from(rows.flatMap((row) => [...row.profile])),
    momentStart,
    moments: Float64Array.from(rows.flatMap(({ moments }) => [...moments])),
    size: Float64Array.from(rows, ({ size }) => size),
    value: Int32Array.from(rows, ({ value }) => value),
  };
}
