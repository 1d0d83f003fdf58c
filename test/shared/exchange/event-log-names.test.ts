/** Names as they stand in files, whatever people typed; and long logs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { present } from '#shared/base';
import { eventLogText } from '#shared/exchange';
import type { Project } from '#shared/model';
import { aVariant, exponential, poisson } from '#test/builders';
import { inOffice, loggedRunOf, moments } from '#test/logging';
import { childrenNamed, readCsv, readXml, xesAttributes } from '#test/read-event-log';
import { written } from '#test/written-log';

/** What is left of a name: all but what XML can't hold. */
function kept(name: string): string {
  return [...name]
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      const isControl = code < 0x20 ? !'\t\n\r'.includes(character) : code >= 0x7f && code <= 0x9f;
      const isHalf = code >= 0xd800 && code <= 0xdfff;
      return !isControl && !isHalf && code !== 0xfffe && code !== 0xffff;
    })
    .join('');
}

describe('names', () => {
  function named(names: { source: string; step: string; lane: string; reason: string }): Project {
    return inOffice(
      aVariant('variant', { name: names.reason })
        .lane('manager', { name: names.lane })
        .source('lead', { name: names.source, arrivals: moments(2, '12T09:00') })
        .step('call', { name: names.step })
        .outcome('won', { name: 'Договор', reason: names.reason })
        .path('lead', 'call', 'won'),
    );
  }
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({
      unit: fc.constantFrom(
        '"',
        "'",
        ',',
        ';',
        '\n',
        '\r',
        '\t',
        '&',
        '<',
        '>',
        ']]>',
        '\u0000',
        '\ud800',
        '=',
        ' ',
        '{name}',
        '$t(common.cancel)',
        '&#10;',
        '\u2028',
      ),
      minLength: 1,
    }),
  );
  const name = hostile.filter((text) => kept(text).trim() !== '');

  test('of any kind come back as they were, less what XML forbids', () => {
    fc.assert(
      fc.property(fc.record({ source: name, step: name, lane: name, reason: name }), (names) => {
        const { csv, xes } = written(named(names));
        const [row] = readCsv(csv);
        expect(row).toMatchObject({
          'case:concept:name': `${kept(names.source)} 1`,
          'concept:name': kept(names.step),
          'org:resource': kept(names.lane),
          'case:reason': kept(names.reason),
          'case:variant': kept(names.reason),
        });
        const trace = present(childrenNamed(readXml(xes), 'trace')[0], 'trace');
        expect(xesAttributes(trace)).toMatchObject({
          'concept:name': `${kept(names.source)} 1`,
          reason: kept(names.reason),
        });
        expect(xesAttributes(present(childrenNamed(trace, 'event')[0], 'event'))).toMatchObject({
          'concept:name': kept(names.step),
          'org:resource': kept(names.lane),
        });
      }),
      { numRuns: 60 },
    );
  });

  test('of nothing but control characters are said to be missing', () => {
    const rows = readCsv(written(named({ source: ' ', step: '\u0007', lane: '', reason: '' })).csv);
    expect(rows[0]).toMatchObject({
      'case:concept:name': 'Сайт 1',
      'concept:name': 'Шаг без названия',
      'org:resource': 'Участник без названия',
      'case:reason': '',
    });
  });

  test('that are the same are told apart, in activities and in deals', () => {
    const project = inOffice(
      aVariant()
        .stage('first', { name: 'Знакомство' })
        .lane('manager')
        .source('one', { name: 'Сайт', arrivals: moments(1, '12T09:00') })
        .source('two', { name: 'Сайт', arrivals: moments(1, '12T12:00') })
        .step('call', { name: 'Позвонить' })
        .step('again', { name: 'Позвонить' })
        .stage('second', { name: 'Договор' })
        .step('last', { name: 'Позвонить' })
        .outcome('won', { name: 'Успех' })
        .path('one', 'call', 'again', 'last', 'won')
        .path('two', 'call'),
    );
    const rows = readCsv(written(project).csv);
    expect(rows.slice(0, 4).map((row) => row['concept:name'])).toEqual([
      'Позвонить (Знакомство)',
      'Позвонить (Знакомство) 2',
      'Позвонить (Договор)',
      'Успех',
    ]);
    expect([...new Set(rows.map((row) => row['case:concept:name']))]).toEqual([
      'Сайт (Как должно быть) 1',
      'Сайт (Как должно быть) 2 1',
    ]);
  });
});

describe('long logs', () => {
  const project = inOffice(
    aVariant()
      .lane('manager', { headcount: 5 })
      .source('lead', { arrivals: poisson(3) })
      .step('call', { effort: exponential(30) })
      .outcome('won')
      .path('lead', 'call', 'won'),
  );
  const { log } = loggedRunOf(project, { until: { deals: 2000 } });

  test.each(['csv', 'xes'] as const)('%s comes in pieces, none of them the whole', (format) => {
    const subject = { project, log, language: 'en' } as const;
    const pieces = [...eventLogText(subject, format)];
    expect(pieces.length).toBeGreaterThan(5);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(80_000);
    expect(pieces.join('').match(/\bcomplete\b/g)?.length).toBeGreaterThanOrEqual(4000);
    // The first piece is there before the last deal is read.
    const { value } = eventLogText(subject, format).next();
    expect(value).toBe(pieces[0]);
  });
});
