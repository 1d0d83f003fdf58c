/**
 * A row per activity, in the columns that pm4py reads and writes: `time:timestamp` is the end,
 * `start_timestamp` the beginning, what belongs to the case begins with `case:`. RFC 4180 but
 * for the line ends, UTF-8 without a byte order mark; numbers and moments in no language.
 */
import { withoutForbidden } from '#shared/diagram';
import { type Case, type CaseActivity, casesOf, costText } from './cases.ts';
import { namesOf } from './names.ts';
import { remembered } from './remembered.ts';
import type { EventLogSubject } from './subject.ts';
import { type Timestamp, timestampOf } from './timestamps.ts';

type Cell = (activity: CaseActivity, of: Case, say: Saying) => string;

interface Saying {
  readonly timestamp: Timestamp;
  readonly currency: string;
  /** What people typed, as it stands in a cell. */
  readonly typed: (text: string) => string;
}

const moment = (minutes: number | null, { timestamp }: Saying) =>
  minutes === null ? '' : timestamp(minutes);

/** The first six are pm4py's own; then ours about the activity, then those about the case. */
const COLUMNS: Readonly<Record<string, Cell>> = {
  'case:concept:name': (_, of) => quoted(of.name),
  'concept:name': ({ name }, _, say) => say.typed(name),
  'time:timestamp': ({ at }, _, say) => moment(at, say),
  start_timestamp: ({ startedAt }, _, say) => moment(startedAt, say),
  'org:resource': ({ performer }, _, say) => say.typed(performer),
  'lifecycle:transition': ({ transition }) => transition,
  enable_timestamp: ({ queuedAt }, _, say) => moment(queuedAt, say),
  'cost:total': ({ cost }) => (cost === null ? '' : costText(cost)),
  'cost:currency': ({ cost }, _, { currency }) => (cost === null ? '' : currency),
  wasted: ({ isWasted }) => (isWasted ? 'True' : 'False'),
  'case:source': (_, of, say) => say.typed(of.source),
  'case:variant': (_, of, say) => say.typed(of.variant),
  'case:result': (_, of) => of.result,
  'case:outcome': (_, of, say) => say.typed(of.outcome),
  'case:reason': (_, of, say) => say.typed(of.reason),
  'case:entered': (_, of, say) => moment(of.enteredAt, say),
  'case:left': (_, of, say) => moment(of.leftAt, say),
};

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function* csvLines(subject: EventLogSubject): Generator<string, void> {
  const say: Saying = {
    timestamp: timestampOf(subject),
    currency: quoted(withoutForbidden(subject.project.currency)),
    typed: remembered(quoted),
  };
  const cells = Object.values(COLUMNS);
  yield Object.keys(COLUMNS).join(',');
  for (const each of casesOf(subject.log, namesOf(subject))) {
    // In the order in which activities ended; sorting is stable.
    for (const activity of each.activities.toSorted((one, other) => one.at - other.at)) {
      yield cells.map((cell) => cell(activity, each, say)).join(',');
    }
  }
}
