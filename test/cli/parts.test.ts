/** `simulate --replications A..B` and `merge`: a study divided over machines, and what can go wrong with its parts. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { aFolder, aSale, simulated } from '#test/simulate-command';
import { mergeCommand } from '../../cli/commands/merge.ts';

const { pathOf, written } = aFolder();

async function merged(...args: string[]) {
  const answers: string[] = [];
  const said: string[] = [];
  const code = await mergeCommand(args, {
    answer: (text) => answers.push(text),
    say: (text) => said.push(text),
  });
  return { code, answer: answers.join('\n'), said: said.join('\n') };
}

const OPTIONS = ['--weeks', '4', '--seed', '5', '--warm-up', 'auto'];
let file = '';
let whole = '';
/** Replications 1 to 3, 4, 5 to 7. */
let parts: string[] = [];

async function aPart(name: string, range: string, ...options: string[]): Promise<string> {
  const { answer, code } = await simulated(file, ...OPTIONS, ...options, '--replications', range);
  expect(code).toBe(0);
  return written(name, answer);
}

beforeAll(async () => {
  file = await written('parts.salesbook', aSale());
  whole = (await simulated(file, ...OPTIONS, '--replications', '7', '--json')).answer;
  parts = await Promise.all(
    ['1..3', '4..4', '5..7'].map((range, at) => aPart(`part-${at}.json`, range)),
  );
});

test('parts merge to the bytes of one run, in any order', async () => {
  expect(await merged(...parts.toReversed())).toEqual({ code: 0, answer: whole, said: '' });
  expect((await merged(...parts.slice(0, 2))).code).toBe(0);
});

describe('what is wrong is said', () => {
  const refusal = async (...args: string[]) => {
    const { code, answer, said } = await merged(...args, '--language', 'en');
    expect([code, answer]).toEqual([1, '']);
    return said;
  };

  test('replications that are missing, before the first part and between', async () => {
    const missing = 'Together the parts must be all replications from the first on. Missing: ';
    expect(await refusal(...parts.slice(1))).toBe(`${missing}1–3`);
    expect(await refusal(...parts.filter((_, at) => at !== 1))).toBe(`${missing}4`);
    expect(await refusal(...parts.slice(2))).toBe(`${missing}1–4`);
  });

  test('replications that are there twice, or thrice', async () => {
    const twice = 'Each replication is needed once. Given twice: ';
    expect(await refusal(...parts, ...parts.slice(0, 1))).toBe(`${twice}1–3`);
    expect(await refusal(...parts, ...parts.slice(1, 2), ...parts.slice(1))).toBe(`${twice}4–7`);
  });

  test('parts of another scenario, or another project: which', async () => {
    const longer = await aPart('longer.json', '4..4', '--seed', '6');
    expect(await refusal(...parts.slice(0, 1), longer)).toBe(
      `The parts ${parts[0]} and ${longer} are of different studies: scenario, length, warm-up, seed or levers differ`,
    );
    const own = file;
    file = await written('other.salesbook', aSale('Аренда'));
    const other = await aPart('other.json', '4..4');
    file = own;
    expect(await refusal(...parts.slice(0, 1), other)).toBe(
      `The parts ${parts[0]} and ${other} are of different projects`,
    );
  });

  test('files that aren’t there, a folder in the place of a file', async () => {
    const nowhere = pathOf('nowhere.json');
    expect(await refusal(nowhere)).toContain(`The part ${nowhere} was not read: there is no such`);
    expect(await refusal(pathOf('.'))).toContain('this is a folder; name a file');
  });

  test('files that are no part, or not the whole of one: which', async () => {
    const text = await readFile(parts[1] ?? '', 'utf8');
    const broken = [
      await written('half.json', text.slice(0, text.length / 2)),
      await written('renamed.json', text.replace('"nodeStarts"', '"nope"')),
      await written('endless.json', text.replace('"replication":3', '"replication":1e300')),
      await written('hello.json', 'hello'),
      file,
    ];
    for (const path of broken) {
      expect(await refusal(...parts.slice(0, 1), path), path).toContain(
        `one of another version of the program: ${path}. Parts are written by simulate`,
      );
    }
  });

  test('no part at all, and ranges that go backwards, are misuse', async () => {
    expect((await merged()).code).toBe(2);
    expect((await simulated(file, '--replications', '5..2')).code).toBe(2);
  });
});
