/** `validate`: exit codes, and what is printed for people and for programs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Project, writeProject } from '#shared/model';
import { aProject, aVariant } from '#test/builders';
import { validateCommand } from '../../cli/commands/validate.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'salesbook-validate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: string | Uint8Array): string {
  const path = join(folder, 'project.salesbook');
  writeFileSync(path, content);
  return path;
}

function textOf(project: Project): string {
  const written = writeProject(project);
  return written.ok ? written.value : '';
}

async function validate(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await validateCommand(args, {
    answer: (text) => out.push(text),
    say: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const whole = aProject().variant(
  aVariant()
    .stage('Продажа')
    .lane('manager')
    .source('lead')
    .step('call')
    .outcome('won')
    .path('lead', 'call', 'won'),
);

describe('validate', () => {
  test('a sound file: code 0', async () => {
    const { code, out } = await validate(fileOf(textOf(whole.build())), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ok: true, title: 'Проба' });
  });

  test('warnings about drawings are told, and aren’t a failure', async () => {
    const project = aProject().variant(aVariant().stage('Продажа').lane('manager').step('call'));
    const path = fileOf(textOf(project.build()));
    const { code, out } = await validate(path, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).warnings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'noSource', processId: 'process', variantId: 'variant' }),
      ]),
    );
    const readable = await validate(path);
    expect(readable.out).toMatch(/^Файл в порядке, \d+ замечани/);
    expect(readable.out).toContain('Продажа — Как должно быть\n  ');
  });

  test('scenarios that can’t run are told with their reasons, and aren’t a failure', async () => {
    const project = whole
      .scenario('b', { name: 'Год' })
      .scenario('a', { name: 'Без вариантов', runs: [] })
      .build();
    const path = fileOf(textOf(project));
    const { code, out } = await validate(path, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).scenarios).toEqual([
      {
        id: 'a',
        name: 'Без вариантов',
        problems: [{ code: 'nothingToRun', target: { kind: 'scenario', id: 'a' }, params: {} }],
      },
    ]);
    expect((await validate(path)).out).toContain(
      'Сценарий «Без вариантов» не посчитать:\n  В сценарии не выбрано ни одного варианта',
    );
  });

  test('numbers in those reasons are written as people write them', async () => {
    const many = aProject().variant(
      aVariant()
        .lane('manager')
        .source('lead', { arrivals: { kind: 'base', size: 250_001 } })
        .step('call')
        .outcome('won')
        .path('lead', 'call', 'won'),
    );
    const path = fileOf(textOf(many.scenario('a', { name: 'Всё сразу' }).build()));
    expect((await validate(path)).out).toContain('250\u00a0000');
    expect((await validate(path, '--language', 'en')).out).toContain('250,000');
  });

  test('a damaged file: code 1, each damage with its place', async () => {
    const text = textOf(whole.build()).replace('"leadShare": 1', '"leadShare": -1');
    const path = fileOf(text);
    const { code, out } = await validate(path, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      ok: false,
      failure: {
        code: 'damaged',
        damage: [
          {
            code: 'impossibleNumber',
            path: 'processes.process.variants.variant.leadShare',
            found: '-1',
            repair: 'clamped',
          },
        ],
      },
    });
    expect((await validate(path, '--language', 'en')).out).toContain('an impossible number, -1');
  });

  test.each<[string, string | Uint8Array, string]>([
    ['other JSON', '{"a": 1}', 'notSalesbook'],
    ['no JSON', 'привет', 'notJson'],
    ['other bytes', new Uint8Array([0xff, 0xfe, 0x00]), 'notUtf8'],
    ['too much', new Uint8Array(65 * 1024 * 1024), 'tooLarge'],
  ])('%s: code 1', async (_, content, failureCode) => {
    const path = fileOf(content);
    const { code, out } = await validate(path, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, failure: { code: failureCode } });
    expect((await validate(path)).out).not.toMatch(/files\./);
  });

  test('no such file, a folder instead of a file: code 1', async () => {
    const { code, out } = await validate(join(folder, 'nothing'), '--language', 'ru');
    expect([code, out]).toEqual([1, expect.stringContaining('Нет такого файла')]);
    expect((await validate(folder)).code).toBe(1);
  });

  test.each<string[]>([[], ['a', 'b'], ['a', '--nonsense'], ['a', '--language', 'fr']])(
    'misused %j: code 2, with the way to the help on stderr',
    async (...args) => {
      const { code, out, err } = await validate(...args);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toContain('validate --help');
    },
  );
});
