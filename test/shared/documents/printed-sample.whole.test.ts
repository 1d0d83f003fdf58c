/** The sample as people get it, in both languages and editions: legible, whole, short where promised, with the program's figures. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { present } from '#shared/base';
import {
  type Edition,
  type PublishingTools,
  planOf,
  publishDocument,
  unsupportedCharacters,
} from '#shared/documents';
import { createTranslate, type Language } from '#shared/i18n';
import { openProjectText, type ProcessId, type Project, type VariantId } from '#shared/model';
import {
  defaultScenario,
  type FigureName,
  type SimulationResult,
  sayFigure,
  simulate,
} from '#shared/simulation';
import { publishingTools } from '#test/papers';
import { type PrintedPdf, readPdf, squeezed } from '#test/printed-pdf';
import { shippedFonts } from '#test/printing-press';

const LEAST_POINTS = 6;
const MOST_SHORT_PAGES = 12;
/** Of the height of a page that goes on. */
const LEAST_REACH = 0.45;
/** A whole book, read back page by page, on a machine that does other things too. */
const PRINTING_MS = 90_000;

let tools: PublishingTools;
let project: Project;
let results: Partial<Record<VariantId, SimulationResult>>;

beforeAll(async () => {
  tools = await publishingTools();
  const path = '../../../resources/samples/proekt.salesbook';
  const opened = openProjectText(readFileSync(new URL(path, import.meta.url), 'utf8'));
  if (!opened.ok) throw new Error(opened.error.code);
  project = opened.value.project;
  results = {};
  for (const process of Object.values(project.processes)) {
    for (const variantId of process.variantOrder) {
      const scenario = { ...defaultScenario(project, process.id, variantId), replications: 3 };
      const run = await simulate({ project, scenario });
      if (!run.ok) throw new Error(run.error.code);
      results[variantId] = run.value;
    }
  }
}, 60_000);

async function printed(
  language: Language,
  edition: Edition,
  processIds: readonly ProcessId[] = project.processOrder,
): Promise<PrintedPdf> {
  const published = await publishDocument(
    {
      kind: 'salesBook',
      project,
      processIds,
      results,
      date: '2026-11-23',
      language,
      plan: planOf(edition),
    },
    'pdf',
    tools,
  );
  if (!published.ok) throw new Error(JSON.stringify(published.error));
  expect(unsupportedCharacters(published.value.document, shippedFonts())).toEqual([]);
  return readPdf(published.value.bytes);
}

/** Pages that end early, though no chapter, checklist or drawing begins on the next one. */
function pagesHalfEmpty({ reach, isLying, outline }: PrintedPdf): number[] {
  return reach.flatMap((one, index) => {
    const next = index + 2;
    const begins = outline.filter(({ page, depth }) => page === next && depth <= 1);
    const isEnd = index === reach.length - 1 || begins.length > 0 || isLying[index + 1] === true;
    return one < LEAST_REACH && !isEnd && isLying[index] !== true ? [index + 1] : [];
  });
}

describe.each(['ru', 'en'] as const)('in %s', (language) => {
  test.each(['full', 'short'] as const)(
    'the %s edition is legible and nothing leaves its page',
    async (edition) => {
      const pdf = await printed(language, edition);
      expect(pdf.smallestLetters).toBeGreaterThanOrEqual(LEAST_POINTS);
      expect(pdf.overflowing).toEqual([]);
      expect(pdf.fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
      const draft = createTranslate(language)('documents.draft');
      for (const page of pdf.pages.slice(1)) expect(page).toContain(draft.toUpperCase());
      if (edition === 'full') expect(pdf.pages.length).toBeGreaterThan(20);
      expect(pagesHalfEmpty(pdf)).toEqual([]);
    },
    PRINTING_MS,
  );

  test(
    'the short edition of each process has the pages it promises at most',
    async () => {
      for (const id of project.processOrder) {
        const pdf = await printed(language, 'short', [id]);
        expect(pdf.pages.length, id).toBeLessThanOrEqual(MOST_SHORT_PAGES);
      }
      const both = await printed(language, 'short');
      expect(both.pages.length).toBeLessThanOrEqual(MOST_SHORT_PAGES);
    },
    PRINTING_MS,
  );
});

test(
  'the figures are those that the program shows',
  async () => {
    const shown: readonly FigureName[] = [
      ...(['wonPerWeek', 'conversion', 'revenuePerWeek'] as const),
      ...(['wonCycleMean', 'wonCycleP85', 'cycleP85'] as const),
    ];
    const pdf = await printed('ru', 'full');
    const text = squeezed(pdf.pages.join(''));
    const label = createTranslate('ru');
    for (const name of shown) {
      for (const { id: processId, variantOrder } of Object.values(project.processes)) {
        const said = variantOrder.flatMap((id) => {
          const words = { language: 'ru', currency: project.currency } as const;
          return sayFigure(present(results[id], id), name, words) ?? [];
        });
        // As-is beside to-be, each with its interval, in the row of the figure.
        const row = said.map(({ value, interval }) => value + (interval ?? '')).join('');
        // Working the base earns nothing by itself; the sale shows every figure.
        const isSaid = processId === project.processOrder[0] || name !== 'revenuePerWeek';
        expect(said.length, name).toBe(isSaid ? variantOrder.length : 0);
        if (isSaid) {
          expect(text, name).toContain(squeezed(label(`simulate.figure_${name}`) + row));
        }
      }
    }
  },
  PRINTING_MS,
);
