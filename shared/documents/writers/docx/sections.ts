/** Sections of Word: text as it runs, and sheets of another format between. Heads and feet are said once; later sections take them over. */
import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { Block, DocumentModel, Sheet } from '../../blocks.ts';
import { SIDES_MM } from '../../layouts.ts';
import { frameOfLayout, frameOfSheet, type PageFrame, twips } from './measures.ts';
import { textRuns } from './runs.ts';
import { SANS } from './styles.ts';

interface Part {
  readonly frame: PageFrame;
  readonly blocks: readonly Block[];
}

/** Neighbouring sheets of one format stay sections of their own: each begins a page. */
export function partsOf({ layout, blocks }: DocumentModel): Part[] {
  const upright = frameOfLayout(layout);
  const parts: { frame: PageFrame; blocks: Block[] }[] = [];
  let running: Block[] = [];
  const close = () => {
    const [first, ...rest] = running;
    // A section begins a page by itself.
    const said = first?.kind === 'pageBreak' && parts.length > 0 ? rest : running;
    if (said.length > 0) parts.push({ frame: upright, blocks: said });
    running = [];
  };
  for (const block of blocks) {
    if (block.kind !== 'sheet') running.push(block);
    else {
      close();
      parts.push({ frame: frameOfSheet(block satisfies Sheet, layout), blocks: [...block.blocks] });
    }
  }
  close();
  return parts.length > 0 ? parts : [{ frame: upright, blocks: [] }];
}

/** So light that it's seen between the lines and not in them; solid, for not every program knows half-seen-through. */
const WATERMARK = 'F0F2F4';
const WATERMARK_LETTER_PT = 44;

/** From the edge of the paper: GOST R 7.0.97 asks for 10 mm at least. */
const HEADER_MM = 10;
const FOOTER_MM = 9;

export function sectionOf(
  { document, frame, isFirst }: { document: DocumentModel; frame: PageFrame; isFirst: boolean },
  children: ISectionOptions['children'],
): ISectionOptions {
  const { short, long } = SIDES_MM[frame.paper];
  const { top, bottom, left, right } = frame.marginMm;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      ...(isFirst ? { titlePage: true } : {}),
      page: {
        size: {
          width: twips(short),
          height: twips(long),
          orientation: frame.isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(top),
          bottom: twips(bottom),
          left: twips(left),
          right: twips(right),
          header: twips(Math.min(HEADER_MM, top - 4)),
          footer: twips(Math.min(FOOTER_MM, bottom - 4)),
        },
      },
    },
    ...(isFirst ? headsAndFeet(document) : {}),
    children,
  };
}

/** The first page carries nothing: a number appears from the second one on. */
function headsAndFeet(document: DocumentModel): Pick<ISectionOptions, 'headers' | 'footers'> {
  const { layout, runningTitle, watermark } = document;
  const mark =
    watermark === undefined
      ? []
      : [
          new TextWatermark({
            text: watermark,
            font: SANS,
            color: WATERMARK,
            opacity: 1,
            // Letters of one size, whatever the word: «Draft» as wide as «Черновик» would be a poster.
            width: WATERMARK_LETTER_PT * watermark.length,
          }),
        ];
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  const running = textRuns(runningTitle, document);
  const isTop = layout.pageNumber === 'topCentre';
  const header = new Paragraph({
    style: 'Header',
    ...(isTop ? { alignment: AlignmentType.CENTER } : {}),
    children: [...(isTop ? [number] : running), ...mark],
  });
  const footer = new Paragraph({
    style: 'Footer',
    ...(isTop ? {} : { alignment: AlignmentType.END }),
    children: isTop ? running : [number],
  });
  const empty = () => [new Paragraph({ style: 'Header' })];
  return {
    headers: {
      default: new Header({ children: [header] }),
      first: new Header({ children: empty() }),
    },
    footers: {
      default: new Footer({ children: [footer] }),
      first: new Footer({ children: empty() }),
    },
  };
}
