/** The lines of each page of a PDF from top to bottom, for what pages begin and end with. Reads nothing else, and is quick. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type PrintedPdf, readOutline } from './printed-pdf.ts';

export interface PrintedLine {
  readonly text: string;
  /** From the left edge, in points. */
  readonly left: number;
  /** Of its base line above the lower edge of the page. */
  readonly height: number;
  /** Of its first letters, in points. */
  readonly size: number;
}

export interface PrintedPage {
  readonly lines: readonly PrintedLine[];
  /** As it stands in the file, with the ends of lines. */
  readonly text: string;
  readonly height: number;
  readonly isLying: boolean;
}

/** Where running heads and feet stand, in points from the upper and the lower edge. */
const EDGES = { top: 56, bottom: 52 } as const;
/** Base lines that are no further apart are one line. */
const SAME_LINE = 3;

interface Piece {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly transform: readonly number[];
}

export interface PrintedPages extends Pick<PrintedPdf, 'outline'> {
  readonly pages: readonly PrintedPage[];
}

export async function readPages(bytes: Uint8Array): Promise<PrintedPages> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => ('str' in item ? [item] : []));
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({
      lines: linesOf(pieces, height),
      text: pieces.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join(''),
      height,
      isLying: width > height,
    });
  }
  const outline = await readOutline(pdf);
  await pdf.destroy();
  return { pages, outline };
}

function linesOf(pieces: readonly Piece[], pageHeight: number): PrintedLine[] {
  const upright = pieces.flatMap(
    ({ str, transform: [size = 0, rise = 0, , , left = 0, height = 0] }) => {
      const isBody = height > EDGES.bottom && height < pageHeight - EDGES.top;
      return rise === 0 && isBody && str.trim() !== '' ? [{ text: str, left, height, size }] : [];
    },
  );
  const lines: PrintedLine[][] = [];
  for (const piece of upright.toSorted((one, other) => other.height - one.height)) {
    const line = lines.at(-1);
    if (line?.[0] && line[0].height - piece.height <= SAME_LINE) line.push(piece);
    else lines.push([piece]);
  }
  return lines.flatMap((parts) => {
    const [first, ...rest] = parts.toSorted((one, other) => one.left - other.left);
    return first ? [{ ...first, text: [first, ...rest].map(({ text }) => text).join(' ') }] : [];
  });
}
