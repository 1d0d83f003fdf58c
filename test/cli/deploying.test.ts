/** The parts of loading on their own: addresses and secrets, patience, journals, misuse. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, test } from 'vitest';
import { addressOf } from '../../cli/deploying/address.ts';
import { journalPath, readJournal } from '../../cli/deploying/journal.ts';
import { sayFailure } from '../../cli/deploying/say-failure.ts';
import { createTransport } from '../../cli/deploying/transport.ts';
import { redacted } from '../../cli/deploying/vendor-words.ts';
import { type Answered, startCrm } from '../support/crm/crm-server.ts';
import { agreement } from '../support/crm/deployed-project.ts';
import { aLoading, vendors } from '../support/crm/loading.ts';

const folder = mkdtempSync(join(tmpdir(), 'deploying-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('an address', () => {
  const webhook = (text: string) => addressOf('bitrix24', { webhook: text, environment: {} });

  test('of a webhook keeps its secret to itself', () => {
    expect(webhook('https://company.bitrix24.ru/rest/1/abc123')).toMatchObject({
      ok: true,
      value: { host: 'company.bitrix24.ru', secrets: ['abc123'] },
    });
  });

  test.each([
    'http://company.bitrix24.ru/rest/1/abc123/',
    'https://company.bitrix24.ru/',
    'https://user:pass@company.bitrix24.ru/rest/1/abc123/',
    'https://company.bitrix24.ru/rest/1/abc123/?x=1',
    'file:///rest/1/abc123/',
    'not an address',
  ])('%s is refused', (text) => {
    const refused = webhook(text);
    expect(refused).toMatchObject({ ok: false, error: { faults: [{ code: 'webhookWrong' }] } });
    expect(JSON.stringify(refused)).not.toContain('abc123');
  });

  test.each([
    ['amocrm', 'https://компания.amocrm.ru/'],
    ['pipedrive', 'https://компания.pipedrive.com/'],
  ] as const)('that is missing is asked for as %s has it', (crm, like) => {
    const variable = `SALESBOOK_${crm.toUpperCase()}_TOKEN`;
    const missing = addressOf(crm, { environment: { [variable]: 'token' } });
    if (missing.ok) throw new Error('An address out of nothing');
    expect(sayFailure(missing.error, crm, 'ru')).toBe(`Укажите адрес аккаунта: --account ${like}`);
  });

  test('and a token are asked for at once', () => {
    const account = 'http://company.amocrm.ru/leads/';
    const bothWrong = addressOf('amocrm', { account, environment: {} });
    if (bothWrong.ok) throw new Error('An address out of nothing');
    expect(sayFailure(bothWrong.error, 'amocrm', 'ru').split('\n')).toEqual([
      'Адрес аккаунта должен иметь вид https://компания.…/ без пути',
      'Нет токена: задайте переменную окружения SALESBOOK_AMOCRM_TOKEN',
    ]);
  });

  test('a token comes from the environment only', () => {
    const account = 'https://company.amocrm.ru/';
    expect(addressOf('amocrm', { account, environment: {} })).toEqual({
      ok: false,
      error: {
        code: 'noAccess',
        faults: [{ code: 'tokenMissing', variable: 'SALESBOOK_AMOCRM_TOKEN' }],
      },
    });
    const environment = { SALESBOOK_AMOCRM_TOKEN: 'два слова' };
    expect(addressOf('amocrm', { account, environment })).toMatchObject({
      error: { faults: [{ code: 'tokenWrong' }] },
    });
  });
});

describe('calls', () => {
  async function asked(answers: readonly Answered[], isReading = true) {
    let at = 0;
    const server = await startCrm(() => {
      const answer = answers[Math.min(at, answers.length - 1)];
      at += 1;
      return answer ?? { status: 500, json: null };
    });
    const waits: number[] = [];
    const pace = {
      gapMs: 0,
      timeoutMs: 10_000,
      now: () => Date.parse('2026-01-12T09:00:00Z'),
      sleep: async (milliseconds: number) => {
        waits.push(milliseconds);
      },
    };
    const address = { base: new URL(server.url), headers: {}, secrets: ['s3cr3t'], host: 'stub' };
    const answer = await createTransport(address, pace).send({
      verb: 'POST',
      path: 'x',
      body: {},
      isReading,
      about: { kind: 'pipelines', verb: 'POST', path: 'x', body: {} },
    });
    await server.close();
    return { answer, waits, calls: at };
  }

  const busy = (retryAfter?: string): Answered => ({
    status: 503,
    json: {},
    ...(retryAfter === undefined ? {} : { headers: { 'retry-after': retryAfter } }),
  });
  const good: Answered = { status: 200, json: { result: 1 } };

  test('wait for the seconds or until the moment that the server names, else ever longer', async () => {
    const { answer, waits } = await asked(
      [busy('3'), busy('Mon, 12 Jan 2026 09:00:07 GMT'), busy(), busy(), good],
      false,
    );
    expect(answer).toEqual({ ok: true, value: { result: 1 } });
    expect(waits).toEqual([3000, 7000, 4000, 8000]);
  });

  test('give up on a server that stays busy, and never wait longer than a minute', async () => {
    const { answer, waits, calls } = await asked([busy('86400')], false);
    expect(answer).toMatchObject({ ok: false, error: { code: 'tooBusy', status: 503 } });
    expect(new Set(waits)).toEqual(new Set([60_000]));
    expect(calls).toBe(6);
  });

  test('that change something aren’t repeated after an error of the server; those that read are', async () => {
    const broken: Answered = { status: 500, json: { error: 'INTERNAL_SERVER_ERROR' } };
    expect((await asked([broken, good], false)).calls).toBe(1);
    expect((await asked([broken, good], true)).answer).toEqual({ ok: true, value: { result: 1 } });
  });

  test('are refused in any status: Bitrix24 and Pipedrive say so in the body', async () => {
    for (const json of [
      { error: 'X', error_description: 'нет' },
      { success: false, error: 'X' },
    ]) {
      const { answer } = await asked([{ status: 200, json }]);
      expect(answer).toMatchObject({ ok: false, error: { code: 'refusedByCrm' } });
    }
  });

  test('aren’t sent again to one who wishes to stop while he waits', async () => {
    const stopping = new AbortController();
    const server = await startCrm(() => busy('60'));
    const transport = createTransport(
      { base: new URL(server.url), headers: {}, secrets: [], host: 'stub' },
      {
        gapMs: 0,
        timeoutMs: 10_000,
        now: () => 0,
        stop: stopping.signal,
        sleep: async () => stopping.abort(),
      },
    );
    const about = { kind: 'pipelines', verb: 'GET', path: 'x', body: null } as const;
    const answer = await transport.send({ ...about, isReading: true, about });
    await server.close();
    expect(answer).toEqual({ ok: false, error: { code: 'stopped', host: 'stub', attempts: 1 } });
    expect(server.asked).toHaveLength(1);
  });

  test('that a server leaves unanswered end in time, though memory is swept and nobody stops them', async () => {
    const server = await startCrm(() => good);
    server.breakFrom(1, 'silence');
    // By the collector itself: waiting for it to come by chance would prove nothing.
    setFlagsFromString('--expose-gc');
    const sweep: unknown = runInNewContext('gc');
    if (typeof sweep !== 'function') throw new Error('The collector can’t be called');
    const sweeping = setInterval(() => sweep(), 50);
    const transport = createTransport(
      { base: new URL(server.url), headers: {}, secrets: [], host: 'stub' },
      {
        gapMs: 0,
        timeoutMs: 400,
        now: () => 0,
        stop: new AbortController().signal,
        sleep: async () => undefined,
      },
    );
    const about = { kind: 'pipelines', verb: 'POST', path: 'x', body: {} } as const;
    const answer = await transport.send({ ...about, isReading: false, about });
    clearInterval(sweeping);
    await server.close();
    expect(answer).toMatchObject({ ok: false, error: { code: 'timedOut', attempts: 1 } });
  });

  test('don’t follow to another address', async () => {
    const { answer } = await asked([
      { status: 302, json: {}, headers: { location: 'http://127.0.0.1:9/' } },
    ]);
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'redirected', status: 302, to: 'http://127.0.0.1:9/' },
    });
  });

  test('what the CRM says is shortened, on one line, and without secrets', () => {
    const message = `No access for s3cr3t\n${'x'.repeat(1000)}`;
    expect(redacted(message, { secrets: ['s3cr3t'] })).toMatch(/^No access for ••• x{1,290}$/);
  });
});

describe('a journal', () => {
  const account = { crm: 'hubspot', host: 'api.hubapi.com' } as const;

  test('stands beside the project, one for each CRM', () => {
    expect(journalPath('/a/b/book.salesbook', 'amocrm')).toBe('/a/b/book.amocrm.journal.json');
  });

  test.each(['', '{', '[]', '{"format":"salesbook-journal"}'])(
    'that is damaged is refused: %j',
    async (text) => {
      const path = join(folder, 'damaged.json');
      writeFileSync(path, text);
      expect(await readJournal(path, account)).toMatchObject({
        error: { code: 'journalUnreadable' },
      });
    },
  );

  test('of another account isn’t taken for this one', async () => {
    const path = join(folder, 'other.json');
    const journal = {
      format: 'salesbook-journal',
      crm: 'amocrm',
      host: 'x.amocrm.ru',
      pipelines: {},
    };
    writeFileSync(path, JSON.stringify(journal));
    expect(await readJournal(path, account)).toMatchObject({
      error: { code: 'journalOfAnother', host: 'x.amocrm.ru' },
    });
  });
});

describe('the command', () => {
  test('loads nothing that the CRM would refuse, unless it is mended', async () => {
    const loading = await aLoading(
      'hubspot',
      vendors.hubspot(),
      agreement({ lead: 'ПРЕДЛОЖЕНИЕ' }),
    );
    const refused = await loading.run('--execute');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('назвать стадию «Предложение (2)»');
    expect(loading.server.asked).toEqual([]);
    expect(await loading.run('--execute', '--mend')).toMatchObject({ code: 0 });
    await loading.close();
  });

  test('a pipeline that somebody deleted isn’t made again by itself', async () => {
    const vendor = vendors.hubspot();
    const loading = await aLoading('hubspot', vendor, agreement());
    await loading.run('--execute');
    vendor.pipelines = vendor.pipelines.slice(0, 1);
    expect(await loading.run('--execute')).toMatchObject({
      code: 1,
      err: expect.stringContaining('больше нет'),
    });
    await loading.close();
  });

  test.each([[['--execute', '--existing', 'x.json']], [['--crm', 'salesforce']], [['--wrong']]])(
    'misused: %j',
    async (args) => {
      const loading = await aLoading('hubspot', vendors.hubspot(), agreement());
      expect(await loading.run(...args)).toMatchObject({ code: 2 });
      await loading.close();
    },
  );
});
