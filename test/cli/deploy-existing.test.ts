/** A look at a file instead of the CRM: what it may be, what is said where it isn't. */
import { mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Project } from '#shared/model';
import type { Crm } from '#shared/stage-definitions';
import { agreement, twoDealTypes } from '../support/crm/deployed-project.ts';
import { aLoading, type Loading, vendors } from '../support/crm/loading.ts';

const open: Loading[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((loading) => loading.close()));
});

async function lookedAt(crm: Crm, answer: unknown, project: Project = agreement()) {
  const loading = await aLoading(crm, vendors[crm](), project);
  open.push(loading);
  const path = join(dirname(loading.file), 'answer.json');
  writeFileSync(path, typeof answer === 'string' ? answer : JSON.stringify(answer));
  const run = (...args: string[]) => loading.run('--existing', path, ...args);
  return { loading, path, run };
}

const stage = (id: number, name: string, order: number) => ({
  id,
  name,
  pipeline_id: 2,
  order_nr: order,
});

describe('a file', () => {
  test('that isn’t the answer says where it differs, and which one is needed', async () => {
    const { run, path, loading } = await lookedAt('bitrix24', { result: 'no' });
    expect(await run()).toEqual({
      code: 1,
      out: '',
      err: `В файле ${path} не тот ответ CRM, расхождение здесь: result\nЕсли воронка уже есть, сохраните ответ crm.status.list по её ENTITY_ID в файл JSON: план изменит её`,
    });
    expect(loading.server.asked).toEqual([]);
  });

  test('that isn’t JSON, isn’t there or isn’t a file is told apart', async () => {
    const { run, path, loading } = await lookedAt('hubspot', '<html>');
    expect((await run()).err).toBe(`Файл ${path} не читается как JSON`);
    expect((await loading.run('--existing', `${path}.no`)).err).toBe(
      `Нет такого файла: ${path}.no`,
    );
    mkdirSync(`${path}.d`);
    expect((await loading.run('--existing', `${path}.d`)).err).toBe(
      `Файл ${path}.d не открывается`,
    );
    rmdirSync(`${path}.d`);
  });

  test('of one pipeline isn’t taken for two deal types', async () => {
    const answer = { success: true, data: [stage(5, 'Новый лид', 1)] };
    const { run, path } = await lookedAt('pipedrive', answer, twoDealTypes());
    expect((await run()).err).toBe(
      `В файле ${path} одна воронка, а типов сделок несколько. Назовите один: --deal-type. Есть: wholesale (Опт), retail (Розница)`,
    );
    expect(await run('--deal-type', 'Розница')).toMatchObject({ code: 0 });
  });

  test('whose new stages will stand in another order says so before they are made', async () => {
    const data = [stage(5, 'Новый лид', 1), stage(6, 'Договор', 2)];
    const { run } = await lookedAt('pipedrive', { success: true, data });
    const { out } = await run();
    expect(out).toContain('Создать стадию «Предложение»');
    expect(out).toContain('переставьте их в CRM вручную');
  });

  test('with stages of one name tells them apart by their numbers', async () => {
    const data = [stage(5, 'Архив', 1), stage(6, 'Архив', 2)];
    const { run } = await lookedAt('pipedrive', { success: true, data });
    expect((await run()).out).toContain('- Архив (5)\n- Архив (6)');
  });
});

describe('a stage that is called otherwise in the CRM', () => {
  const renamed = () => agreement({ offer: 'Коммерческое предложение' });
  const before = {
    success: true,
    data: [stage(5, 'Новый лид', 1), stage(6, 'Предложение', 2), stage(7, 'Договор', 3)],
  };

  test('is proposed, with the words that say so', async () => {
    const { run } = await lookedAt('pipedrive', before, renamed());
    const { out, err } = await run();
    expect(out).toContain('Создать стадию «Коммерческое предложение»');
    expect(out).toContain('«Коммерческое предложение» — в CRM «Предложение»');
    expect(err).toContain('--same "НАША СТАДИЯ=СТАДИЯ В CRM"');
  });

  test('is changed when it is said to be the same', async () => {
    const { run } = await lookedAt('pipedrive', before, renamed());
    const { code, out, err } = await run('--same', 'коммерческое предложение=Предложение');
    expect(code).toBe(0);
    expect(out).toContain('Изменить стадию «Предложение»: название «Коммерческое предложение»');
    expect(out).not.toContain('Создать стадию');
    expect(err).not.toContain('--same');
  });

  test('is changed when the project says so', async () => {
    const project = { ...renamed(), stagesInCrm: { pipedrive: { offer: ['6'] } } };
    const { run } = await lookedAt('pipedrive', before, project);
    expect((await run()).out).not.toContain('Создать стадию');
  });

  test.each([
    ['Предложение', 'В «Предложение» нет знака равенства'],
    ['КП=Предложение', 'В проекте нет стадии «КП». Есть: Новый лид; Коммерческое предложение;'],
    [
      'Коммерческое предложение=КП',
      'в воронке «Опт» в CRM нет подходящей стадии «КП». Исправьте --same или уберите его. Есть: Новый лид; Предложение; Договор',
    ],
  ])('isn’t guessed: --same %s', async (wish, said) => {
    const { run } = await lookedAt('pipedrive', before, renamed());
    const { code, err } = await run('--same', wish);
    expect(code).toBe(1);
    expect(err).toContain(said);
  });

  test.each(['bitrix24', 'amocrm', 'hubspot', 'pipedrive'] as const)(
    'is loaded into %s as the same one, and not a second time under its new name',
    async (crm) => {
      const { loading } = await lookedAt(crm, before, agreement());
      await loading.run('--execute');
      const stages = () => JSON.stringify(loading.vendor.picture());
      const count = stages().split('Договор').length;
      // Another computer, without the journal.
      loading.forget();
      loading.save(renamed());
      const said = ['--same', 'Коммерческое предложение=Предложение'];
      expect(await loading.run('--execute', ...said)).toMatchObject({ code: 0 });
      expect(stages()).toContain('"Коммерческое предложение"');
      expect(stages()).not.toContain('"Предложение"');
      expect(stages().split('Договор')).toHaveLength(count);
      // It is called so now: the same command finds it by its name.
      expect(await loading.run('--execute', ...said)).toMatchObject({ code: 0 });
    },
  );

  test('that isn’t there keeps a loading from beginning', async () => {
    const { loading } = await lookedAt('hubspot', before, renamed());
    const { code, err } = await loading.run('--execute', '--same', 'Коммерческое предложение=КП');
    expect(code).toBe(1);
    expect(err).toContain('не сопоставлена');
    expect(err).toContain('Исправьте --same или уберите его');
    // The same command would end the same way.
    expect(err).not.toContain('ту же команду');
    expect(loading.changes()).toEqual([]);
  });
});
