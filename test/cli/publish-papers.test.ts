/** `publish --only … --format …`: which files come out, and the page that lists them. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTypstCompiler, type TypstCompiler } from '#shared/documents';
import { type Project, writeProject } from '#shared/model';
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

test('everything in every format, with a page that leads to each file', async () => {
  expect(await publish(anOffice(), '--only', 'all', '--format', 'pdf,docx,md')).toBe(0);
  const files = (await readdir(out)).sort();
  // The book, the regulation, three instructions, two checklists, the matrix, the sheet.
  for (const format of ['pdf', 'docx', 'md']) {
    expect(files.filter((name) => name.endsWith(`.${format}`))).toHaveLength(9);
  }
  expect(files).toContain('Регламент процесса «Продажа».docx');
  expect(files).toContain('Чек-лист новичка Менеджер.pdf');
  const page = await readFile(join(out, 'index.html'), 'utf8');
  const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, link = '']) =>
    decodeURIComponent(link),
  );
  expect(links.sort()).toEqual(files.filter((name) => name !== 'index.html'));
  expect(page).toContain('<html lang="ru">');
  const answer = JSON.parse(answered.join(''));
  expect(answer.files).toHaveLength(28);
}, 120_000);

test('two processes of one name are two files, and people’s text in the page is text', async () => {
  const project = anOffice((text) => `${text} <b>&"`);
  const [process] = Object.values(project.processes);
  if (!process) throw new Error('no process');
  const twin = { ...structuredClone(process), id: 'twin' as typeof process.id };
  project.processes = { ...project.processes, [twin.id]: twin };
  project.processOrder = [...project.processOrder, twin.id];
  expect(await publish(project, '--only', 'regulation', '--format', 'md')).toBe(0);
  const files = (await readdir(out)).filter((name) => name.endsWith('.md'));
  expect(files).toHaveLength(2);
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
  expect(said.join()).toContain('--only book,regulation,role,checklist,raci,acquaintance|all');
});
