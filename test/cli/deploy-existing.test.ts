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
