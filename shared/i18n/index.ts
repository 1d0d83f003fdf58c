/** Everything that is said to people: catalogues in both languages, and times, numbers and dates as text. */
export { formatAmounts, parseAmounts } from './amounts.ts';
export { catalogues, type Language, type MessageKey } from './catalogue.ts';
export { type DateTimeStyle, formatDate, formatDateTime } from './date.ts';
export {
  type DurationReading,
  formatDuration,
  formatLimit,
  formatMinutes,
  type MinutesStyle,
  parseDuration,
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
export { createTranslate, type MessageParams, type Translate } from './translator.ts';
