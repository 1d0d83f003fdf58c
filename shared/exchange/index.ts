/** Other programs' formats. */
export {
  EVENT_LOG_FORMATS,
  type EventLogFormat,
  eventLogText,
} from './event-log/event-log-text.ts';
export type { EventLogSubject } from './event-log/subject.ts';
