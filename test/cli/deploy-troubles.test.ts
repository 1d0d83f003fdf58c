/** What the command says when a CRM doesn't answer as it should: what came, what is left, what helps. */
import { createServer as createSecureServer } from 'node:https';
import { createServer as createPlainServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { Crm } from '#shared/stage-definitions';
import { troubleOfError } from '../../cli/deploying/trouble.ts';
import { wordsOf } from '../../cli/deploying/vendor-words.ts';
import type { Fault } from '../support/crm/crm-server.ts';
import { agreement } from '../support/crm/deployed-project.ts';
import { aLoading, type Loading, vendors } from '../support/crm/loading.ts';

const open: Loading[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((loading) => loading.close()));
});

async function loadingOf(crm: Crm) {
  const loading = await aLoading(crm, vendors[crm](), agreement());
  open.push(loading);
  return loading;
}

async function brokenAt(crm: Crm, call: number, fault: Fault, ...args: string[]) {
  const loading = await loadingOf(crm);
  loading.server.breakFrom(call, fault);
  const { code, err } = await loading.run('--execute', ...args);
  expect(code).toBe(1);
  const host = new URL(loading.server.url).host;
  return err.replaceAll(host, 'HOST').split('\n');
}

const AGAIN = 'Запустите ту же команду ещё раз: она проверит, что есть в CRM, и продолжит';
const THEN_AGAIN =
  'После этого запустите ту же команду ещё раз: она проверит, что есть в CRM, и продолжит';
const NOTHING_BEGUN = [
  'Прервано, не прочитано: список воронок',
  'Сделано шагов: 0',
  'Не начато:',
  '  Воронка «Опт»',
];
const ADDRESS = 'Проверьте адрес аккаунта (--account) и подключение к сети';

describe('at the first reading', () => {
  test('a page for people: what came, and that the address is to be checked', async () => {
    expect(await brokenAt('pipedrive', 1, 'page')).toEqual([
      'HOST ответил не как CRM (код 200), начало ответа: «Насосы и котлы»',
      ADDRESS,
      ...NOTHING_BEGUN,
      THEN_AGAIN,
    ]);
  });

  test('an answer of another program: where it differs, and that the address is to be checked', async () => {
    expect((await brokenAt('bitrix24', 1, 'stranger')).slice(0, 2)).toEqual([
      'Ответ не похож на ответ этой CRM, расхождение здесь: result',
      'Проверьте адрес вебхука (--webhook или переменная SALESBOOK_BITRIX24_WEBHOOK) и подключение к сети',
    ]);
  });

  test.each(['pipedrive', 'amocrm'] as const)(
    'an empty answer of %s is no account without pipelines',
    async (crm) => {
      expect((await brokenAt(crm, 1, 'nothing')).slice(0, 2)).toEqual([
        'HOST прислал пустой ответ (код 200)',
        ADDRESS,
      ]);
    },
  );

  test('a page of a server that has nothing there', async () => {
    const [first, second] = await brokenAt('amocrm', 1, 'nowhere');
    expect(first).toBe(
      'По этому адресу на HOST ничего нет (код 404), начало ответа: «Насосы и котлы»',
    );
    expect(second).toBe(ADDRESS);
  });

  test('another address: it is named without what stands behind the question mark', async () => {
    const [first, second] = await brokenAt('bitrix24', 1, 'elsewhere');
    expect(first).toBe('HOST отсылает на другой адрес (код 301): https://www.example.com/in');
    expect(second).toMatch(/^Проверьте адрес вебхука/);
  });

  test('a line that is cut: three attempts, each is told, time may help', async () => {
    const lines = await brokenAt('hubspot', 1, 'closed');
    expect(lines).toEqual([
      'HOST закрыл соединение, не ответив. Повтор через 1 с, попытка 2 из 3',
      'HOST закрыл соединение, не ответив. Повтор через 2 с, попытка 3 из 3',
      'HOST закрыл соединение, не ответив (попыток: 3)',
      ...NOTHING_BEGUN,
      AGAIN,
    ]);
  });

  test.each([
    ['bitrix24', 'Проверьте вебхук'],
    ['amocrm', 'Проверьте токен в переменной SALESBOOK_AMOCRM_TOKEN'],
    ['hubspot', 'Проверьте токен в переменной SALESBOOK_HUBSPOT_TOKEN'],
    ['pipedrive', 'Проверьте токен в переменной SALESBOOK_PIPEDRIVE_TOKEN'],
  ] as const)('a closed door of %s: the key is to be renewed first', async (crm, remedy) => {
    const lines = await brokenAt(crm, 1, 'forbidden');
    expect(lines[0]).toBe('HOST не пускает (код 403): Scope and URL mismatch');
    expect(lines[1]).toContain(remedy);
    expect(lines.at(-1)).toBe(THEN_AGAIN);
  });

  test('silence: it is told while it lasts, with the seconds and what is waited for', async () => {
    const loading = await loadingOf('pipedrive');
    loading.server.breakFrom(1, 'silence');
    const { err } = await loading.runImpatiently('--execute');
    expect(err).toMatch(/молчит уже \d+ с, ждём до \d+ с: список воронок/);
    expect(err).toMatch(/молчит: за \d+ с ответа нет \(попыток: 3\)/);
  });
});

describe('a dry run', () => {
  const lookedAt = async (fault: Fault) => {
    const loading = await loadingOf('amocrm');
    loading.server.breakFrom(1, fault);
    const { code, err } = await loading.run();
    expect(code).toBe(1);
    return err.split('\n').slice(2);
  };

  test('of a CRM that is ill says that time may help', async () => {
    const [what, help, ...more] = await lookedAt('error500');
    expect(what).toMatch(/сбой на стороне CRM \(код 500\): .*\(попыток: 3\)/);
    expect(help).toMatch(/^Ничего не изменено\..*подождите несколько минут и повторите команду/);
    expect(more).toEqual([]);
  });

  test('says what to put right where time doesn’t help', async () => {
    const loading = await loadingOf('amocrm');
    loading.server.breakFrom(1, 'nothing');
    expect((await loading.run()).err.split('\n').slice(-1)).toEqual([ADDRESS]);
  });
});

describe('later', () => {
  test('the pipeline that is being made is named, with what follows from it', async () => {
    // The list of pipelines, then the call that makes ours.
    const lines = await brokenAt('pipedrive', 2, 'forbidden');
    const left = lines.slice(lines.indexOf('Прервано, не сделано: Создать воронку «Опт»'));
    expect(left).toEqual([
      'Прервано, не сделано: Создать воронку «Опт»',
      'Сделано шагов: 0',
      'Не начато:',
      '  Воронка «Опт»',
      '    Создать стадию «Новый лид»',
      '    Создать стадию «Предложение»',
      '    Создать стадию «Договор»',
      '    Создать обязательное поле «Топливо»',
      '    Создать обязательное поле «Площадь»',
      '    Создать обязательное поле «Номер договора»',
      THEN_AGAIN,
    ]);
  });

  test('a pipeline that may have been made is half done', async () => {
    const lines = await brokenAt('hubspot', 2, 'lost');
    expect(lines).toContain('Прервано, сделано ли — неизвестно: Создать воронку «Опт»');
    expect(lines).toContain('Начата, но не закончена: воронка «Опт»');
  });

  test('a reading after some steps: the pipeline is half done, what was planned for it is named', async () => {
    // The list of pipelines, the call that makes ours, the list again.
    const lines = await brokenAt('pipedrive', 3, 'missing');
    expect(lines).toEqual(
      expect.arrayContaining([
        'HOST: в CRM нет того, о чём её спросили (код 404): No such stage',
        'Прервано, не прочитано: список воронок',
        'Начата, но не закончена: воронка «Опт»',
        'Сделано шагов: 1',
        '  Создать стадию «Новый лид»',
        '  Создать обязательное поле «Номер договора»',
      ]),
    );
  });

  test('a wish to stop: the call is given up, the lock is let go of, and the next run goes on', async () => {
    const loading = await loadingOf('hubspot');
    loading.server.breakAt(2, 'silence');
    const running = loading.run('--execute');
    await expect.poll(() => loading.server.asked.length).toBe(2);
    expect(loading.leftOnDisk()).toContain('"machine"');
    loading.stop();
    const { code, err } = await running;
    expect(code).toBe(1);
    expect(err).toContain('Загрузка остановлена, ответа');
    expect(err).toContain('Прервано, сделано ли — неизвестно: Создать воронку «Опт»');
    expect(loading.leftOnDisk()).not.toContain('"machine"');
    expect((await loading.run('--execute')).err).not.toContain('замок');
  });

  test('stages that are being made: fields come after them', async () => {
    // Lists of pipelines, the pipeline, three lists, the first stage, the second one.
    const lines = await brokenAt('pipedrive', 7, 'forbidden');
    expect(lines).toContain('Прервано, не сделано: Создать стадию «Предложение»');
    expect(lines.slice(lines.indexOf('Не начато:'))).toEqual([
      'Не начато:',
      '  Создать стадию «Договор»',
      '  Обязательные поля: Топливо; Площадь; Номер договора',
      THEN_AGAIN,
    ]);
  });
});

describe('what the network says is told apart', () => {
  const troubleOf = async (url: string) => {
    try {
      await fetch(url);
    } catch (error) {
      return troubleOfError(error, 'stub', 30_000);
    }
    throw new Error('It answered');
  };

  test('a port that nothing may be asked at', async () => {
    expect(await troubleOf('http://127.0.0.1:9/')).toMatchObject({ code: 'unreachable' });
  });

  test('a name that nobody has', async () => {
    expect(await troubleOf('http://nobody.invalid/')).toMatchObject({ code: 'hostUnknown' });
  });

  test('a machine on which nobody listens, and one that listens without a certificate', async () => {
    const silent = createPlainServer((socket) => socket.destroy());
    const secure = createSecureServer();
    const portOf = async (server: ReturnType<typeof createPlainServer>) => {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      return address !== null && typeof address === 'object' ? address.port : 0;
    };
    const plain = await portOf(silent);
    expect(await troubleOf(`http://127.0.0.1:${plain}/`)).toMatchObject({
      code: 'connectionClosed',
    });
    const unsafe = await portOf(secure);
    expect(await troubleOf(`https://127.0.0.1:${unsafe}/`)).toMatchObject({ code: 'tlsFailed' });
    await new Promise((resolve) => silent.close(resolve));
    await new Promise((resolve) => secure.close(resolve));
    expect(await troubleOf(`http://127.0.0.1:${plain}/`)).toMatchObject({
      code: 'connectionRefused',
    });
  });
});

test('the words of a page are its title, else its text, without the secret', () => {
  const address = { secrets: ['s3cr3t'] };
  expect(wordsOf('<style>p{}</style><p>Вход: <b>s3cr3t</b></p><script>1', address)).toBe(
    'Вход: •••',
  );
  const long = wordsOf(`<p>${'a'.repeat(97)} s3cr3t</p>`, address);
  expect(long).toBe(`${'a'.repeat(97)} ••…`);
});
