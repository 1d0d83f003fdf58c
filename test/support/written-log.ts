/** Logs written as files. */
import { type EventLogFormat, eventLogText } from '#shared/exchange';
import type { Project, Scenario } from '#shared/model';
import { type LoggedRun, loggedRunOf, oneWeek } from './logging.ts';
import { childrenNamed, readXml, xesAttributes } from './read-event-log.ts';

interface Written extends LoggedRun {
  readonly csv: string;
  readonly xes: string;
}

export function written(project: Project, fields: Partial<Scenario> = oneWeek): Written {
  const run = loggedRunOf(project, fields);
  const text = (format: EventLogFormat) =>
    [...eventLogText({ project, log: run.log, language: 'ru' }, format)].join('');
  return { ...run, csv: text('csv'), xes: text('xes') };
}

/** Events by trace: `name instance transition` and its moment. */
export function eventsOf(xes: string) {
  return childrenNamed(readXml(xes), 'trace').map((trace) =>
    childrenNamed(trace, 'event').map((event) => {
      const told = xesAttributes(event);
      const what = ['concept:name', 'concept:instance', 'lifecycle:transition'];
      return [what.map((key) => told[key]).join(' '), told['time:timestamp']];
    }),
  );
}
