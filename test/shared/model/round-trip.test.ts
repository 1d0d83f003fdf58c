/** Out of the program and in again: nothing is lost, and the same project gives the same bytes. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { present } from '#shared/base';
import {
  createProject,
  openProjectText,
  type Project,
  projectSchema,
  writeProject,
} from '#shared/model';
import { anyProject } from '#test/arbitrary-project';
import { aProject, aVariant } from '#test/builders';

function written(project: Project): string {
  const result = writeProject(project);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function opened(text: string): Project {
  const result = openProjectText(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error, null, 2));
  return result.value.project;
}

/** The same facts with all keys in the opposite order. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, backwards(member)]),
  );
}

describe('a project file', () => {
  test('gives back the project that was written', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        expect(opened(written(project))).toEqual(project);
      }),
    );
  });

  test('has the same bytes however the project was put together', () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const text = written(project);
        expect(written(opened(text))).toBe(text);
        expect(written(backwards(project) as Project)).toBe(text);
      }),
    );
  });

  test('has known keys in the order of the schema, unknown ones after them, collections by id', () => {
    const project = {
      xNewer: 1,
      aNewer: 2,
      stagesInCrm: { pipedrive: { offer: ['6'] } },
      ...aProject().participant('b').participant('a').build(),
    };
    const text = written(project);
    const parsed: Project = JSON.parse(text);
    expect(Object.keys(parsed)).toEqual([...Object.keys(projectSchema.shape), 'aNewer', 'xNewer']);
    expect(Object.keys(parsed.participants)).toEqual(['a', 'b']);
    expect(text.startsWith('{\n  "format": "salesbook",\n  "formatVersion": 2,\n')).toBe(true);
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('half of a character in a name becomes a replacement character, so that the file opens', () => {
    const project = aProject({ title: 'Отчёт \ud83d' }).build();
    expect(opened(written(project)).title).toBe('Отчёт \ufffd');
  });

  test('a name of 10,000 characters is kept', () => {
    const title = 'Очень длинное имя '.repeat(600).slice(0, 10_000);
    expect(opened(written(aProject({ title }).build())).title).toBe(title);
  });

  test('is refused above 64 MiB by the writer as by the reader', () => {
    const material = { text: 'ж'.repeat(33 * 1024 * 1024) };
    const project = aProject().material('huge', material).build();
    expect(writeProject(project)).toMatchObject({ ok: false, error: { code: 'tooLarge' } });
  });
});

test('a new project is consistent and has a board to draw on', () => {
  for (const language of ['ru', 'en'] as const) {
    let count = 0;
    const project = createProject({
      title: 'Книга продаж',
      language,
      timeZone: 'Europe/Moscow',
      newId: () => `id${++count}`,
    });
    expect(opened(written(project))).toEqual(project);
    const process = present(
      project.processes[present(project.processOrder[0], 'process')],
      'process',
    );
    const variant = present(process.variants[process.currentVariantId], 'variant');
    expect(variant.stageOrder).toHaveLength(4);
    expect(variant.laneOrder).toHaveLength(2);
  }
});

test('the builders of the tests make consistent projects', () => {
  const project = aProject()
    .variant(
      aVariant()
        .stage('Квалификация')
        .lane('manager', { headcount: 2 })
        .source('lead')
        .step('call')
        .branch('fits')
        .outcome('won')
        .outcome('lost', { result: 'lost' })
        .path('lead', 'call', 'fits', 'won')
        .flow('fits', 'lost', { probability: 0.5 })
        .claim('claim', { from: 'call', to: 'fits' }),
    )
    .scenario('base')
    .build();
  expect(opened(written(project))).toEqual(project);
});

test('a file of version 1 opens for ever', () => {
  const text = readFileSync(
    new URL('../../fixtures/project-v1.salesbook', import.meta.url),
    'utf8',
  );
  const project = opened(text);
  expect(project.title).toBe('Образец формата 1');
  expect(Object.keys(project.processes)).toEqual(['sale']);
  // Nothing in it is read otherwise since then.
  expect(written(project)).toBe(text.replace('"formatVersion": 1', '"formatVersion": 2'));
});

test('a file of version 2 opens for ever', () => {
  const text = readFileSync(
    new URL('../../fixtures/project-v2.salesbook', import.meta.url),
    'utf8',
  );
  const project = opened(text);
  expect(project.title).toBe('Образец формата 2');
  expect(written(project)).toBe(text);
});

test('the published JSON Schema is that of the program (update it with `vitest run -u`)', async () => {
  const schema = z.toJSONSchema(projectSchema, { target: 'draft-2020-12', io: 'input' });
  const published = {
    $id: 'urn:salesbook:schema:2',
    title: 'Salesbook project, format version 2',
    ...schema,
  };
  await expect(`${JSON.stringify(published, null, 2)}\n`).toMatchFileSnapshot(
    '../../../resources/schema/salesbook-2.schema.json',
  );
});
