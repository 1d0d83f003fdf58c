/** Bad input: every text that is not a sound project is refused with facts, in both languages, and at once. */
import { describe, expect, test } from 'vitest';
import {
  describeOpenFailure,
  type OpenFailure,
  openProjectText,
  writeProject,
} from '#shared/model';
import { aProject, aVariant } from '#test/builders';

function refusal(text: string): OpenFailure {
  const result = openProjectText(text);
  if (result.ok) throw new Error('opened, but should not have');
  return result.error;
}

const sound = aProject().variant(aVariant().stage('leads').lane('manager').step('call')).build();

/** The sound project as text with one thing exchanged. */
function textWith(search: string, replacement: string): string {
  const written = writeProject(sound);
  if (!written.ok) throw new Error(written.error.code);
  expect(written.value).toContain(search);
  return written.value.replace(search, () => replacement);
}

describe('is refused', () => {
  test.each<[string, string, OpenFailure]>([
    ['nothing', '', { code: 'empty' }],
    ['text', 'привет', { code: 'notJson', word: 'привет', line: 1 }],
    ['JSON cut short', '{"format": "salesbook",', { code: 'notJson', word: null, line: null }],
    ['JSON of something else', '{"swagger": "2.0"}', { code: 'notSalesbook', found: null }],
    ['a list', '[1, 2]', { code: 'notSalesbook', found: '[…]' }],
    ['null', 'null', { code: 'notSalesbook', found: 'null' }],
    [
      'a newer version',
      '{"format": "salesbook", "formatVersion": 3}',
      { code: 'newerVersion', found: 3, known: 2 },
    ],
    [
      'version zero',
      '{"format": "salesbook", "formatVersion": 0}',
      { code: 'unknownVersion', found: '0' },
    ],
    ['no version', '{"format": "salesbook"}', { code: 'unknownVersion', found: null }],
  ])('%s', (_, text, expected) => {
    expect(refusal(text)).toEqual(expected);
  });

  test('NaN and Infinity, with their line', () => {
    const text = textWith('"leadShare": 1', '"leadShare": NaN');
    const line = text.slice(0, text.indexOf('NaN')).split('\n').length;
    expect(refusal(text)).toEqual({ code: 'notJson', word: 'NaN', line });
    expect(refusal(textWith('"leadShare": 1', '"leadShare": -Infinity'))).toMatchObject({
      word: '-Infinity',
    });
    // Too large for a number: the parser makes it infinite.
    expect(refusal(textWith('"leadShare": 1', '"leadShare": 1e999'))).toMatchObject({
      code: 'schema',
      problems: [{ found: 'Infinity', expected: { code: 'number' } }],
    });
  });

  test('100 MB', () => {
    expect(refusal(' '.repeat(100_000_000))).toMatchObject({ code: 'tooLarge' });
    expect(refusal('ж'.repeat(40_000_000))).toMatchObject({ code: 'tooLarge' });
  });

  test('what isn’t the schema, with place, value found and what was expected', () => {
    expect(refusal(textWith('"kind": "constant"', '"kind": "gauss"'))).toMatchObject({
      code: 'schema',
      count: 1,
      problems: [
        { path: 'processes.process.variants.variant.nodes.call.effort.kind', found: '"gauss"' },
      ],
    });
    expect(refusal(textWith('"value": 30', '"value": "30"'))).toMatchObject({
      problems: [
        {
          path: 'processes.process.variants.variant.nodes.call.effort.value',
          found: '"30"',
          expected: { code: 'number' },
        },
      ],
    });
  });

  test.each([
    ['"color": "#4c6ef5"', '"color": "red; background: url(x)"', 'color'],
    ['"currency": "RUB"', '"currency": "рубль"', 'currency'],
    ['"language": "ru"', '"language": "fr"', 'oneOf'],
    ['"from": "09:00"', '"from": "9 утра"', 'timeOfDay'],
    ['"title": "Проба"', '"title": null', 'text'],
    ['"people": {}', '"people": []', 'object'],
    ['"processOrder": [', '"processOrder": 5, "x": [', 'list'],
    ['"segments": {}', '"segments": {"a b": {}}', 'id'],
  ])('%s → %s: expected %s', (search, replacement, expected) => {
    expect(refusal(textWith(search, replacement))).toMatchObject({
      code: 'schema',
      problems: expect.arrayContaining([
        expect.objectContaining({ expected: expect.objectContaining({ code: expected }) }),
      ]),
    });
  });

  test('half of a character', () => {
    expect(refusal(textWith('"Проба"', '"\\ud83d"'))).toEqual({
      code: 'loneSurrogate',
      path: 'title',
    });
  });

  test('what would reach for a prototype', () => {
    expect(refusal(textWith('"people": {}', '"people": {"__proto__": {}}'))).toEqual({
      code: 'forbiddenKey',
      path: 'people.__proto__',
    });
    expect(refusal(textWith('"people": {}', '"people": {"constructor": {}}'))).toMatchObject({
      code: 'schema',
    });
  });

  test('nesting without end', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(['tooDeep', 'notJson']).toContain(
      refusal(textWith('"people": {}', `"people": {}, "x": ${deep}`)).code,
    );
  });
});

describe('a file made to be heavy', () => {
  test('with millions of values is read without a copy of each', () => {
    // One object of bookkeeping for every value would take gigabytes.
    const zeros = `[${'0,'.repeat(15_000_000)}0]`;
    const opened = openProjectText(
      textWith('"formatVersion": 2', `"formatVersion": 2, "x": ${zeros}`),
    );
    expect(opened.ok).toBe(true);
  });

  test('with millions of repeated keys names the first ones, in as many lines as can be read', () => {
    const repeated = '"again": 1, '.repeat(300_000);
    const error = refusal(textWith('"formatVersion": 2', `${repeated}"formatVersion": 2`));
    if (error.code !== 'damaged') throw new Error(error.code);
    expect(error.damage).toHaveLength(1000);
    expect(error.damage[0]).toMatchObject({ code: 'duplicateKey', path: 'again' });
    expect(describeOpenFailure(error, 'ru').lines).toHaveLength(200);
  });

  test('with deep nesting is refused by its first levels', () => {
    const nested = '['.repeat(3_000_000) + ']'.repeat(3_000_000);
    const error = refusal(textWith('"formatVersion": 2', `"formatVersion": 2, "x": ${nested}`));
    expect(error).toEqual({ code: 'tooDeep', path: 'x.0.0.0.0' });
  });
});

test('a byte order mark and other line ends don’t matter', () => {
  const text = textWith('"title"', '"title"');
  expect(openProjectText(`\ufeff${text.replaceAll('\n', '\r\n')}`).ok).toBe(true);
});

test('what people typed is kept as text, whatever it looks like', () => {
  for (const title of [
    '<script>alert(1)</script>',
    '#eval("1")',
    '=HYPERLINK("http://x")',
    '__proto__',
  ]) {
    const written = writeProject(aProject({ title }).build());
    const opened = written.ok && openProjectText(written.value);
    expect(opened).toMatchObject({ ok: true, value: { project: { title } } });
  }
});

test('every refusal is a sentence in both languages', () => {
  const failures: OpenFailure[] = [
    refusal(''),
    refusal('x'),
    refusal('{'),
    refusal('{}'),
    refusal('{"format": "salesbook", "formatVersion": 9}'),
    refusal('{"format": "salesbook"}'),
    refusal(textWith('"value": 30', '"value": "30"')),
    refusal(textWith('"value": 30', '"value": -30')),
    refusal(textWith('"Проба"', '"\\ud83d"')),
    refusal(textWith('"language": "ru"', '"language": "fr"')),
    { code: 'tooLarge', limitBytes: 64 * 1024 * 1024 },
    { code: 'tooDeep', path: 'x' },
    { code: 'forbiddenKey', path: 'x' },
  ];
  for (const failure of failures) {
    for (const language of ['ru', 'en'] as const) {
      const { headline, lines } = describeOpenFailure(failure, language);
      for (const line of [headline, ...lines]) {
        expect(line).not.toMatch(/files\.|[{}]/);
        expect(line.length).toBeGreaterThan(5);
      }
    }
  }
  const problem = describeOpenFailure(refusal(textWith('"value": 30', '"value": "30"')), 'ru');
  const missing = describeOpenFailure(refusal(textWith('"value": 30', '"worth": 30')), 'ru');
  expect(missing.lines[0]).toMatch(/effort\.value: не указано, ожидается число$/u);
  expect(problem.headline).toBe('Файл не открывается: 1 поле заполнено неверно');
  expect(problem.lines).toEqual([
    'processes.process.variants.variant.nodes.call.effort.value: найдено "30", ожидается число',
  ]);
});
