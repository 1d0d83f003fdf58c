/**
 * Neutral document → DOCX, with Word's own headings, lists, numbers, references and contents,
 * so that it can be edited on. Page numbers in the contents are worked out by laying out the
 * very file that is written (not the PDF, whose typefaces differ), so the file opens with its
 * contents filled in and without a question about updating fields.
 */
import { Document, type ImageRun, Packer } from 'docx';
import { escapeXml } from '#shared/diagram';
import type { Block, DocumentModel, Figure } from '../../blocks.ts';
import { numberBlocks } from '../../numbering.ts';
import { figureRun, type Rasterize } from './figures.ts';
import { frameOfLayout, type PageFrame } from './measures.ts';
import { pageNumberEstimator } from './page-numbers.ts';
import type { LineSetting } from './runs.ts';
import { partsOf, sectionOf } from './sections.ts';
import { titlePageOf } from './signing.ts';
import { numberingOf, PROOFING, stylesOf } from './styles.ts';
import { pageTurn, wordBlocks } from './word-blocks.ts';

export async function toDocx(model: DocumentModel, rasterize: Rasterize): Promise<Uint8Array> {
  const document = { ...model, blocks: numberBlocks(model.blocks, model.layout) };
  const parts = partsOf(document);
  const line: LineSetting = {
    language: document.language,
    pageWord: document.pageWord,
    bookmarks: bookmarkNames(document.blocks),
  };
  const indentMm = document.layout.firstLineIndentMm;
  const chaptersTurn = document.kind === 'salesBook' && document.isDense !== true;
  let lists = 0;
  const nextList = () => {
    lists += 1;
    return lists;
  };
  const sections = [];
  for (const [index, { frame, blocks }] of parts.entries()) {
    const isFirst = index === 0;
    const pictures = await drawFigures(blocks, frame, rasterize);
    const opening = isFirst ? await titlePage(document, line, rasterize) : [];
    const children = [
      ...opening,
      ...wordBlocks(blocks, { line, frame, indentMm, pictures, nextList, chaptersTurn }),
    ];
    sections.push(sectionOf({ document, frame, isFirst }, children));
  }
  const file = new Document({
    title: document.title,
    creator: document.author,
    styles: stylesOf(document),
    numbering: numberingOf(document),
    sections,
    pageNumbers: pageNumberEstimator(),
  });
  const overrides = [{ path: 'docProps/core.xml', data: coreProperties(document) }];
  return new Uint8Array(await Packer.toArrayBuffer(file, undefined, overrides));
}

async function titlePage(document: DocumentModel, line: LineSetting, rasterize: Rasterize) {
  const { titlePage: page, layout } = document;
  if (!page) return [];
  const paragraphs = await titlePageOf(page, frameOfLayout(layout), line, rasterize);
  return [...paragraphs, pageTurn()];
}

async function drawFigures(blocks: readonly Block[], frame: PageFrame, rasterize: Rasterize) {
  const pictures = new Map<Figure, ImageRun>();
  for (const figure of blocks.filter((block) => block.kind === 'figure')) {
    const picture = await figureRun(figure, frame, rasterize);
    if (picture) pictures.set(figure, picture);
  }
  return pictures;
}

/** Word's names are short and plain; a leading underscore hides them from its list. */
function bookmarkNames(blocks: readonly Block[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const block of blocks) {
    if (block.kind === 'sheet') {
      for (const [id] of bookmarkNames(block.blocks)) names.set(id, `_s${names.size + 1}`);
    } else if ((block.kind === 'heading' || block.kind === 'clause') && block.id !== undefined) {
      names.set(block.id, `_s${names.size + 1}`);
    }
  }
  return names;
}

/** Written by us: the library would put the moment of writing there, instead of the document's date. */
function coreProperties({ title, author, language, date }: DocumentModel): string {
  const moment = `${date}T00:00:00Z`;
  const stamp = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>`,
    `<dc:language>${PROOFING[language]}</dc:language>`,
    `<cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy>`,
    stamp('created'),
    stamp('modified'),
    '</cp:coreProperties>',
  ].join('');
}
