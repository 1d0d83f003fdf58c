/** What any reader of XES may rely on. */
import { describe, expect, test } from 'vitest';
import { present } from '#shared/base';
import { aBusyProject } from '#test/busy-project';
import { childrenNamed, readXml, xesAttributes } from '#test/read-event-log';
import { written } from '#test/written-log';

/** The rules that the published schema makes, and those of the standard that it can't say. */
describe('the structure of XES', () => {
  const root = readXml(written(aBusyProject(), { until: { weeks: 4 } }).xes);
  const ATTRIBUTES = ['string', 'date', 'int', 'float', 'boolean'];
  const KEYS: Readonly<Record<string, RegExp>> = {
    date: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/,
    int: /^-?\d+$/,
    float: /^-?\d+(\.\d+)?$/,
    boolean: /^(true|false)$/,
    string: /^[\s\S]*$/,
  };

  test('the log: version, and children in the order of the schema', () => {
    expect(root.name).toBe('log');
    expect(root.attributes['xes.version']).toMatch(/^\d+(\.\d+)?$/);
    expect(root.attributes.xmlns).toBeUndefined();
    const order = ['extension', 'global', 'classifier', 'attribute', 'trace'];
    const ranks = root.children.map(({ name }) =>
      order.indexOf(ATTRIBUTES.includes(name) ? 'attribute' : name),
    );
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
    expect(ranks.includes(-1)).toBe(false);
    expect(new Set(ranks).size).toBe(order.length);
  });

  test('prefixes are those of declared extensions, names are names', () => {
    const prefixes = childrenNamed(root, 'extension').map(({ attributes }) => attributes.prefix);
    for (const { attributes } of childrenNamed(root, 'extension')) {
      expect(attributes.uri).toBe(`http://www.xes-standard.org/${attributes.prefix}.xesext`);
    }
    for (const { attributes } of childrenNamed(root, 'classifier')) {
      expect(attributes.name).toMatch(/^[A-Za-z_][\w.-]*$/);
    }
    const traces = childrenNamed(root, 'trace');
    const keys = [root, ...traces, ...traces.flatMap((trace) => childrenNamed(trace, 'event'))]
      .flatMap(({ children }) => children)
      .flatMap(({ attributes }) => attributes.key ?? []);
    for (const key of new Set(keys)) {
      if (key.includes(':')) expect(prefixes).toContain(key.split(':')[0]);
    }
  });

  test('attributes have values of their types, no key twice, attributes before events', () => {
    for (const trace of childrenNamed(root, 'trace')) {
      const names = trace.children.map(({ name }) => name);
      expect(names.lastIndexOf('string')).toBeLessThan(names.indexOf('event'));
      for (const { children } of [trace, ...childrenNamed(trace, 'event')]) {
        const own = children.filter(({ name }) => name !== 'event');
        for (const { name, attributes } of own)
          expect(attributes.value).toMatch(present(KEYS[name], name));
        const keys = own.map(({ attributes }) => attributes.key);
        expect(new Set(keys).size).toBe(keys.length);
      }
    }
  });

  test('every trace and event has what the globals promise', () => {
    const promised = Object.fromEntries(
      childrenNamed(root, 'global').map((global) => [
        global.attributes.scope,
        Object.keys(xesAttributes(global)),
      ]),
    );
    for (const trace of childrenNamed(root, 'trace')) {
      expect(Object.keys(xesAttributes(trace))).toEqual(
        expect.arrayContaining(promised.trace ?? ['?']),
      );
      for (const event of childrenNamed(trace, 'event')) {
        expect(Object.keys(xesAttributes(event))).toEqual(
          expect.arrayContaining(promised.event ?? ['?']),
        );
      }
    }
  });

  test('events of a trace follow each other, and those of an activity its lifecycle', () => {
    const lives = new Set<string>();
    for (const trace of childrenNamed(root, 'trace')) {
      const events = childrenNamed(trace, 'event').map(xesAttributes);
      const times = events.map((event) => Date.parse(String(event['time:timestamp'])));
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      for (const instance of new Set(events.map((event) => event['concept:instance']))) {
        const own = events.filter((event) => event['concept:instance'] === instance);
        expect(new Set(own.map((event) => event['concept:name'])).size).toBe(1);
        lives.add(own.map((event) => event['lifecycle:transition']).join(' '));
      }
    }
    expect([...lives].toSorted()).toEqual([
      'complete',
      'schedule start complete',
      'schedule withdraw',
      'start complete',
    ]);
  });
});
