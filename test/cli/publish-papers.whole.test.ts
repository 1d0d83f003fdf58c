/** `publish --only … --format …`: which files come out, and the page that lists them. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { createTypstCompiler, type TypstCompiler } from '#shared/documents';
import { type Project, writeProject } from '#shared/model';
import { aProject, aVariant } from '#test/builders';
import { anOffice } from '#test/papers';
import { type PublishSurroundings, publishCommand } from '../../cli/commands/publish.ts';

let folder: string;
let out: string;
let said: string[];
let answered: string[];
let compiler: TypstCompiler | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'salesbook-papers-'));
  out = join(folder, 'out');
  said = [];
  answered = [];
});
afterEach(() => rm(folder, { recursive: true }));

const surroundings: PublishSurroundings = {
  typesetter:
    ({ wasm, fonts }) =>
    async (input) => {
      compiler ??= await createTypstCompiler({ wasm, fonts });
      return compiler.typeset(input);
    },
  today: () => new Date(2026, 10, 25),
  say: (text) => said.push(text),
  answer: (text) => answered.push(text),
};

async function publish(project: Project, ...options: string[]): Promise<number> {
  const written = writeProject(project);
  if (!written.ok) throw new Error(written.error.code);
  const path = join(folder, 'project.salesbook');
  await writeFile(path, written.value);
  return publishCommand([path, '--out', out, '--no-simulation', ...options], surroundings);
}

const endings = (files: readonly string[], format: string) =>
  files.filter((name) => name.endsWith(`.${format}`));

test('everything, with a page that leads to each file', async () => {
  expect(await publish(anOffice(), '--only', 'all', '--format', 'md')).toBe(0);
  const files = (await readdir(out)).sort();
  // The book, the regulation, three instructions, two checklists, the matrix, the sheet.
  expect(endings(files, 'md')).toHaveLength(9);
  expect(files).toContain('Регламент процесса «Продажа».md');
  expect(files).toContain('Чек-лист новичка. Менеджер.md');
  const page = await readFile(join(out, 'index.html'), 'utf8');
  const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, link = '']) =>
    decodeURIComponent(link),
  );
  expect(links.sort()).toEqual(endings(files, 'md'));
  expect(page).toContain('<html lang="ru">');
  expect(JSON.parse(answered.join('')).files).toHaveLength(10);
});

test('one paper in every format: the same name, another ending', async () => {
  const formats = ['--format', 'pdf,docx,md'];
  expect(await publish(anOffice(), '--only', 'acquaintance,raci', ...formats)).toBe(0);
  const files = (await readdir(out)).sort();
  expect(files.filter((name) => name.startsWith('Матрица ответственности.'))).toEqual([
    'Матрица ответственности.docx',
    'Матрица ответственности.md',
    'Матрица ответственности.pdf',
  ]);
  const start = async (format: string) => [
    ...(await readFile(join(out, `Лист ознакомления.${format}`))).subarray(0, 4),
  ];
  expect(String.fromCharCode(...(await start('pdf')))).toBe('%PDF');
  expect(await start('docx')).toEqual([0x50, 0x4b, 3, 4]);
}, 60_000);

test('two processes of one name are two files, and people’s text in the page is text', async () => {
  const project = aProject({ title: '<b>&"' })
    .process('one', { name: 'Продажа <b>&"' })
    .variant(aVariant('v1').stage('s1').step('a'))
    .process('two', { name: 'Продажа <b>&"', currentVariantId: idOf('v2') })
    .variant(aVariant('v2').stage('s2').step('b'))
    .build();
  expect(await publish(project, '--only', 'regulation', '--format', 'md')).toBe(0);
  expect(endings(await readdir(out), 'md')).toHaveLength(2);
  const page = await readFile(join(out, 'index.html'), 'utf8');
  expect(page).not.toContain('<b>');
  expect(page).toContain('&lt;b&gt;&amp;');
});

test('a single paper is answered as one file, without a page', async () => {
  expect(await publish(anOffice(), '--only', 'raci', '--format', 'docx', '--language', 'en')).toBe(
    0,
  );
  expect(await readdir(out)).toEqual(['Responsibility matrix.docx']);
  expect(JSON.parse(answered.join('')).file).toBe(join(out, 'Responsibility matrix.docx'));
});

test.each([
  ['--only', 'everything'],
  ['--format', 'odt'],
  ['--only', ''],
])('%s %s is a misuse, and nothing is written', async (option, word) => {
  expect(await publish(anOffice(), option, word)).toBe(2);
  expect(said.join()).toContain(option);
});
