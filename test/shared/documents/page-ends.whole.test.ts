/**
 * Every document of every sample as a publisher would look at it: no page but a chapter's own has only a
 * few lines, no list leaves an item alone, nobody signs on a page of its own, and the contents are right.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  DOCUMENT_KINDS,
  type DocumentKind,
  type DocumentModel,
  type PublishingTools,
  plannedPapers,
  publishDocument,
} from '#shared/documents';
import { openProjectText, type Project, type VariantId } from '#shared/model';
import { defaultScenario, type SimulationResult, simulate } from '#shared/simulation';
import { publishingTools } from '#test/papers';
import { type PrintedLine, type PrintedPage, readPages } from '#test/printed-lines';
import { squeezed } from '#test/printed-pdf';

const SAMPLES = new URL('../../../resources/samples/', import.meta.url);
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.salesbook'));
/** Of the body of a page that goes on with what the page before it began. */
const LEAST_LINES = 9;
/** In points: tables are set smaller than the text. */
const LEAST_TEXT = 10.2;
const PRINTING_MS = 120_000;

let tools: PublishingTools;
beforeAll(async () => {
  tools = await publishingTools();
}, PRINTING_MS);

async function simulated(project: Project): Promise<Partial<Record<VariantId, SimulationResult>>> {
  const results: Partial<Record<VariantId, SimulationResult>> = {};
  for (const process of Object.values(project.processes)) {
    for (const variantId of process.variantOrder) {
      const scenario = { ...defaultScenario(project, process.id, variantId), replications: 2 };
      const run = await simulate({ project, scenario });
      if (!run.ok) throw new Error(run.error.code);
      results[variantId] = run.value;
    }
  }
  return results;
}

/** The headings with which pages begin on purpose: after a page break, on a sheet, of a chapter of a book. */
function startsOf({ kind, isDense, blocks }: DocumentModel): string[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1]?.kind;
    if (block.kind === 'sheet') {
      const [first] = block.blocks;
      return first?.kind === 'heading' ? [squeezed(first.text)] : [];
    }
    if (block.kind !== 'heading') return [];
    const isChapter = kind === 'salesBook' && isDense !== true && block.level === 1;
    const isForced = index === 0 || before === 'pageBreak' || before === 'sheet';
    return isChapter || isForced ? [squeezed(block.text)] : [];
  });
}

function pagesTooEmpty(document: DocumentModel, pages: readonly PrintedPage[]): string[] {
  const starts = startsOf(document);
  return pages.flatMap(({ lines }, index) => {
    const head = squeezed(
      lines
        .slice(0, 2)
        .map(({ text }) => text)
        .join(''),
    );
    const isStart = index === 0 || starts.some((title) => head.includes(title));
    return lines.length < LEAST_LINES && !isStart ? [`${index + 1}: ${lines.length} lines`] : [];
  });
}

const isText = ({ size }: PrintedLine) => size >= LEAST_TEXT;
const beginsItem = (line: PrintedLine) => isText(line) && /^(–|\d{1,2}[).])\s/u.test(line.text);

/** Items of a list at one end of a page: how many there are, and the lines of the one at the end. */
function itemsAtHead(lines: readonly PrintedLine[]): { items: number; lines: number } {
  const [first] = lines;
  if (!first || !beginsItem(first)) return { items: 0, lines: 0 };
  let items = 0;
  let ofFirst = 0;
  for (const line of lines) {
    const isOfList = line.left >= first.left - 1 && isText(line);
    if (!isOfList || (!beginsItem(line) && line.left <= first.left + 1)) break;
    if (beginsItem(line) && line.left <= first.left + 1) items += 1;
    if (items <= 1) ofFirst += 1;
  }
  return { items, lines: ofFirst };
}

/** Headings and cards have numbers too. */
function isHeading({ blocks }: DocumentModel, line: PrintedLine): boolean {
  const said = bare(line.text);
  return blocks.some((block) => {
    if (block.kind === 'heading') return said.endsWith(bare(block.text));
    if (block.kind === 'card') return said.startsWith(bare(block.title));
    return (
      block.kind === 'subheading' && said === bare(block.runs.map(({ text }) => text).join(''))
    );
  });
}

const LONG_ITEM = 3;

function lonelyItems(document: DocumentModel, pages: readonly PrintedPage[]): string[] {
  return pages.flatMap(({ lines }, index) => {
    const [first] = lines;
    if (!first || isHeading(document, first)) return [];
    const head = itemsAtHead(lines);
    return head.items === 1 && head.lines < LONG_ITEM ? [`${index + 1}: ${first.text}`] : [];
  });
}

/** Of each heading the page that the contents say, beside the one on which it is. */
function wrongInContents(
  outline: readonly { title: string; page: number }[],
  pages: readonly PrintedPage[],
): string[] {
  const text = pages
    .slice(1, 3)
    .map((page) => page.text)
    .join('\n');
  const entries = [...text.matchAll(/([\s\S]*?)(\d+)\n/g)].map(([, title = '', page = '']) => ({
    title: bare(title),
    page,
  }));
  return outline.flatMap(({ title, page }) => {
    const said = entries.filter((entry) => entry.title.endsWith(bare(title)));
    const isRight = said.length === 0 || said.some((entry) => Number(entry.page) === page);
    return isRight ? [] : [`${title}: ${page}, not ${said.map((entry) => entry.page).join()}`];
  });
}

const bare = (text: string) => squeezed(text).replaceAll('.', '');

describe.each(samples)('of %s', (sample) => {
  let project: Project;
  let results: Partial<Record<VariantId, SimulationResult>>;
  beforeAll(async () => {
    const opened = openProjectText(readFileSync(new URL(sample, SAMPLES), 'utf8'));
    if (!opened.ok) throw new Error(opened.error.code);
    project = opened.value.project;
    results = await simulated(project);
  }, PRINTING_MS);

  async function printed(kind: DocumentKind) {
    const request = { project, results, date: '2026-11-25', language: project.language };
    const papers = plannedPapers(request, kind);
    expect(papers.length).toBeGreaterThan(0);
    const made = [];
    for (const paper of papers) {
      const published = await publishDocument(paper, 'pdf', tools);
      if (!published.ok) throw new Error(JSON.stringify(published.error));
      const { document, bytes } = published.value;
      made.push({ document, ...(await readPages(bytes)) });
    }
    return made;
  }

  test.each(DOCUMENT_KINDS)(
    'the pages of each %s end well',
    async (kind) => {
      for (const { document, pages, outline } of await printed(kind)) {
        expect(pagesTooEmpty(document, pages), document.title).toEqual([]);
        expect(lonelyItems(document, pages), document.title).toEqual([]);
        const hasContents = document.blocks.some((block) => block.kind === 'contents');
        if (hasContents) expect(wrongInContents(outline, pages), document.title).toEqual([]);
      }
    },
    PRINTING_MS,
  );
});
