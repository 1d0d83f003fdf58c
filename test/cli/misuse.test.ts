/** Wrong calls: what is wrong, what would be right, where the help is; in the language asked for, with code 2. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTranslate } from '#shared/i18n';
import { systemLanguage } from '../../cli/asking/language.ts';
import { nearest } from '../../cli/asking/nearest.ts';
import { deployCommand } from '../../cli/commands/deploy.ts';
import { mergeCommand } from '../../cli/commands/merge.ts';
import { publishCommand } from '../../cli/commands/publish.ts';
import { serveCommand } from '../../cli/commands/serve.ts';
import { simulateCommand } from '../../cli/commands/simulate.ts';
import { stagesCommand } from '../../cli/commands/stages.ts';
import { validateCommand } from '../../cli/commands/validate.ts';

const unreached = () => {
  throw new Error('a misused command must not get this far');
};

async function called(command: string, ...args: string[]) {
  const said: string[] = [];
  const people = { say: (line: string) => said.push(line), answer: unreached };
  const commands: Record<string, () => Promise<number>> = {
    validate: () => validateCommand(args, people),
    simulate: () =>
      simulateCommand(args, { ...people, workerUrl: new URL('file:///none'), clock: () => 0 }),
    merge: () => mergeCommand(args, people),
    deploy: () =>
      deployCommand(args, {
        ...people,
        environment: {},
        pace: { timeoutMs: 1, noticeMs: 1, sleep: unreached, now: unreached },
        onStop: unreached,
      }),
    publish: () => publishCommand(args, { ...people, typesetter: unreached, today: unreached }),
    stages: () => stagesCommand(args, { ...people, today: unreached }),
    serve: () =>
      serveCommand(args, { say: people.say, folder: '/', open: unreached, interrupted: unreached }),
  };
  const code = await commands[command]?.();
  const [wrong = '', hint, ...more] = said.join('\n').split('\n');
  return { code, wrong, hint, more };
}

describe('says in one line what is wrong and what would be right', () => {
  test.each([
    [
      'deploy a --crm hubspot --webhook https://b24.ru/rest/1/x/',
      '--crm hubspot and --webhook don’t',
    ],
    ['deploy a --crm bitrix24 --account https://b24.ru/', '--crm bitrix24 and --account don’t'],
    ['simulate a --wek 3', 'no option --wek. A similar one is --weeks'],
    ['simulate a --replicatoins 3', 'no option --replicatoins. A similar one is --replications'],
    ['simulate a --lang=ru', 'no option --lang. A similar one is --language'],
    ['validate a --frobnicate', 'no option --frobnicate. It has: --json, --language'],
    ['validate a -j', 'no option -j. It has: --json, --language'],
    ['simulate a --weeks', '--weeks has no value. It takes: a number above 0, at most 5200'],
    ['simulate a --weeks --json', '--weeks has no value'],
    ['stages a --out=', '--out has no value. It takes: the path of a folder'],
    ['simulate a --weeks 4h', '--weeks doesn’t take “4h”. It takes: a number above 0'],
    ['simulate a --weeks -3', '--weeks doesn’t take “-3”'],
    ['simulate a --weeks 0', '--weeks doesn’t take “0”'],
    ['simulate a --seed 0x10', '--seed doesn’t take “0x10”. It takes: a whole number from 0 to'],
    ['simulate a --deals 1.5', '--deals doesn’t take “1.5”. It takes: a whole number from 1 to'],
    ['simulate a --until 2026-03-31', '“2026-03-31”. It takes: one of quarter-end'],
    ['simulate a --warm-up long', '“long”. It takes: one of auto, or a number from 0 to 5200'],
    ['simulate a --replications 1-9', '“1-9”. It takes: a whole number from 1 to 10000, or repl'],
    ['simulate a --replications 9..1', 'replications A to B as A..B, for example 51..100'],
    ['simulate a --lever speed=2', '“speed=2”. It takes: KIND[:WHAT]=VALUE, as in arrivals=120%'],
    ['simulate a --log run.txt', '“run.txt”. It takes: the path of a file .csv or .xes'],
    ['publish a --out b --format pdf,odt', '“pdf,odt”. It takes: one or several, with commas'],
    ['simulate a --json=yes', '--json takes no value, and “yes” was given'],
    ['simulate a --json --csv', '--json and --csv don’t go together'],
    ['simulate a --weeks 1 --until quarter-end', '--weeks and --until don’t go together'],
    ['simulate a --scenario s --variant v', '--scenario and --variant don’t go together'],
    ['simulate a --replications 1..5 --precision 0.1', '--replications A..B and --precision'],
    ['simulate a --replications 1..5 --tables out', '--replications A..B and --tables'],
    ['publish a --out b --no-simulation --seed 1', '--no-simulation and --seed'],
    ['publish a', '--out is needed, and behind it: the path of a folder'],
    ['simulate', 'No project file is named. Its path follows the command: simulate project'],
    ['simulate a b', 'One word too many, “b”: there is one project file'],
    ['serve --port 70000', '--port doesn’t take “70000”. It takes: a whole number from 1 to 65535'],
    ['serve here', 'One word too many, “here”: the command serve takes options only'],
    ['merge', 'No parts of a simulation are named'],
    ['merge a --json', 'The command merge has no option --json. It has: --language'],
  ])('%s', async (call, expected) => {
    const [command = '', ...args] = call.split(' ');
    const { code, wrong, hint, more } = await called(command, ...args, '--language', 'en');
    expect(wrong).toContain(expected);
    expect(hint).toBe(`For more: npm run -s cli -- ${command} --help`);
    expect([code, more]).toEqual([2, []]);
  });

  test('in Russian, wherever in the call the language is asked for', async () => {
    const { code, wrong, hint } = await called('simulate', '--language=ru', 'a', '--weeks', '4ч');
    expect(wrong).toBe(
      'Для параметра --weeks не подходит «4ч». Нужно: число больше 0, не больше 5200',
    );
    expect(hint).toBe('Подробнее: npm run -s cli -- simulate --help');
    expect(code).toBe(2);
  });

  test('a wrong language is answered in that of the system', async () => {
    const { wrong } = await called('validate', 'a', '--language', 'fr');
    const [before] = createTranslate(systemLanguage())('cli.misuse_valueWrong', {
      option: '--language',
      value: 'fr',
      expected: '|',
    }).split('|');
    expect(wrong).toBe(`${before}${systemLanguage() === 'ru' ? 'одно из:' : 'one of'} ru, en`);
  });
});

describe('a file that can’t be opened', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'salesbook-'));
    await writeFile(join(folder, 'proekt.salesbook'), '{}');
    await writeFile(join(folder, 'letter.txt'), 'Добрый день');
  });
  afterAll(() => rm(folder, { recursive: true }));
  const simulated = (name: string) => called('simulate', join(folder, name), '--language', 'en');

  test('isn’t there, but one with nearly its name is', async () => {
    const { code, wrong, hint } = await simulated('proket.salesbok');
    expect(wrong).toBe(
      `No such file: ${join(folder, 'proket.salesbok')}. There is a similar one: ${join(folder, 'proekt.salesbook')}`,
    );
    expect([code, hint]).toEqual([1, 'For more: npm run -s cli -- --help']);
  });

  test.each([
    ['else.json', 'The path of a project file .salesbook is needed'],
    ['letter.txt/proekt.salesbook', 'No such file'],
    ['', 'This is a folder, and a project file .salesbook is needed'],
    ['letter.txt', 'This is not a Salesbook file'],
    ['proekt.salesbook', 'This is not a Salesbook project'],
  ])('is %j', async (name, expected) => {
    const { code, wrong } = await simulated(name);
    expect(wrong).toContain(expected);
    expect(code).toBe(1);
  });
});

describe('the nearest word', () => {
  const words = ['weeks', 'workers', 'until', 'log', 'language', 'lever'];
  test.each([
    ['week', 'weeks'],
    ['wekes', 'weeks'],
    ['werkers', 'workers'],
    ['Weeks', 'weeks'],
    ['lgo', 'log'],
    ['lang', 'language'],
    ['levers', 'lever'],
    ['output', null],
    ['x', null],
  ])('to %s is %s', (typed, expected) => {
    expect(nearest(typed, words)).toBe(expected);
  });
});

test('the language of the system is that of its messages', () => {
  expect(systemLanguage({ LC_ALL: 'ru_RU.UTF-8', LANG: 'en_US.UTF-8' })).toBe('ru');
  expect(systemLanguage({ LC_ALL: '', LC_MESSAGES: 'en_GB', LANG: 'ru_RU' })).toBe('en');
  expect(systemLanguage({ LANG: 'ru' })).toBe('ru');
  expect(systemLanguage({ LANG: 'run_BI' })).toBe('en');
  expect(systemLanguage({ LANG: 'C' })).toBe('en');
});
