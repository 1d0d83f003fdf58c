/** Other programs' formats: logs for those that mine processes, tables for spreadsheets. */
export { type BundledFile, bundleOf } from './bundle/bundle.ts';
export {
  EVENT_LOG_FORMATS,
  type EventLogFormat,
  eventLogText,
} from './event-log/event-log-text.ts';
export type { EventLogSubject } from './event-log/subject.ts';
export { csvOf, exactCsvOf } from './spreadsheet/csv.ts';
export { writtenNumber } from './spreadsheet/written-number.ts';
export { xlsxOf } from './spreadsheet/xlsx.ts';
