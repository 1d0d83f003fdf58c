/** `publish` and the book itself: its edition, its parts in their order, a company's theme. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTypstCompiler } from '#shared/documents';
import { writeProject } from '#shared/model';
import { aProject, aVariant } from '#test/builders';
import { type PrintedPdf, readPdf, squeezed } from '#test/printed-pdf';
import { publishCommand } from '../../cli/commands/publish.ts';

const WHOLE_BOOK_MS = 60_000;

let folder: string;
let said: string[];
let answered: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'salesbook-book-'));
  said = [];
  answered = [];
  const project = aProject()
    .variant(
      aVariant()
        .stage('qualify', { name: 'Квалификация' })
        .source('lead')
        .step('call', { name: 'Позвонить', description: 'Подробности разговора' })
        .outcome('won')
        .path('lead', 'call', 'won'),
    )
    .build();
  const written = writeProject(project);
  if (!written.ok) throw new Error(written.error.code);
  await writeFile(join(folder, 'project.salesbook'), written.value);
});
afterEach(() => rm(folder, { recursive: true }));

function publish(...args: string[]): Promise<number> {
  const file = join(folder, 'project.salesbook');
  return publishCommand([file, '--out', folder, '--no-simulation', ...args], {
    typesetter:
      ({ wasm, fonts }) =>
      async (input) =>
        (await createTypstCompiler({ wasm, fonts })).typeset(input),
    today: () => new Date(2026, 10, 23),
    say: (text) => said.push(text),
    answer: (text) => answered.push(text),
  });
}

async function book(): Promise<PrintedPdf> {
  const { file } = JSON.parse(answered.join('\n'));
  return readPdf(new Uint8Array(await readFile(file)));
}

test(
  'the short edition leaves out how each step is done',
  async () => {
    expect(await publish('--edition', 'short')).toBe(0);
    expect(answered.join()).toContain('Книга продаж. Краткое издание. ООО «Проба».pdf');
    const text = squeezed((await book()).pages.join(''));
    expect(text).toContain('Краткоеиздание');
    expect(text).toContain('Позвонить');
    expect(text).not.toContain('Подробностиразговора');
  },
  WHOLE_BOOK_MS,
);

test(
  'named parts are printed in the order in which they were named, and no others',
  async () => {
    expect(await publish('--parts', 'glossary, steps,stages')).toBe(0);
    const titles = (await book()).outline.map(({ title }) =>
      title.replace(/^[\d.]+\s/, '').replaceAll('\u00a0', ' '),
    );
    expect(titles).toEqual(['Термины', 'Продажа', 'Порядок работы по шагам', 'Стадии']);
  },
  WHOLE_BOOK_MS,
);

test('a part that the book doesn’t have is refused with those it has', async () => {
  expect(await publish('--parts', 'weather')).toBe(1);
  expect(said.at(-1)).toMatch(/^В книге нет части weather\. Есть: contents, .*passport, map/u);
  expect(answered).toEqual([]);
});

test('an unknown edition is misuse', async () => {
  expect(await publish('--edition', 'pocket')).toBe(2);
  expect(said.at(-1)).toMatch(/pocket.*full, short/u);
});

test(
  'a theme is used; one with a mistake is named with its line, and the book is there all the same',
  async () => {
    const theme = join(folder, 'company.typ');
    await writeFile(theme, '#let footer(number) = [Снизу #number]');
    expect(await publish('--theme', theme)).toBe(0);
    expect(squeezed((await book()).pages[1] ?? '')).toContain('Снизу2');
    expect(said).toEqual([]);
    answered = [];
    await writeFile(theme, '#let accent = red\n#let ink = )');
    expect(await publish('--theme', theme)).toBe(0);
    expect((await book()).pages.length).toBeGreaterThan(1);
    expect(said.join('\n')).toContain('документ напечатан в обычном оформлении');
    expect(said.join('\n')).toMatch(/theme\.typ, строка 2/u);
  },
  WHOLE_BOOK_MS,
);

test('a theme that isn’t there stops the command before anything is printed', async () => {
  expect(await publish('--theme', join(folder, 'no.typ'))).toBe(1);
  expect(said.at(-1)).toContain('no.typ: такой папки или файла нет; проверьте путь');
  expect(answered).toEqual([]);
});
