/** `simulate --process` and `--variant`: by ids and by the names that people know. */
import { beforeAll, describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { aProject, aVariant } from '#test/builders';
import { aFolder, simulated } from '#test/simulate-command';
import { twoManagers } from '#test/two-managers';

const { written } = aFolder();
let file = '';
beforeAll(async () => {
  file = await written('managers.salesbook', twoManagers());
});

const short = ['--weeks', '1', '--replications', '1', '--warm-up', '0'];
/** The first line says what ran. */
const ranWith = async (...args: string[]) =>
  (await simulated(file, ...short, ...args)).answer.split('\n')[0];

describe('what is meant', () => {
  test.each([
    [[], 'Продажа под заказ: Иванов'],
    [['--variant', 'petrov'], 'Продажа под заказ: Петров'],
    [['--variant', 'Петров'], 'Продажа под заказ: Петров'],
    [['--variant', '  петров '], 'Продажа под заказ: Петров'],
    [['--process', 'returns'], 'Возврат клиентов: Возврат сейчас'],
    [['--process', 'ВОЗВРАТ КЛИЕНТОВ'], 'Возврат клиентов: Возврат сейчас'],
    [['--variant', 'возврат сейчас'], 'Возврат клиентов: Возврат сейчас'],
    [
      ['--process', 'Продажа под заказ', '--variant', 'как должно быть'],
      'Продажа под заказ: Как должно быть',
    ],
  ])('%j', async (args, what) => {
    expect(await ranWith(...args)).toBe(what);
  });
});

describe('what isn’t there is answered with what is', () => {
  test('a process', async () => {
    expect(await simulated(file, '--process', 'Аренда', '--language', 'ru')).toEqual({
      code: 1,
      answer: '',
      said: 'Процесса «Аренда» нет. Есть:\n  process  Продажа под заказ\n  returns  Возврат клиентов',
    });
  });

  test('a variant of the process that is named', async () => {
    const args = ['--process', 'returns', '--variant', 'Петров', '--language', 'en'];
    expect((await simulated(file, ...args)).said).toBe(
      'There is no variant “Петров”. There are:\n  returns-asis  Возврат сейчас',
    );
  });

  test('a variant of any process: each with its own', async () => {
    const { said } = await simulated(file, '--variant', 'Сидоров', '--language', 'en');
    expect(said.split('\n')).toEqual([
      'There is no variant “Сидоров”. There are:',
      '  variant       Продажа под заказ: Иванов',
      '  petrov        Продажа под заказ: Петров',
      '  tobe          Продажа под заказ: Как должно быть',
      '  returns-asis  Возврат клиентов: Возврат сейчас',
    ]);
  });
});

test('a name that several have is refused with all of them, unless the case tells them apart', async () => {
  const project = aProject()
    .process('one', { name: 'Продажа', currentVariantId: idOf('a') })
    .variant(aVariant('a', { name: 'Как есть' }))
    .process('two', { name: 'Аренда', currentVariantId: idOf('b') })
    .variant(aVariant('b', { name: 'Как есть' }))
    .variant(aVariant('c', { name: 'КАК ЕСТЬ' }))
    .build();
  const alike = await written('alike.salesbook', project);
  const ask = async (...args: string[]) =>
    (await simulated(alike, ...args, '--language', 'ru')).said;
  expect(await ask('--variant', 'Как есть')).toBe(
    'Вариантов с названием «Как есть» несколько, назовите один по идентификатору:\n  a  Продажа: Как есть\n  b  Аренда: Как есть',
  );
  expect(await ask('--process', 'Аренда', '--variant', 'как есть')).toBe(
    'Вариантов с названием «как есть» несколько, назовите один по идентификатору:\n  b  Как есть\n  c  КАК ЕСТЬ',
  );
  // Nothing is drawn in it: it was found.
  expect(await ask('--variant', 'КАК ЕСТЬ')).toContain('В варианте «КАК ЕСТЬ»');
});

test('a project without a process', async () => {
  const empty = await written('empty.salesbook', {
    ...twoManagers(),
    processes: {},
    processOrder: [],
  });
  expect((await simulated(empty, '--language', 'en')).said).toBe('The project has no process yet');
});
