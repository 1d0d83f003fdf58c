/** `stages`: which files it writes, what it says of what a CRM would refuse. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { present, valuesOf } from '#shared/base';
import { type Project, writeProject } from '#shared/model';
import { stagesCommand } from '../../cli/commands/stages.ts';
import { agreement } from '../support/crm/deployed-project.ts';

const folder = mkdtempSync(join(tmpdir(), 'stages-command-'));
const file = join(folder, 'book.salesbook');
const out = join(folder, 'out');
beforeEach(() => rmSync(out, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(project: Project, ...args: string[]) {
  const written = writeProject(project);
  if (!written.ok) throw new Error(written.error.code);
  writeFileSync(file, written.value);
  const answers: string[] = [];
  const said: string[] = [];
  const code = await stagesCommand([file, ...args], {
    today: () => new Date(2026, 0, 12),
    answer: (text) => answers.push(text),
    say: (text) => said.push(text),
  });
  return { code, out: answers.join('\n'), err: said.join('\n') };
}

const taken = () => agreement({ lead: 'ПРЕДЛОЖЕНИЕ' });

describe('the command', () => {
  test('writes every format unless some are named', async () => {
    const all = await run(agreement(), '--out', out);
    expect(all.code).toBe(0);
    const { files } = JSON.parse(all.out);
    expect(files).toHaveLength(17);
    for (const path of files) expect(existsSync(path)).toBe(true);
  });

  test('writes the formats that are named, in their order', async () => {
    await run(agreement(), '--out', out, '--format', 'md,hubspot');
    expect(readdirSync(out).sort()).toEqual([
      'Стадии для CRM — Проба (HubSpot).json',
      'Стадии для CRM — Проба (HubSpot).md',
      'Стадии для CRM — Проба.md',
      'Чек-лист администратора CRM (HubSpot) — Проба.docx',
    ]);
  });

  test('speaks the language that is asked for', async () => {
    await run(agreement(), '--out', out, '--format', 'md', '--language', 'en');
    const text = readFileSync(join(out, 'Stages for the CRM — Проба.md'), 'utf8');
    expect(text.replaceAll('\u00a0', ' ')).toContain('- Time limit: 3 working days');
  });

  test('fails where the CRM would refuse, and says how to mend it', async () => {
    const { code, err } = await run(taken(), '--out', out, '--format', 'amocrm');
    expect(code).toBe(1);
    expect(err).toContain('amoCRM, Опт: CRM это не примет');
    expect(err).toContain('назвать стадию «Предложение (2)»');
    expect(err).toContain('повторите команду с --mend');
    const [plan] = readdirSync(out).filter((name) => name.endsWith('.json'));
    expect(JSON.parse(readFileSync(join(out, plan ?? ''), 'utf8')).plans[0]).toMatchObject({
      isRefused: true,
      calls: [],
    });
  });

  test('doesn’t fail for a CRM that nobody asked for by name', async () => {
    const { code, err } = await run(taken(), '--out', out);
    expect(code).toBe(0);
    expect(err).toContain('amoCRM, Опт: CRM это не примет');
    expect(err).toContain('повторите команду с --mend');
  });

  test('takes the mends when it is told to', async () => {
    const { code, err } = await run(taken(), '--out', out, '--format', 'amocrm', '--mend');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('names the deal types there are, where another is asked for', async () => {
    const { code, err } = await run(agreement(), '--out', out, '--deal-type', 'retail');
    expect({ code, err }).toEqual({
      code: 1,
      err: 'Нет типа сделки «retail». Есть: wholesale (Опт)',
    });
  });

  describe('several won stages', () => {
    const twoWon = () => {
      const project = agreement();
      const [processId] = project.processOrder;
      const process = present(processId && project.processes[processId], 'process');
      const variant = present(process.variants[process.currentVariantId], 'variant');
      const stages = valuesOf(variant.stages).map((stage) =>
        stage.name === 'Договор' ? { ...stage, semantics: 'won' as const } : stage,
      );
      const changed = {
        ...variant,
        stages: Object.fromEntries(stages.map((one) => [one.id, one])),
      };
      return {
        ...project,
        processes: {
          [process.id]: { ...process, variants: { ...process.variants, [variant.id]: changed } },
        },
      };
    };
    const planned = () => {
      const [plan] = readdirSync(out).filter((name) => name.endsWith('.json'));
      return JSON.parse(readFileSync(join(out, plan ?? ''), 'utf8')).plans[0];
    };

    test('are refused with the reason for the one that stays, and how another is chosen', async () => {
      const { code, err } = await run(twoWon(), '--out', out, '--format', 'bitrix24');
      expect(code).toBe(1);
      expect(err).toContain('Ею остаётся «Выиграна»: она последняя. Лишняя — стадия 3 «Договор»');
      expect(err).toContain('назовите её: --won СТАДИЯ');
    });

    test('another one is chosen by name', async () => {
      const done = await run(twoWon(), '--out', out, '--format', 'bitrix24', '--won', 'договор');
      expect(done).toMatchObject({ code: 0, err: '' });
      const about = planned().calls.map((call: { about: string }) => call.about);
      expect(about.join()).toMatch(/Изменить стадию «Сделка успешна \(WON\)»: название «Договор»/);
      expect(about).toContain('Создать стадию «Выиграна»');
    });

    test('one that there isn’t is answered with those there are', async () => {
      const { code, err } = await run(twoWon(), '--out', out, '--won', 'Лид');
      expect({ code, err }).toEqual({
        code: 1,
        err: 'Стадии успеха «Лид» нет. Есть: Договор; Выиграна',
      });
    });
  });

  test.each([[['--format', 'docx']], [[]], [['--out', 'x', '--language', 'de']]])(
    'misused: %j',
    async (args) => {
      expect(await run(agreement(), ...args)).toMatchObject({ code: 2 });
    },
  );

  test('a file that isn’t a project is refused with the reason', async () => {
    const said: string[] = [];
    const code = await stagesCommand([join(folder, 'nothing.salesbook'), '--out', out], {
      today: () => new Date(2026, 0, 12),
      answer: () => {},
      say: (text) => said.push(text),
    });
    expect(code).toBe(1);
    expect(said.join('')).toContain('nothing.salesbook');
  });
});
