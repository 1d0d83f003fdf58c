/**
 * One measurement of printing in a process of its own, started by the benchmark: prints a book
 * and says what it took. Cold counts from the start of the process; warm has printed another book before.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { present } from '#shared/base';
import {
  buildSalesBook,
  createRasterizer,
  createTypstCompiler,
  type DocumentModel,
  type PublishingTools,
  publishDocument,
} from '#shared/documents';
import { openProjectText, type Project } from '#shared/model';
import { readPressResources } from '../../cli/publishing/resources.ts';
import { peakBytes } from './peak-memory.ts';
import { edited, manyProcesses } from './publishing/forty-processes.ts';
import type { Printed, Printing } from './publishing/printing.ts';

const MANY = 40;

function projectOf({ book, root }: Printing): Project {
  if (book === 'forty') return manyProcesses(MANY);
  const path = join(root, 'resources/samples/proekt.salesbook');
  const opened = openProjectText(readFileSync(path, 'utf8'));
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.project;
}

const requestOf = (project: Project) =>
  ({ project, results: {}, date: '2026-11-23', language: 'ru' }) as const;

function documentOf(project: Project): DocumentModel {
  const built = buildSalesBook(requestOf(project));
  if (!built.ok) throw new Error(built.error.code);
  return built.value;
}

type Print = (project: Project) => Promise<Uint8Array>;

async function typst(): Promise<Print> {
  const { wasm, resvgWasm, fonts, templates } = await readPressResources();
  const { typeset } = await createTypstCompiler({ wasm, fonts });
  const rasterize = createRasterizer({ wasm: resvgWasm, fonts });
  const tools: PublishingTools = { typeset, templates, rasterize };
  return async (project) => {
    const published = await publishDocument(
      { ...requestOf(project), kind: 'salesBook' },
      'pdf',
      tools,
    );
    if (!published.ok) throw new Error(JSON.stringify(published.error));
    return published.value.bytes;
  };
}

async function pdfmake(root: string): Promise<Print> {
  const [{ default: maker }, { pdfmakeDocument }] = await Promise.all([
    import('pdfmake'),
    import('./publishing/pdfmake-document.ts'),
  ]);
  const face = (name: string) => join(root, 'resources/fonts', `${name}.ttf`);
  const family = (name: string) => ({
    normal: face(`${name}-Regular`),
    bold: face(`${name}-Bold`),
    italics: face(`${name}-Italic`),
    bolditalics: face(`${name}-BoldItalic`),
  });
  maker.setUrlAccessPolicy(() => false);
  maker.setLocalAccessPolicy(() => true);
  // Drawings name the family of the screen; here they get the one that is printed with.
  maker.setFonts({ Serif: family('PTSerif'), Sans: family('PTSans'), Helvetica: family('PTSans') });
  return (project) => maker.createPdf(pdfmakeDocument(documentOf(project))).getBuffer();
}

/** Every page is an object of this type, in plain sight or in a compressed stream; the tree says how many. */
async function pagesOf(pdf: Uint8Array): Promise<number> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return (await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise).numPages;
}

async function measure(asked: Printing): Promise<Printed> {
  const project = projectOf(asked);
  const print = asked.by === 'typst' ? await typst() : await pdfmake(asked.root);
  const take = async (what: Project) => {
    const from = performance.now();
    const pdf = await print(what);
    return { pdf, seconds: (performance.now() - from) / 1000 };
  };
  if (asked.state !== 'cold') await print(manyProcesses(1));
  if (asked.state === 'edit') await print(project);
  const { pdf, seconds } = await take(asked.state === 'edit' ? edited(project) : project);
  const sinceStart = performance.now() / 1000;
  const peak = peakBytes();
  return {
    seconds: asked.state === 'cold' ? sinceStart : seconds,
    peakBytes: peak,
    pages: await pagesOf(pdf),
  };
}

console.log(JSON.stringify(await measure(JSON.parse(present(process.argv[2], 'printing')))));
