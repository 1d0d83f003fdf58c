/**
 * The styles and lists of a Word document. Everything that looks alike is one style, so that
 * whoever edits the file changes it in one place. Typefaces are those that every Word has.
 */
import {
  AlignmentType,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import type { DocumentModel } from '../../blocks.ts';
import { halfPoints, twips } from './measures.ts';

const SERIF = 'Times New Roman';
export const SANS = 'Arial';
const INK = '14181D';
export const MUTED = '59626D';
export const WASH = 'EEF1F4';
export const HAIRLINE = '9AA3AD';

/** Of the text: tables are set smaller; Arial runs wider than the typeface of the printed page. */
const SMALL = 0.75;
const TWENTIETHS = 20;
const LINE = 240;

export const SECTION_NUMBERS = 'sections';
export const BULLETS = 'bullets';
export const TICKS = 'ticks';
export const STEPS = 'ordered';
export const CELL_BULLETS = 'cellBullets';
export const CELL_TICKS = 'cellTicks';
export const CELL_STEPS = 'cellOrdered';

export const PROOFING = { ru: 'ru-RU', en: 'en-GB' } as const;

export function stylesOf({ kind, layout, language }: DocumentModel): IStylesOptions {
  const { fontSizePt, lineSpacing, firstLineIndentMm } = layout;
  // What is carried about and filled in had better be one sheet.
  const isOneSheet = kind === 'newcomerChecklist';
  const size = halfPoints(fontSizePt);
  const small = halfPoints(fontSizePt * SMALL);
  const heading = (points: number, before: number, after: number) => ({
    run: { font: SANS, size: halfPoints(points), bold: true, color: INK },
    paragraph: {
      alignment: AlignmentType.START,
      keepNext: true,
      keepLines: true,
      spacing: {
        before: before * TWENTIETHS,
        after: after * TWENTIETHS,
        line: LINE,
        lineRule: LineRuleType.AUTO,
      },
      indent: { firstLine: 0 },
    },
  });
  const based = (id: string, name: string, more: object) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...more,
  });
  const inTable = {
    alignment: AlignmentType.START,
    spacing: { before: 0, after: 30, line: LINE, lineRule: LineRuleType.AUTO },
    indent: { firstLine: 0 },
  };
  return {
    default: {
      document: {
        run: { font: SERIF, size, color: INK, language: { value: PROOFING[language] } },
        paragraph: {
          spacing: { line: Math.round(LINE * lineSpacing), lineRule: LineRuleType.AUTO, after: 80 },
        },
      },
      title: { ...heading(26, 0, 8), paragraph: { alignment: AlignmentType.CENTER } },
      heading1: isOneSheet ? heading(13, 9, 3) : heading(14, 18, 7),
      heading2: heading(12, 14, 5),
      heading3: heading(11, 11, 4),
    },
    paragraphStyles: [
      based('BodyText', 'Body Text', {
        paragraph: {
          alignment: AlignmentType.BOTH,
          indent: { firstLine: twips(firstLineIndentMm) },
        },
      }),
      based('Clause', 'Clause', { paragraph: { alignment: AlignmentType.BOTH } }),
      based('ListParagraph', 'List Paragraph', {
        paragraph: { alignment: AlignmentType.START, spacing: { after: 40 } },
      }),
      based('TickList', 'Tick List', {
        paragraph: {
          alignment: AlignmentType.START,
          spacing: { after: isOneSheet ? 20 : 40, line: LINE, lineRule: LineRuleType.AUTO },
        },
      }),
      based('Lines', 'Lines', { paragraph: { alignment: AlignmentType.START } }),
      based('ContentsTitle', 'Contents Title', heading(14, 16, 7)),
      based('MinorHeading', 'Minor Heading', heading(fontSizePt, 9, 4)),
      based('Remark', 'Remark', {
        run: { font: SANS, size: small, color: MUTED },
        paragraph: inTable,
      }),
      based('Caption', 'caption', {
        run: { font: SANS, size: small },
        paragraph: { ...inTable, keepNext: true, spacing: { before: 160, after: 80 } },
      }),
      based('TableText', 'Table Text', { run: { font: SANS, size: small }, paragraph: inTable }),
      based('TableHead', 'Table Head', {
        run: { font: SANS, size: small, bold: true },
        paragraph: { ...inTable, keepNext: true },
      }),
      based('Office', 'Office', { run: { font: SANS, size: halfPoints(11) }, paragraph: inTable }),
      based('Subtitle', 'Subtitle', {
        run: { font: SANS, size: halfPoints(15) },
        paragraph: { alignment: AlignmentType.CENTER, indent: { firstLine: 0 } },
      }),
      based('Header', 'header', {
        run: { font: SANS, size: halfPoints(9), color: MUTED },
        paragraph: { ...inTable, spacing: { after: 0 } },
      }),
      based('Footer', 'footer', {
        run: { font: SANS, size: halfPoints(8), color: MUTED },
        paragraph: { ...inTable, spacing: { after: 0 } },
      }),
      ...[1, 2, 3].map((level) =>
        based(`TOC${level}`, `toc ${level}`, {
          run: { font: SANS, size: halfPoints(10.5) },
          paragraph: {
            alignment: AlignmentType.START,
            spacing: {
              before: level === 1 ? 50 : 0,
              after: 0,
              line: LINE,
              lineRule: LineRuleType.AUTO,
            },
            indent: { left: (level - 1) * twips(5), firstLine: 0 },
          },
        }),
      ),
    ],
  };
}

/** A box to tick is wider than a dash. */
const BOX_MM = 6;

export function numberingOf({ layout }: DocumentModel): INumberingOptions {
  const indent = twips(layout.firstLineIndentMm);
  // In a cell every millimetre counts; a number of two digits is wider than a mark.
  const hangOf = (left: number, isText: boolean) => {
    if (isText) return twips(left === 0 ? 3.5 : 5);
    return twips(left === 0 ? 6 : 8);
  };
  const marks = (
    reference: string,
    left: number,
    text: (level: number) => string,
    isText = true,
    hang = hangOf(left, isText),
  ) => ({
    reference,
    levels: [0, 1, 2].map((level) => ({
      level,
      format: isText ? LevelFormat.BULLET : LevelFormat.DECIMAL,
      text: text(level),
      alignment: AlignmentType.START,
      style: {
        paragraph: { indent: { left: left + hang * (level + 1), hanging: hang } },
      },
    })),
  });
  const dash = () => '–';
  const box = () => '☐';
  const counted = (level: number) => `%${level + 1})`;
  return {
    config: [
      {
        reference: SECTION_NUMBERS,
        levels: [0, 1, 2, 3].map((level) => ({
          level,
          format: LevelFormat.DECIMAL,
          text: `${[0, 1, 2, 3]
            .slice(0, level + 1)
            .map((index) => `%${index + 1}`)
            .join('.')}.`,
          alignment: AlignmentType.START,
          suffix: 'space' as const,
          style: { paragraph: { indent: { left: 0, firstLine: 0 } } },
        })),
      },
      marks(BULLETS, indent, dash),
      marks(TICKS, indent, box, true, twips(BOX_MM)),
      marks(STEPS, indent, counted, false),
      marks(CELL_BULLETS, 0, dash),
      marks(CELL_TICKS, 0, box, true, twips(BOX_MM)),
      marks(CELL_STEPS, 0, counted, false),
    ],
  };
}
