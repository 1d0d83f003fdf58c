/** `publish` from end to end but for its thread: files in, a PDF out, and what is said when it can't be. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failure } from '#shared/base';
import { createTypstCompiler } from '#shared/documents';
import { writeProject } from '#shared/model';
import { aProject, aVariant, officeCalendar, poisson } from '#test/builders';
import { readPdf, squeezed } from '#test/printed-pdf';
import { type PublishSurroundings, publishCommand } from '../../cli/commands/publish.ts';

let folder: string;
let said: string[];
let answered: string[];
let surroundings: PublishSurroundings;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'salesbook-publish-'));
  said = [];
  answered = [];
  surroundings = {
    typesetter:
      ({ wasm, fonts }) =>
      async (input) =>
        (await createTypstCompiler({ wasm, fonts })).typeset(input),
    today: () => new Date(2026, 10, 23, 0, 30),
    say: (text) => said.push(text),
    answer: (text) => answered.push(text),
  };
});
afterEach(() => rm(folder, { recursive: true }));

async function projectFile(name = 'Связаться с клиентом'): Promise<string> {
  const project = aProject({ company: { name: 'Ромашка / Юг' } })
    .variant(
      aVariant()
        .lane('manager', { calendarId: officeCalendar.id })
        .source('lead', { arrivals: poisson(0.1) })
        .step('call', { name })
        .outcome('won')
        .path('lead', 'call', 'won'),
    )
    .build();
  const written = writeProject(project);
  if (!written.ok) throw new Error(written.error.code);
  const path = join(folder, 'project.salesbook');
  await writeFile(path, written.value);
  return path;
}

const publish = (...args: string[]) => publishCommand(args, surroundings);

test('writes the book, says where, and leaves nothing half-written behind', async () => {
  const file = await projectFile();
  const out = join(folder, 'out');
  const code = await publish(file, '--out', out, '--replications', '2', '--seed', '5');
  expect(said).toEqual([]);
  expect(code).toBe(0);
  const answer = JSON.parse(answered.join('\n'));
  expect(answer.file).toBe(join(out, 'Книга продаж. Ромашка Юг.pdf'));
  expect(await readdir(out)).toEqual(['Книга продаж. Ромашка Юг.pdf']);
  const bytes = await readFile(answer.file);
  expect(bytes.byteLength).toBe(answer.bytes);
  const text = squeezed((await readPdf(new Uint8Array(bytes))).pages.join(''));
  expect(text).toContain('Связатьсясклиентом');
  expect(text).toContain('2повтора');
  expect(text).toContain('зернослучайности5');
  expect(text).toContain('23ноября2026');
});

test('--no-simulation prints no figures, --language en prints English', async () => {
  const file = await projectFile();
  expect(await publish(file, '--out', folder, '--no-simulation', '--language', 'en')).toBe(0);
  const bytes = await readFile(JSON.parse(answered[0] ?? '').file);
  const text = squeezed((await readPdf(new Uint8Array(bytes))).pages.join(''));
  expect(text).toContain('Salesbook');
  expect(text).not.toContain('replications');
});

test('characters that the fonts lack are told, and printed all the same', async () => {
  const file = await projectFile('Позвонить 你');
  expect(await publish(file, '--out', folder, '--no-simulation')).toBe(0);
  expect(said.join()).toContain('你');
});

test.each([
  [['--out', 'x']],
  [['a.salesbook']],
  [['a.salesbook', '--out', 'x', '--replications', '0']],
  [['a.salesbook', '--out', 'x', '--seed', 'luck']],
  [['a.salesbook', '--out', 'x', '--language', 'de']],
  [['a.salesbook', 'b.salesbook', '--out', 'x']],
  [['a.salesbook', '--out', 'x', '--unknown']],
])('misuse is answered with the way to the help: %j', async (args) => {
  expect(await publish(...args)).toBe(2);
  expect(said.join()).toContain('publish --help');
});

test('a file that isn’t there, and one that is damaged', async () => {
  expect(await publish(join(folder, 'no.salesbook'), '--out', folder)).toBe(1);
  expect(said.at(-1)).toContain('no.salesbook');
  const damaged = join(folder, 'damaged.salesbook');
  await writeFile(damaged, '{"format": "salesbook", "formatVersion": 1, "title": NaN}');
  expect(await publish(damaged, '--out', folder)).toBe(1);
  expect(said.at(-1)).toContain('NaN');
  expect(answered).toEqual([]);
});

test('a process that the project doesn’t have', async () => {
  expect(await publish(await projectFile(), '--out', folder, '--process', 'other')).toBe(1);
  expect(said.at(-1)).toBe('Процесса «other» нет. Есть:\n  process  Продажа');
});

test('a folder that can’t be written to: the reason, and no file', async () => {
  const file = await projectFile();
  const blocked = join(folder, 'blocked');
  await writeFile(blocked, 'a file, not a folder');
  expect(await publish(file, '--out', blocked, '--no-simulation')).toBe(1);
  expect(said.at(-1)).toContain(blocked);
  expect(said.at(-1)).toContain('на этом пути стоит файл, а не папка; укажите другой путь');
  expect(await readFile(blocked, 'utf8')).toBe('a file, not a folder');
});

test('typesetting that was stopped is said to have been', async () => {
  const file = await projectFile();
  surroundings = {
    ...surroundings,
    typesetter: () => async () => failure({ code: 'tooLong', seconds: 120 }),
  };
  expect(await publish(file, '--out', folder, '--no-simulation')).toBe(1);
  expect(said.at(-1)).toBe('Вёрстка не закончилась за 120 с и остановлена.');
  expect(await readdir(folder)).toEqual(['project.salesbook']);
});
