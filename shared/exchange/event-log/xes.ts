/**
 * IEEE 1849-2016 (XES): a trace per deal, an event per transition of an activity's lifecycle.
 * Without a name space and with the version as a decimal, as the published schema has it.
 */
import { escapeXml } from '#shared/diagram';
import type { RunLog } from '#shared/simulation';
import { type Case, type CaseActivity, casesOf, costText, type Transition } from './cases.ts';
import { namesOf } from './names.ts';
import { remembered } from './remembered.ts';
import type { EventLogSubject } from './subject.ts';
import { type Timestamp, timestampOf } from './timestamps.ts';

const EXTENSIONS = [
  ['Concept', 'concept'],
  ['Time', 'time'],
  ['Organizational', 'org'],
  ['Lifecycle', 'lifecycle'],
  ['Cost', 'cost'],
] as const;

type AttributeType = 'string' | 'date' | 'int' | 'float' | 'boolean';

/** Line breaks and tabs would be read as spaces if they stood in an attribute as they are. */
function attributeText(text: string): string {
  return escapeXml(text).replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}

function attribute(type: AttributeType, key: string, value: string): string {
  return `<${type} key="${key}" value="${value}"/>`;
}

interface LogEvent {
  readonly transition: Transition;
  readonly at: number;
  readonly activity: CaseActivity;
  /** Tells apart the activities of one name in a case; counted from 1. */
  readonly instance: number;
}

/** What came to pass of queueing, starting and ending; an outcome is one event. */
function eventsOf(activity: CaseActivity, instance: number): LogEvent[] {
  const { queuedAt, startedAt, at, transition } = activity;
  const event = (name: Transition, moment: number): LogEvent => ({
    transition: name,
    at: moment,
    activity,
    instance,
  });
  const before: LogEvent[] = [];
  if (queuedAt !== null) before.push(event('schedule', queuedAt));
  if (startedAt !== null && !activity.isOutcome) before.push(event('start', startedAt));
  return before.at(-1)?.transition === transition ? before : [...before, event(transition, at)];
}

interface Saying {
  readonly timestamp: Timestamp;
  readonly currency: string;
  /** What people typed, as it stands in an attribute. */
  readonly typed: (text: string) => string;
}

function eventLine({ activity, transition, at, instance }: LogEvent, say: Saying): string {
  const { name, performer, cost, isWasted } = activity;
  const isEnd = transition === 'complete';
  return [
    '<event>',
    attribute('string', 'concept:name', say.typed(name)),
    attribute('string', 'concept:instance', String(instance)),
    attribute('string', 'lifecycle:transition', transition),
    attribute('date', 'time:timestamp', say.timestamp(at)),
    performer === '' ? '' : attribute('string', 'org:resource', say.typed(performer)),
    isEnd && cost !== null ? attribute('float', 'cost:total', costText(cost)) : '',
    isEnd && cost !== null ? attribute('string', 'cost:currency', say.currency) : '',
    isEnd && isWasted ? attribute('boolean', 'wasted', 'true') : '',
    '</event>',
  ].join('');
}

function traceHead(of: Case, { timestamp, typed }: Saying): string {
  const said = (key: string, text: string) =>
    text === '' ? '' : attribute('string', key, typed(text));
  return [
    '<trace>',
    // Each is its own: not worth remembering.
    attribute('string', 'concept:name', attributeText(of.name)),
    said('source', of.source),
    said('variant', of.variant),
    attribute('string', 'result', of.result),
    said('outcome', of.outcome),
    said('reason', of.reason),
    attribute('date', 'entered', timestamp(of.enteredAt)),
    of.leftAt === null ? '' : attribute('date', 'left', timestamp(of.leftAt)),
  ].join('');
}

function* head({ program, replication }: RunLog, name: string): Generator<string, void> {
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<log xes.version="1.0" xes.features="">';
  for (const [name, prefix] of EXTENSIONS) {
    yield `<extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>`;
  }
  const unknown = attribute('string', 'concept:name', '');
  yield `<global scope="trace">${unknown}</global>`;
  yield `<global scope="event">${unknown}${attribute('string', 'concept:instance', '')}${attribute('string', 'lifecycle:transition', 'complete')}${attribute('date', 'time:timestamp', '1970-01-01T00:00:00.000+00:00')}</global>`;
  yield '<classifier name="Activity" keys="concept:name"/>';
  yield '<classifier name="Event" keys="concept:name lifecycle:transition"/>';
  yield attribute('string', 'concept:name', attributeText(name));
  yield attribute('string', 'lifecycle:model', 'standard');
  yield attribute('int', 'seed', String(program.plan.seed));
  yield attribute('int', 'replication', String(replication + 1));
}

export function* xesLines(subject: EventLogSubject): Generator<string, void> {
  const say: Saying = {
    timestamp: timestampOf(subject),
    currency: attributeText(subject.project.currency),
    typed: remembered(attributeText),
  };
  const names = namesOf(subject);
  yield* head(subject.log, names.log);
  for (const each of casesOf(subject.log, names)) {
    yield traceHead(each, say);
    const events = each.activities.flatMap((activity, at) => eventsOf(activity, at + 1));
    // Sorting is stable: what ends at a moment comes before what begins at it because of that.
    for (const event of events.toSorted((one, other) => one.at - other.at)) {
      yield eventLine(event, say);
    }
    yield '</trace>';
  }
  yield '</log>';
}
