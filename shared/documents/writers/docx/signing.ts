/** What is signed or filled in by hand, and the heads of papers: fields, «УТВЕРЖДАЮ», title page, masthead. */
import {
  AlignmentType,
  ImageRun,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { ApprovalBlock, FormField, Masthead, TitlePage } from '../../blocks.ts';
import { sizeOfImage } from '../image-size.ts';
import { decodeImage } from '../typst/image.ts';
import { pictureSize, type Rasterize } from './figures.ts';
import { halfPoints, type PageFrame, twips } from './measures.ts';
import { type LineSetting, textRuns } from './runs.ts';
import type { WordBlock } from './setting.ts';
import { MUTED } from './styles.ts';
import { NO_GRID } from './tables.ts';

const SIGNATURE_MM = 36;

export function approvalOf(block: ApprovalBlock, frame: PageFrame, line: LineSetting): Paragraph[] {
  return approvalAt(block, { leftMm: Math.max(frame.textWidthMm - frame.cornerMm, 0) }, line);
}

function approvalAt(
  block: ApprovalBlock,
  { leftMm }: { readonly leftMm: number },
  line: LineSetting,
): Paragraph[] {
  const left = twips(leftMm);
  const indent = { left, firstLine: 0 };
  const plain = (text: string, after = 60) =>
    new Paragraph({ style: 'Office', indent, spacing: { after }, children: textRuns(text, line) });
  return [
    plain(block.word, 120),
    ...block.position.map((text) => plain(text)),
    new Paragraph({
      style: 'Office',
      indent,
      spacing: { before: 240, after: 120 },
      tabStops: [
        { type: TabStopType.LEFT, position: left + twips(SIGNATURE_MM), leader: 'underscore' },
      ],
      children: [new TextRun({ children: [new Tab()] }), ...textRuns(` ${block.name}`, line)],
    }),
    plain(block.date, 0),
  ];
}

export function formFieldOf(field: FormField, frame: PageFrame, line: LineSetting): Paragraph[] {
  const { label, value, hint, isLeadIn } = field;
  const together = isLeadIn ? { keepNext: true } : {};
  const end = twips(frame.textWidthMm);
  const rest = value === undefined ? [] : textRuns(` ${value} `, line, { style: 'strong' });
  return [
    new Paragraph({
      style: 'Office',
      spacing: { before: 120, after: hint === undefined ? 120 : 0 },
      ...(hint === undefined ? together : { keepNext: true }),
      tabStops: [{ type: TabStopType.RIGHT, position: end, leader: 'underscore' }],
      children: [...textRuns(`${label} `, line), ...rest, new TextRun({ children: [new Tab()] })],
    }),
    ...(hint === undefined
      ? []
      : [
          new Paragraph({
            style: 'Remark',
            alignment: AlignmentType.CENTER,
            spacing: { after: 120 },
            ...together,
            children: textRuns(hint, line),
          }),
        ]),
  ];
}

function statusOf(status: string, line: LineSetting, alignment: 'center' | 'start'): Paragraph[] {
  if (status === '') return [];
  return [
    new Paragraph({
      style: 'Office',
      alignment,
      spacing: { before: 240, after: 240 },
      children: textRuns(status, line, { bold: true, color: MUTED }),
    }),
  ];
}

/** Beside an approval the title takes the room at its left, as on the printed page. */
export function mastheadOf(head: Masthead, frame: PageFrame, line: LineSetting): WordBlock[] {
  const { approval } = head;
  if (!approval) return nameOf(head, line);
  const corner = twips(frame.cornerMm);
  const left = Math.max(twips(frame.textWidthMm) - corner, 0);
  // No one's room is the other's: cells have no margins of their own.
  const cell = (width: number, children: Paragraph[]) =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, children });
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: left + corner, type: WidthType.DXA },
      columnWidths: [left, corner],
      borders: NO_GRID,
      margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
      rows: [
        new TableRow({
          cantSplit: true,
          children: [
            cell(left, nameOf(head, line)),
            cell(corner, approvalAt(approval, { leftMm: 0 }, line)),
          ],
        }),
      ],
    }),
    new Paragraph({ style: 'Lines', spacing: { before: 0, after: 0, line: 120 } }),
  ];
}

function nameOf({ company, title, subtitle, status }: Masthead, line: LineSetting): Paragraph[] {
  return [
    new Paragraph({ style: 'Office', children: textRuns(company, line, { color: MUTED }) }),
    new Paragraph({
      heading: 'Title',
      alignment: AlignmentType.START,
      spacing: { before: 200, after: 100 },
      children: [new TextRun({ text: title, size: halfPoints(20) })],
    }),
    new Paragraph({
      style: 'Subtitle',
      alignment: AlignmentType.START,
      spacing: { after: 200 },
      children: textRuns(subtitle, line),
    }),
    ...statusOf(status ?? '', line, 'start'),
  ];
}

/** Of the room above the title, whatever stands there: the title sits at the same height. */
const ABOVE_TITLE_MM = 62;
const BELOW_TITLE_MM = 60;

export async function titlePageOf(
  page: TitlePage,
  frame: PageFrame,
  line: LineSetting,
  rasterize: Rasterize,
): Promise<Paragraph[]> {
  const centred = { style: 'Office', alignment: AlignmentType.CENTER } as const;
  const logo = page.logo === undefined ? null : await logoOf(page.logo, page.company, rasterize);
  return [
    ...(logo ? [new Paragraph({ ...centred, children: [logo] })] : []),
    new Paragraph({ ...centred, spacing: { after: 600 }, children: textRuns(page.company, line) }),
    ...(page.approval ? approvalOf(page.approval, frame, line) : []),
    new Paragraph({
      heading: 'Title',
      spacing: { before: twips(ABOVE_TITLE_MM), after: 160 },
      children: textRuns(page.title, line),
    }),
    new Paragraph({ style: 'Subtitle', children: textRuns(page.subtitle, line) }),
    ...statusOf(page.status, line, 'center'),
    ...page.facts.map(
      ({ label, value }, index) =>
        new Paragraph({
          ...centred,
          ...(index === 0 ? { spacing: { before: twips(BELOW_TITLE_MM), after: 60 } } : {}),
          children: [...textRuns(`${label}: `, line, { color: MUTED }), ...textRuns(value, line)],
        }),
    ),
  ];
}

const LOGO_MM = { width: 60, height: 16 };

/** A logo of another format than it says, or a broken one, is left out, as on the printed page. */
async function logoOf(dataUri: string, company: string, rasterize: Rasterize) {
  const image = decodeImage(dataUri);
  if (!image) return null;
  const altText = { title: company, description: company, name: 'logo' };
  if (image.format === 'svg') {
    const drawn = await rasterize(new TextDecoder().decode(image.bytes), LOGO_MM.width);
    if (!drawn) return null;
    const transformation = pictureSize(drawn, LOGO_MM);
    return new ImageRun({ type: 'png', data: drawn.png, transformation, altText });
  }
  const size = sizeOfImage(image.bytes, image.format);
  if (!size) return null;
  const transformation = pictureSize(size, LOGO_MM);
  return new ImageRun({ type: image.format, data: image.bytes, transformation, altText });
}
