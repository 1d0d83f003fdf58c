/** Everything that is said to people: catalogues in both languages, and times, numbers and dates as text. */
export { formatAmounts, parseAmounts } from './amounts.ts';
export { catalogues, type Language, type MessageKey } from './catalogue.ts';
export { formatMoneyAt, type MoneyScale, moneyScaleOf } from './computed-money.ts';
export {
  formatMinutes,
  formatMinutesAt,
  type MinutesStyle,
  type TimeScale,
  timeScaleAmong,
  timeScaleOf,
} from './computed-time.ts';
export { type DateTimeStyle, formatDate, formatDateTime } from './date.ts';
export {
  type DurationReading,
  formatDuration,
  formatLimit,
  parseDuration,
  parseTimeLimit,
  type SpokenDuration,
} from './duration.ts';
export { parseEffort } from './effort.ts';
export { formatEffort } from './effort-text.ts';
export { formatList } from './list.ts';
export {
  currencySign,
  formatMoney,
  formatNumber,
  formatShare,
  type NumberStyle,
  type ParseFailure,
  parseNumber,
  parseShare,
} from './number.ts';
export type { EffortReading, SpokenDistribution } from './spoken-distribution.ts';
export {
  createTranslate,
  type MessageParams,
  type Translate,
  translateInto,
} from './translator.ts';
export { formatTypedDate, formatTypedMoment, parseDate, parseMoment } from './typed-date.ts';
