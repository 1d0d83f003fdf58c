/** The sample as people get it, in both languages and editions: legible, whole, short where promised, with the program's figures. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { present } from '#shared/base';
import {
  type Edition,
  type PrintingPress,
  planOf,
  publishSalesBook,
  unsupportedCharacters,
} from '#shared/documents';
import { createTranslate, type Language } from '#shared/i18n';
import { openProjectText, type Process, type Project, type VariantId } from '#shared/model';
import {
  defaultScenario,
  type FigureName,
  type SimulationResult,
  sayFigure,
  simulate,
} from '#shared/simulation';
import { type PrintedPdf, readPdf, squeezed } from '#test/printed-pdf';
import { aPrintingPress, shippedFonts } from '#test/printing-press';

const LEAST_POINTS = 6;
const MOST_SHORT_PAGES = 12;
/** A whole book, read back page by page, on a machine that does other things too. */
const PRINTING_MS = 90_000;

let press: PrintingPress;
let project: Project;
let results: Partial<Record<VariantId, SimulationResult>>;

beforeAll(async () => {
  press = await aPrintingPress();
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

async function printed(language: Language, edition: Edition): Promise<PrintedPdf> {
  const published = await publishSalesBook(
    { project, results, date: '2026-11-23', language, plan: planOf(edition) },
    press,
  );
  if (!published.ok) throw new Error(JSON.stringify(published.error));
  expect(unsupportedCharacters(published.value.document, shippedFonts())).toEqual([]);
  return readPdf(published.value.bytes);
}

/** What is before what shall be, as the book sets them. */
function asIsFirst(order: readonly VariantId[], variants: Process['variants']): VariantId[] {
  const isAsIs = (id: VariantId) => variants[id]?.kind === 'asIs';
  return [...order.filter(isAsIs), ...order.filter((id) => !isAsIs(id))];
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
      if (edition === 'short') expect(pdf.pages.length).toBeLessThanOrEqual(MOST_SHORT_PAGES);
      else expect(pdf.pages.length).toBeGreaterThan(20);
    },
    PRINTING_MS,
  );
});

test(
  'the figures are those that the program shows',
  async () => {
    const shown: readonly FigureName[] = ['wonPerWeek', 'conversion', 'revenuePerWeek', 'cycleP85'];
    const pdf = await printed('ru', 'full');
    const text = squeezed(pdf.pages.join(''));
    const label = createTranslate('ru');
    for (const name of shown) {
      for (const { variantOrder, variants } of Object.values(project.processes)) {
        const said = asIsFirst(variantOrder, variants).flatMap(
          (id) =>
            sayFigure(present(results[id], id), name, {
              language: 'ru',
              currency: project.currency,
            }) ?? [],
        );
        expect(text, name).toContain(squeezed(label(`simulate.figure_${name}`)));
        // Each with its interval beside it.
        for (const { value, interval } of said) {
          expect(text, name).toContain(squeezed(value + (interval ?? '')));
        }
      }
    }
  },
  PRINTING_MS,
);
