/** Reads a printed PDF back, the way a viewer and a screen reader do. */
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PrintedPdf {
  /** Text page by page, in the order of the page. */
  readonly pages: readonly string[];
  /** Upright text that runs over an edge of its page. */
  readonly overflowing: readonly string[];
  /** The least size of letters, in points. */
  readonly smallestLetters: number;
  /** Of each page: how far down its upright text reaches, 0…1 of the height between running head and foot. */
  readonly reach: readonly number[];
  /** Wider than high. */
  readonly isLying: readonly boolean[];
  /** Bookmarks, the nested ones after their parent; pages count from 1. */
  readonly outline: readonly {
    readonly title: string;
    readonly page: number;
    readonly depth: number;
  }[];
  /** Lines of links that lead to a page of this document. */
  readonly links: readonly { readonly fromPage: number; readonly toPage: number }[];
  readonly title: string;
  readonly author: string;
  readonly language: string | null;
  readonly isTagged: boolean;
  readonly structureRoles: ReadonlySet<string>;
  /** Alternative texts of figures. */
  readonly alternatives: readonly string[];
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[];
}

interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly StructureNode[];
}

export async function readPdf(bytes: Uint8Array): Promise<PrintedPdf> {
  const pdf = await getDocument({
    data: bytes.slice(),
    fontExtraProperties: true,
    verbosity: 0,
  }).promise;
  const pages: string[] = [];
  const overflowing: string[] = [];
  const reach: number[] = [];
  const isLying: boolean[] = [];
  let smallestLetters = Number.POSITIVE_INFINITY;
  const links: { fromPage: number; toPage: number }[] = [];
  const fonts = new Map<string, { name: string; isEmbedded: boolean }>();
  const structure: StructureNode[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => ('str' in item ? [item] : []));
    pages.push(pieces.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join(''));
    const { width, height } = page.getViewport({ scale: 1 });
    reach.push(reachOf(pieces, height));
    isLying.push(width > height);
    overflowing.push(...pieces.filter((piece) => runsOver(piece, width)).map(({ str }) => str));
    smallestLetters = Math.min(smallestLetters, ...pieces.map(sizeOfLetters));
    await page.getOperatorList();
    for (const { fontName } of pieces) {
      const font = page.commonObjs.get(fontName);
      fonts.set(font.name, { name: font.name, isEmbedded: !font.missingFile });
    }
    structure.push(...flatten((await page.getStructTree()) as StructureNode | null));
    for (const { dest } of await page.getAnnotations()) {
      if (dest) links.push({ fromPage: number, toPage: await pageOf(pdf, dest) });
    }
  }
  const { info } = (await pdf.getMetadata()) as {
    info: { Title?: string; Author?: string; Language?: string };
  };
  const printed: PrintedPdf = {
    pages,
    overflowing,
    smallestLetters,
    reach,
    isLying,
    outline: await readOutline(pdf),
    links,
    title: info.Title ?? '',
    author: info.Author ?? '',
    language: info.Language ?? null,
    isTagged: (await pdf.getMarkInfo())?.Marked === true,
    structureRoles: new Set(structure.flatMap(({ role }) => role ?? [])),
    alternatives: structure.flatMap(({ alt }) => alt ?? []),
    fonts: [...fonts.values()],
  };
  await pdf.destroy();
  return printed;
}

/** A piece of text with the matrix that places it, as pdf.js gives it. */
interface PlacedText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

function runsOver({ str, transform, width }: PlacedText, pageWidth: number): boolean {
  const [, rise = 0, , , x = 0] = transform;
  return str.trim() !== '' && rise === 0 && (x < 0 || x + width > pageWidth);
}

/** In points; a running foot stands lower. */
const EDGE = 66;

function reachOf(pieces: readonly PlacedText[], height: number): number {
  const lowest = pieces
    .filter(
      ({ str, transform: [, rise = 0, , , , y = 0] }) =>
        str.trim() !== '' && rise === 0 && y > EDGE,
    )
    .map(({ transform: [, , , , , y = 0] }) => y);
  return (height - EDGE - Math.min(height - EDGE, ...lowest)) / (height - 2 * EDGE);
}

function sizeOfLetters({ str, transform }: PlacedText): number {
  const [, , across = 0, up = 0] = transform;
  return str.trim() === '' ? Number.POSITIVE_INFINITY : Math.hypot(across, up);
}

/** For comparing: line breaks, hyphens at their ends and invisible helpers don't count. */
export function squeezed(text: string): string {
  return text.replace(/[\s\u00ad\u2010-]/gu, '');
}

function flatten(node: StructureNode | null): StructureNode[] {
  return node ? [node, ...(node.children ?? []).flatMap(flatten)] : [];
}

export async function readOutline(pdf: PDFDocumentProxy): Promise<PrintedPdf['outline'][number][]> {
  type Entries = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;
  const read = async (
    entries: Entries,
    depth: number,
  ): Promise<PrintedPdf['outline'][number][]> => {
    const found = [];
    for (const { title, dest, items } of entries ?? []) {
      found.push(
        { title, page: await pageOf(pdf, dest), depth },
        ...(await read(items, depth + 1)),
      );
    }
    return found;
  };
  return read(await pdf.getOutline(), 0);
}

async function pageOf(pdf: PDFDocumentProxy, dest: string | unknown[] | null): Promise<number> {
  const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
  return (await pdf.getPageIndex(target?.[0] as { num: number; gen: number })) + 1;
}
