/** The company's sales on one page: one it is, of one process or of thirty, simulated or not. */
import { beforeAll, describe, expect, test } from 'vitest';
import { idOf } from '#shared/base';
import {
  type Edition,
  type PublishingTools,
  planOf,
  planOfNames,
  publishDocument,
} from '#shared/documents';
import type { Project, VariantId } from '#shared/model';
import type { SimulationResult } from '#shared/simulation';
import { aProject, aVariant, workingDays } from '#test/builders';
import { publishingTools } from '#test/papers';
import { readPdf, squeezed } from '#test/printed-pdf';
import { aSimulationResult } from '#test/simulation-result';

const PURPOSE =
  'Довести клиента от обращения до подписанного договора в обещанный срок, с решением, которое можно изготовить, и с маржой, которая устраивает компанию.';

let tools: PublishingTools;
beforeAll(async () => {
  tools = await publishingTools();
}, 60_000);

interface Company {
  readonly project: Project;
  readonly results: Partial<Record<VariantId, SimulationResult>>;
}

/** Each process has seven stages and two sentences of purpose. */
function companyOf(count: number): Company {
  const builder = aProject();
  const results: Partial<Record<VariantId, SimulationResult>> = {};
  for (let number = 1; number <= count; number += 1) {
    const id = `variant${number}`;
    const variant = aVariant(id);
    for (let stage = 1; stage <= 7; stage += 1) {
      variant.stage(`Стадия ${stage}`, {
        id: `p${number}s${stage}`,
        timeLimit: { duration: workingDays(stage) },
      });
      if (stage === 1) variant.lane('manager').source(`p${number}lead`);
      variant.step(`p${number}step${stage}`);
    }
    variant.outcome(`p${number}won`).path(`p${number}lead`, `p${number}step1`, `p${number}won`);
    const name = `Процесс номер ${number}`;
    builder
      .process(`process${number}`, { name, purpose: PURPOSE, currentVariantId: idOf(id) })
      .variant(variant);
    results[idOf<'Variant'>(id)] = aSimulationResult(variant.build());
  }
  return { project: builder.build(), results };
}

async function pagesOf({ project, results }: Company, plan = planOf('full')): Promise<string[]> {
  const published = await publishDocument(
    { kind: 'salesBook', project, results, date: '2026-11-23', language: 'ru', plan },
    'pdf',
    tools,
  );
  if (!published.ok) throw new Error(JSON.stringify(published.error));
  const { pages } = await readPdf(published.value.bytes);
  return pages.map(squeezed);
}

function alone(edition: Edition) {
  const plan = planOfNames(edition, ['overview']);
  if (!plan.ok) throw new Error(plan.error.name);
  return plan.value;
}

describe('the overview', () => {
  test.each([1, 2, 3, 4, 14, 15, 30])(
    'of %i processes has a page, and no more than that',
    async (count) => {
      const company = companyOf(count);
      for (const results of [company.results, {}]) {
        const pages = await pagesOf({ ...company, results }, alone('full'));
        // The title page stands before it.
        expect(pages, `${count}`).toHaveLength(2);
        expect(pages[1]).toContain(count === 1 ? 'Довестиклиента' : 'Процессномер1');
      }
    },
    60_000,
  );

  test('says of how many processes it tells where it can’t tell of all', async () => {
    const [, page = ''] = await pagesOf(companyOf(30), alone('full'));
    expect(page).toContain('Показанопроцессов:14из30');
  });

  test('stands below the contents of a short edition, with the next chapter on another page', async () => {
    const pages = await pagesOf(companyOf(2), planOf('short'));
    const [, page = ''] = pages;
    expect(page).toContain('Содержание');
    // The figures of the last process are below the heading of the overview, on the same page.
    const overview = page.slice(page.lastIndexOf('Продажикомпаниинаоднойстранице'));
    expect(overview).toContain('Процессномер2');
    expect(overview).toContain('зернослучайности');
  });
});
