/** Files of stage definitions, read back by others: a JSON Schema, a spreadsheet's reader, CSV by hand, LibreOffice. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { present } from '#shared/base';
import {
  checklistPaper,
  dryRun,
  pipelinesOf,
  planFile,
  STAGE_FILE_ID,
  type StageFormat,
  stageFileSchema,
  stageFiles,
} from '#shared/stage-definitions';
import { aPipeline, aSoundPipeline, aStage } from '../../support/crm/arbitrary-pipeline.ts';
import { samples } from './samples.ts';

const tricky = aPipeline([
  aStage('phone', { name: '+7 495 123-45-67', requiredFields: ['=1+1', '08.03.2026'] }),
  aStage('formula', { name: '=HYPERLINK("http://x")', probability: 0.35 }),
  aStage('date', { name: '01.02', entryCriteria: ['Съёмка «объекта»; да, нет', '@сегодня'] }),
  aStage('won', { name: '-5', semantics: 'won', probability: 1 }),
  aStage('lost', { name: 'Щука, ёж и "эхо"', semantics: 'lost', probability: null }),
]);

function filesOf(format: StageFormat, pipeline = tricky) {
  const project = { title: 'Книга', company: { name: 'ООО «Проба»' } };
  return stageFiles({ project, pipelines: [pipeline], language: 'ru', mends: true }, format);
}

/** RFC 4180, written for the test. */
function rowsOf(csv: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const end = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < csv.length; at++) {
    const sign = csv[at] ?? '';
    if (isQuoted && sign === '"' && csv[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === separator) end();
    else if (!isQuoted && sign === '\n') {
      end();
      rows.push([]);
    } else if (isQuoted || sign !== '\r') cell += sign;
  }
  return rows.slice(0, -1);
}

const column = (rows: readonly (readonly unknown[])[], name: string) => {
  const at = present(rows[0], 'header').indexOf(name);
  expect(at, name).toBeGreaterThanOrEqual(0);
  return rows.slice(1).map((row) => row[at]);
};

const NAMES = ['+7 495 123-45-67', '=HYPERLINK("http://x")', '01.02', '-5', 'Щука, ёж и "эхо"'];

describe('CSV', () => {
  test('for programs: every text as it is, numbers with a point', () => {
    const [exact] = filesOf('csv');
    const rows = rowsOf(String(exact?.content), ',');
    expect(column(rows, 'Стадия')).toEqual(NAMES);
    expect(column(rows, 'Вероятность')).toEqual(['0.5', '0.35', '0.5', '1', '']);
    expect(column(rows, 'Обязательные поля')[0]).toBe('=1+1\n08.03.2026');
  });

  test('for Excel: no cell begins as a formula', () => {
    const rows = rowsOf(String(filesOf('csv')[1]?.content).replace(/^\ufeff/, ''), ';');
    expect(column(rows, 'Стадия')).toEqual(
      NAMES.map((name) => (/^[=+\-@]/.test(name) ? `'${name}` : name)),
    );
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@]/);
  });
});

test('XLSX: texts are texts, numbers are numbers', async () => {
  const [file] = filesOf('xlsx');
  const sheets = await readXlsxFile(Buffer.from(file?.content as Uint8Array), { trim: false });
  const rows = present(sheets[0], 'sheet').data;
  expect(column(rows, 'Стадия')).toEqual(NAMES);
  expect(column(rows, 'Вероятность')).toEqual([0.5, 0.35, 0.5, 1, null]);
  expect(sheets.map(({ sheet }) => sheet)).toEqual([
    'Стадии',
    'Условия и автоматизация',
    'Группы и права',
  ]);
  const rules = present(sheets[1], 'sheet').data;
  expect(column(rules, 'Стадия')).toEqual(NAMES);
  expect(column(rules, 'Обязательные поля')[0]).toBe('=1+1\n08.03.2026');
});

const OFFICE = 'soffice';
const hasOffice = spawnSync(OFFICE, ['--version']).status === 0;

describe.skipIf(!hasOffice)('opened in LibreOffice', () => {
  test('every cell of both spreadsheets is what was meant', () => {
    const folder = mkdtempSync(join(tmpdir(), 'stages-'));
    try {
      const [workbook] = filesOf('xlsx');
      writeFileSync(join(folder, 'book.xlsx'), workbook?.content ?? '');
      writeFileSync(join(folder, 'excel.csv'), filesOf('csv')[1]?.content ?? '');
      const opened = (name: string, ...filter: string[]) => {
        const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
        // Tokens of the filter: comma or semicolon, quotes, UTF-8, all columns as they are.
        const to = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1';
        execFileSync(
          OFFICE,
          [
            profile,
            '--headless',
            ...filter,
            '--convert-to',
            to,
            '--outdir',
            join(folder, 'out'),
            join(folder, name),
          ],
          { stdio: 'pipe' },
        );
        return join(folder, 'out', name.replace(/\.\w+$/, ''));
      };
      const book = rowsOf(readFileSync(`${opened('book.xlsx')}-Стадии.csv`, 'utf8'), ',');
      expect(column(book, 'Стадия')).toEqual(NAMES);
      const excel = opened('excel.csv', '--infilter=Text - txt - csv (StarCalc):59,34,76,1');
      const rows = rowsOf(readFileSync(`${excel}-excel.csv`, 'utf8'), ',');
      expect(column(rows, 'Стадия')[4]).toBe(NAMES[4]);
      expect(column(rows, 'Обязательные поля')[0]).toBe("'=1+1\n08.03.2026");
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});

describe('JSON', () => {
  test('the published JSON Schema is that of the program (update it with `vitest run FILE --update`)', async () => {
    const schema = z.toJSONSchema(stageFileSchema, { target: 'draft-2020-12', io: 'input' });
    const published = {
      $id: STAGE_FILE_ID,
      title: 'Salesbook stage definitions, version 1',
      ...schema,
    };
    await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot(
      '../../../resources/schema/stage-definitions-1.schema.json',
    );
  });

  test.each(samples)(
    'the sample $name keeps to it, and says what the project says',
    ({ project }) => {
      const pipelines = pipelinesOf(project);
      const wanted = { project, pipelines, language: project.language, mends: false };
      const [file] = stageFiles(wanted, 'json');
      const read = stageFileSchema.parse(JSON.parse(String(file?.content)));
      expect(read.dealTypes).toEqual(pipelines);
      expect(read.project).toBe(project.title);
    },
  );
});

test('the checklist on paper has everything of the checklist, with a box before each', async () => {
  const pipeline = {
    ...tricky,
    stages: tricky.stages.map((stage) => ({
      ...stage,
      exitCriteria: ['Подписан <договор> & счёт'],
    })),
  };
  const wanted = {
    project: { title: 'Книга', company: { name: 'ООО «Проба»' } },
    pipelines: [pipeline],
    language: 'ru',
    mends: true,
  } as const;
  const { name, content } = await checklistPaper(wanted, 'bitrix24', '2026-01-12');
  expect(name).toBe('Чек-лист администратора CRM (Bitrix24) — Книга.docx');
  const parts = unzipSync(content as Uint8Array);
  const xml = strFromU8(present(parts['word/document.xml'], 'document'));
  // Spaces that don't break are the typography's business.
  const plain = (said: string) => said.replace(/[^\S\n]/g, ' ');
  const text = plain(xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, ''));
  const lines = text.split('\n');
  const count = (line: string) => lines.filter((one) => one === line).length;
  // Probabilities of three stages in work, two fields, a way in and five ways out.
  expect(count('50 %')).toBe(2);
  expect(count('35 %')).toBe(1);
  expect(count('=1+1')).toBe(1);
  expect(count('08.03.2026')).toBe(1);
  expect(count('Условия входа: Съёмка «объекта»; да, нет; @сегодня')).toBe(1);
  expect(count('Условия выхода: Подписан &lt;договор&gt; &amp; счёт')).toBe(5);
  // The four headings are numbered, everything else that has a mark has a box.
  expect(xml.match(/<w:numPr>/g)).toHaveLength(4 + 3 + 2 + 1 + 5);
});

test('the checklist on paper says once what two deal types share, and each new field once', async () => {
  const shared = (id: string) => ({
    ...aSoundPipeline({ id, name: id }),
    stages: aSoundPipeline().stages.map((stage) => ({
      ...stage,
      requiredFields: stage.semantics === 'open' ? ['Бюджет проекта'] : [],
    })),
  });
  const wanted = {
    project: { title: 'Книга', company: { name: '' } },
    pipelines: [shared('Опт'), shared('Розница')],
    language: 'ru',
    mends: true,
  } as const;
  const { content } = await checklistPaper(wanted, 'bitrix24', '2026-01-12');
  const parts = unzipSync(content as Uint8Array);
  const xml = strFromU8(present(parts['word/document.xml'], 'document'));
  const text = xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/[^\S\n]/g, ' ');
  const lines = text.split('\n');
  expect(lines.filter((line) => line === 'Бюджет проекта')).toHaveLength(1);
  expect(lines).toContain('Лид; Предложение; Договор');
  // Of each stage in work a probability and the field.
  expect(lines).toContain('Всё то же, что в воронке «Опт»; пунктов: 6');
});

test('no word is torn in the tables of the checklist on paper', async () => {
  const pipeline = aSoundPipeline();
  const codes = pipeline.stages.map(({ code }) => code);
  const group = {
    participantId: 'dispatcher',
    name: 'Диспетчер',
    department: 'Диспетчерская',
    people: ['Кузина Алёна Сергеевна'],
    works: codes.slice(0, 1),
    reads: codes.slice(1),
    manages: true,
  };
  const asked = { ...pipeline, groups: [group] };
  const wanted = {
    project: { title: 'Книга', company: { name: '' } },
    pipelines: [asked],
    language: 'ru',
    mends: true,
  } as const;
  const { content } = await checklistPaper(wanted, 'bitrix24', '2026-01-12');
  const xml = strFromU8(present(unzipSync(content as Uint8Array)['word/document.xml'], 'document'));
  const tables = xml.split('<w:tbl>');
  const groups = present(
    tables.find((table) => table.includes('Диспетчерская')),
    'groups',
  );
  const [, department] = [...groups.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) =>
    Number(width),
  );
  // The word has 6.95 em in Arial, at 9 pt 62.5 pt; with 4.25 pt of the cell on either side 71 pt, in twentieths.
  expect(department).toBeGreaterThan(71 * 20);
});

test('Markdown: people’s words are no markup', () => {
  const pipeline = aSoundPipeline({ name: '# [Опт](http://x) <b>' });
  const [file] = filesOf('md', pipeline);
  expect(String(file?.content)).toContain('## \\# \\[Опт\\]\\(http://x\\) \\<b\\>');
});

describe('a plan', () => {
  test('for Bitrix24 also stands in batches of 50 at the most, in the same order', () => {
    const many = Array.from({ length: 70 }, (_, at) => aStage(`s${at}`));
    const pipeline = aPipeline([...many, ...aSoundPipeline().stages.slice(3)]);
    const run = dryRun(pipeline, { crm: 'bitrix24', mends: false });
    const [plan] = JSON.parse(planFile([run], 'ru')).plans;
    const batches: string[][] = plan.batches.map((batch: { cmd: Record<string, string> }) =>
      Object.values(batch.cmd),
    );
    // What later calls need is asked for alone.
    expect(batches.map(({ length }) => length)).toEqual([1, 1, 50, plan.calls.length - 52]);
    expect(batches.flat().map((call) => call.split('?')[0])).toEqual(
      plan.calls.map(({ method }: { method: string }) => method),
    );
  });

  test('of two pipelines that require one field makes it once', () => {
    const asking = (id: string) => ({
      ...aSoundPipeline({ id, name: id }),
      stages: aSoundPipeline().stages.map((stage) => ({ ...stage, requiredFields: ['Бюджет'] })),
    });
    const files = stageFiles(
      {
        project: { title: 'Книга', company: { name: '' } },
        pipelines: [asking('one'), asking('two')],
        language: 'ru',
        mends: false,
      },
      'pipedrive',
    );
    const { plans } = JSON.parse(String(files[0]?.content));
    const calls = plans.flatMap((plan: { calls: { verb: string; path: string }[] }) => plan.calls);
    const ofFields = calls.filter(({ path }: { path: string }) => path.includes('dealFields'));
    expect(ofFields.map(({ verb }: { verb: string }) => verb)).toEqual(['POST', 'PATCH']);
  });
});
