/**
 * Sampled times as people say them: «9 ч» is exact, «15–60 мин» anything between,
 * «15–20–60 мин» at best, usually and at worst, «30 ± 5 мин» a bell around a mean.
 */
import { failure, type Result, success } from '#shared/base';
import type { Language } from './catalogue.ts';
import { isTooLongToRead, type ParseFailure } from './number.ts';
import {
  distributionOf,
  type EffortReading,
  type EffortUnit,
  minutesIn,
  type SpokenDistribution,
  WORKING_DAY_MINUTES,
} from './spoken-distribution.ts';
import { parseTimeAmounts, type TimeAmount } from './time-amounts.ts';

const LONGEST_MINUTES = 10_000_000;
const bySize = ['minute', 'hour', 'day'] as const;
const partDivider = /\s*(?:\.\.+|…|[-–—/]|(?<=\s)до(?=\s)|(?<=\s)to(?=\s))\s*/u;

interface Part {
  readonly minutes: number;
  readonly unit: EffortUnit;
}

function effortUnit({ unit }: TimeAmount): EffortUnit | 'week' | undefined {
  return unit === 'workingDay' ? 'day' : unit;
}

/** One of the numbers, which may be a mixture such as «1 ч 30 мин». */
function readPart(
  amounts: readonly TimeAmount[],
  unitOfBare: EffortUnit | undefined,
  minutesPerDay: number,
): Part | 'noUnit' | 'unknownUnit' {
  const units: EffortUnit[] = [];
  let minutes = 0;
  for (const amount of amounts) {
    const unit = effortUnit(amount) ?? unitOfBare;
    if (unit === undefined) return 'noUnit';
    if (unit === 'week') return 'unknownUnit';
    units.push(unit);
    minutes += amount.amount * minutesIn(unit, minutesPerDay);
  }
  const unit = bySize.find((candidate) => units.includes(candidate)) ?? 'minute';
  return { minutes: Number(minutes.toFixed(6)), unit };
}

type Parsed<Value> = Result<Value, ParseFailure>;

function readAmounts(
  spoken: readonly string[],
  language: Language,
): Parsed<(readonly TimeAmount[])[]> {
  const read: (readonly TimeAmount[])[] = [];
  for (const part of spoken) {
    const amounts = parseTimeAmounts(part, language);
    if (!amounts.ok) return amounts;
    read.push(amounts.value);
  }
  return success(read);
}

/** Numbers without a unit take that of the last one. */
function readParts(
  read: readonly (readonly TimeAmount[])[],
  minutesPerDay: number,
): readonly Part[] | 'noUnit' | 'unknownUnit' | 'tooLong' {
  const last = read.at(-1)?.at(-1);
  const unitOfBare = last && effortUnit(last);
  if (unitOfBare === 'week') return 'unknownUnit';
  const parts: Part[] = [];
  for (const amounts of read) {
    const part = readPart(amounts, unitOfBare, minutesPerDay);
    if (typeof part === 'string') return part;
    if (!(part.minutes <= LONGEST_MINUTES)) return 'tooLong';
    parts.push(part);
  }
  return parts;
}

/** Units may stand once at the end or at every number: «15–20–60 мин», «30 мин – 1 ч – 2 ч». */
export function parseEffort(
  text: string,
  language: Language,
  { minutesPerDay = WORKING_DAY_MINUTES }: EffortReading = {},
): Parsed<SpokenDistribution> {
  if (isTooLongToRead(text)) return failure({ code: 'notANumber', text });
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^(?:от|from)\s+/u, '')
    .replaceAll('р/д', 'рд');
  if (plain === '') return failure({ code: 'empty', text });
  if (/^[-\u2212]/.test(plain)) return failure({ code: 'negative', text });
  const bell = plain.split(/\s*(?:±|\+\/-)\s*/);
  const isBell = bell.length === 2;
  const spoken = isBell ? bell : plain.split(partDivider);
  if (spoken.length > 3) return failure({ code: 'tooManyParts', text });

  const read = readAmounts(spoken, language);
  if (!read.ok) return failure({ code: read.error.code, text });
  const parts = readParts(read.value, minutesPerDay);
  if (typeof parts === 'string') return failure({ code: parts, text });
  const unit = bySize.find((candidate) => parts.some((part) => part.unit === candidate));
  const values = parts.map(({ minutes }) => minutes);
  const [mean = 0, sd = 0] = values;
  const distribution = isBell
    ? { kind: 'normal' as const, mean, sd, ...(unit && { unit }) }
    : distributionOf(values, unit);
  return distribution ? success(distribution) : failure({ code: 'notOrdered', text });
}
