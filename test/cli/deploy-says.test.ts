/** What the command says to whoever runs it: what wasn't asked, what was done, what is left, what it waits for. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Project } from '#shared/model';
import type { Crm } from '#shared/stage-definitions';
import type { Amocrm } from '../support/crm/amocrm.ts';
import { agreement, twoDealTypes } from '../support/crm/deployed-project.ts';
import { aLoading, type Loading, vendors } from '../support/crm/loading.ts';

const open: Loading[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((loading) => loading.close()));
});

async function loadingOf(crm: Crm, project: Project = agreement()) {
  const loading = await aLoading(crm, vendors[crm](), project);
  open.push(loading);
  return loading;
}

describe('a dry run', () => {
  test('says that nothing was changed, and how to load', async () => {
    const { run } = await loadingOf('hubspot');
    const { err } = await run();
    expect(err.trim().split('\n').at(-1)).toBe(
      'Ничего не изменено. Чтобы загрузить, повторите команду с --execute',
    );
  });

  test('ends with how many calls of which kind there are, and how much is left by hand', async () => {
    const { run } = await loadingOf('pipedrive', twoDealTypes());
    const { out, err } = await run();
    // Of both: a pipeline, 3 stages; the fields are made once, and then required in the other one.
    const [calls, byHand, ...each] = err.trim().split('\n');
    expect(calls).toBe(
      'Всего вызовов 14: создание воронки — 2, создание стадий — 6, создание полей — 3, обязательность поля — 3',
    );
    const items = out.match(/^- \[ \] /gm)?.length ?? 0;
    // One line stands for all those of the second pipeline.
    expect(byHand).toBe(`Останется настроить вручную, пунктов: ${(items - 1) * 2}`);
    expect(each[0]).toBe(`  «Опт»: вызовов 7, вручную ${items - 1}`);
  });

  test('of a new pipeline sees the fields that the account has already', async () => {
    const loading = await loadingOf('pipedrive', twoDealTypes());
    await loading.run('--execute', '--deal-type', 'Розница');
    const { out } = await loading.run('--deal-type', 'Опт');
    expect(out).toContain('Создать воронку «Опт»');
    expect(out).toContain('Сделать поле «Топливо» обязательным');
    expect(out).not.toContain('Создать обязательное поле');
    expect(out).not.toContain('Типы новых полей');
  });

  test('doesn’t repeat of a pipeline what it has said of another one', async () => {
    const { run } = await loadingOf('hubspot', twoDealTypes());
    const { out } = await run();
    expect(out.match(/Крайний срок: 3 рабочих дня/g)).toHaveLength(1);
    expect(out).toMatch(/- \[ \] Всё то же, что в воронке «Опт»; пунктов: \d+/);
  });

  test('asks for the token where the account is named', async () => {
    const loading = await loadingOf('amocrm');
    const said = await loading.runWithout('SALESBOOK_AMOCRM_TOKEN');
    expect(said).toMatchObject({
      code: 1,
      err: 'Нет токена: задайте переменную окружения SALESBOOK_AMOCRM_TOKEN',
    });
  });

  test('without an address says that the CRM wasn’t asked', async () => {
    const loading = await loadingOf('hubspot');
    const said = await loading.runWithout('SALESBOOK_HUBSPOT_TOKEN', 'door');
    expect(said.code).toBe(0);
    expect(said.err).toContain('CRM не опрошена');
    expect(loading.server.asked).toEqual([]);
  });
});

describe('a run that broke off', () => {
  test('names what is in doubt, what is done, and what hasn’t begun', async () => {
    const loading = await loadingOf('bitrix24', twoDealTypes());
    // A reading, the pipeline, two readings, five presets removed, the lost stage, the won one.
    loading.server.breakAt(11, 'lost');
    const { code, err } = await loading.run('--execute');
    expect(code).toBe(1);
    const lines = err.split('\n');
    expect(lines).toContain(
      'Прервано, сделано ли — неизвестно: Изменить стадию «Сделка успешна»: название «Выиграна», цвет #22C55E',
    );
    expect(lines).toContain('Начата, но не закончена: воронка «Опт»');
    expect(lines).toContain('Сделано шагов: 7');
    const left = lines.slice(lines.indexOf('Не начато:') + 1);
    expect(left).toContain('  Создать стадию «Договор»');
    expect(left).toContain('  Воронка «Розница»');
    expect(left.at(-1)).toMatch(/^Запустите ту же команду ещё раз/);
  });

  test('that was refused says so in the vendor’s words', async () => {
    const loading = await loadingOf('hubspot');
    loading.server.breakAt(2, 'error500');
    const { err } = await loading.run('--execute');
    expect(err).toContain('сбой на стороне CRM (код 500): INTERNAL_SERVER_ERROR');
    expect(err).toContain('Сделано шагов: 0');
  });
});

describe('patience', () => {
  test('with a busy CRM is told', async () => {
    const loading = await loadingOf('pipedrive');
    loading.server.breakAt(1, 'busy');
    expect((await loading.run('--execute')).err).toMatch(
      /просит подождать \(код 429\)\. Повтор через 2 с, попытка 2 из 6/,
    );
  });

  test('with silence is told, and ends after three attempts', async () => {
    const loading = await loadingOf('pipedrive');
    loading.server.breakFrom(1, 'html');
    const { code, err } = await loading.run('--execute');
    expect(code).toBe(1);
    expect(err).toContain('попытка 3 из 3');
    expect(loading.server.asked).toHaveLength(3);
  });
});

describe('a run that is done', () => {
  test('says so of each pipeline, and how much is left to do by hand', async () => {
    const { run } = await loadingOf('hubspot', twoDealTypes());
    const { err } = await run('--execute');
    expect(err.split('\n')).toEqual(
      expect.arrayContaining([
        'Готова воронка «Опт», шагов: 1',
        'Готова воронка «Розница», шагов: 1',
      ]),
    );
    expect(err).toMatch(/Настроить вручную, пунктов: \d+/);
    expect((await run('--execute')).err).toContain('Воронка «Опт» уже такая, как согласовано');
  });

  test('counts what is left of a pipeline it made as before, also when it is run again', async () => {
    const { run } = await loadingOf('amocrm');
    const items = (await run()).out.match(/^- \[ \] /gm)?.length;
    const left = `Настроить вручную, пунктов: ${items}. Список запишет команда stages ФАЙЛ --out ПАПКА --format amocrm`;
    expect((await run('--execute')).err).toContain(left);
    const again = (await run('--execute')).err;
    expect(again).toContain(left);
    expect(again).not.toContain('уже были');
  });

  test('of a pipeline it has found says where the list of what is left is', async () => {
    const loading = await loadingOf('amocrm');
    await loading.run('--execute');
    loading.forget();
    const { err } = await loading.run('--execute');
    expect(err).toContain(
      'Что настроить вручную в воронках, которые уже были, покажет та же команда без --execute',
    );
    expect(err).not.toContain('Настроить вручную, пунктов');
  });
});

test('deal types are named by their ids or by their names', async () => {
  const loading = await loadingOf('hubspot', twoDealTypes());
  for (const named of ['retail', 'розница']) {
    const { out } = await loading.run('--deal-type', named);
    expect(out).toContain('# Розница → HubSpot');
    expect(out).not.toContain('# Опт → HubSpot');
  }
});

test('an amoCRM that has 50 pipelines gets no other one', async () => {
  const loading = await loadingOf('amocrm');
  const vendor = loading.vendor as Amocrm;
  vendor.pipelines = Array.from({ length: 50 }, (_, at) => ({
    id: at + 1,
    name: `Воронка ${at}`,
    statuses: [],
  }));
  const said = await loading.run('--execute');
  expect(said.code).toBe(1);
  expect(said.err).toContain('В аккаунте уже 50 воронок');
  expect(loading.changes()).toEqual([]);
});
