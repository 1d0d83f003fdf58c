/**
 * The neutral document: what a page says, not how it looks. Builders make it from a
 * project, writers turn it into Typst, Word or Markdown. Every string that is printed
 * is in here, already in the reader's language; nothing in it is markup.
 */
import type { Language } from '#shared/i18n';

export type RunStyle = 'strong' | 'emphasis' | 'code' | 'muted';

/** A piece of a line in one style. `targetId` makes it a reference to a heading or a clause. */
export interface Run {
  readonly text: string;
  readonly style?: RunStyle;
  readonly targetId?: string;
  /** The reference says the number of its target: «разделом 6»; `numberBlocks` fills the text in. */
  readonly shows?: 'number';
}

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Unique in the document; what references name. */
  readonly id: string;
  /** Appendices and sheets stand outside the numbering. */
  readonly isUnnumbered?: true;
  /** «3.2», filled in by `numberBlocks`. */
  readonly number?: string;
}

/**
 * A numbered statement of a binding document: «3.2. Срок считается…». Counts on with the
 * headings of its depth, so that a number names one thing only.
 */
export interface Clause {
  readonly kind: 'clause';
  readonly runs: readonly Run[];
  readonly id?: string;
  /** Filled in by `numberBlocks`. */
  readonly number?: string;
  /** Stays on the page with what comes after it, which it announces or would leave alone; filled in by `withKeptBlocks`. */
  readonly isLeadIn?: true;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  /** As of a clause. */
  readonly isLeadIn?: true;
}

/** A heading inside a text (a script's part): no number, not in the contents. */
export interface Subheading {
  readonly kind: 'subheading';
  readonly runs: readonly Run[];
}

/** Said aside, in small type: where figures come from. */
export interface Remark {
  readonly kind: 'remark';
  readonly runs: readonly Run[];
  /** As of a clause. */
  readonly isLeadIn?: true;
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Block[])[];
  /** A box before each item, to be ticked by hand. */
  readonly isToTick?: true;
  /** How many of its first items, and of its last ones, stay on one page; filled in by `withKeptBlocks`. */
  readonly kept?: { readonly first: number; readonly last: number };
  /** As of a clause. */
  readonly isLeadIn?: true;
}

/** «Таблица 3 — Сроки»: the word before the number, and what comes after it. */
export interface Caption {
  readonly word: string;
  readonly text: string;
  /** Counts on per word; filled in by `numberBlocks`. */
  readonly number?: number;
}

export type Cell = readonly Block[];

export interface Column {
  /** Share of the width; `auto` takes what the content needs. */
  readonly width: number | 'auto';
  readonly align?: 'start' | 'center' | 'end';
  /** The title runs upwards: for many narrow columns with long names. */
  readonly isTitleTurned?: true;
}

/**
 * A row of cells, or a band across the table that names the rows below it. Of fewer cells
 * than columns the last one runs over the rest.
 */
export type Row =
  | {
      readonly kind: 'cells';
      readonly cells: readonly Cell[];
      /** Stays on the page with the row after it; filled in by `withKeptRows`. */
      readonly isWithNext?: true;
    }
  | { readonly kind: 'band'; readonly text: string; readonly color?: string };

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** Repeated on every page that the table runs over. */
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  readonly caption?: Caption;
  /** As of a clause. */
  readonly isLeadIn?: true;
}

/** A drawing with real text, at the size at which its text is legible. */
export interface Figure {
  readonly kind: 'figure';
  readonly svg: string;
  readonly widthMm: number;
  readonly heightMm: number;
  /** What is read aloud instead of the drawing. */
  readonly alternative: string;
  readonly caption?: Caption;
}

export interface Bar {
  /** In the chart's own units; what is printed is `text`. */
  readonly value: number;
  readonly text: string;
  /** Ends of the interval, where there is one. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Horizontal bars, grouped: one group per thing, one bar per series. */
export interface BarChart {
  readonly kind: 'barChart';
  readonly title: string;
  readonly series: readonly string[];
  readonly groups: readonly {
    readonly label: string;
    /** In the order of the series; null where that series has no value. */
    readonly bars: readonly (Bar | null)[];
  }[];
  /** The value at the right edge. */
  readonly limit: number;
  readonly note?: string;
}

export interface KeyFigures {
  readonly kind: 'keyFigures';
  readonly items: readonly {
    readonly value: string;
    readonly label: string;
    readonly notes: readonly string[];
  }[];
}

/** The stages of a process side by side, in order. */
export interface Pipeline {
  readonly kind: 'pipeline';
  readonly stages: readonly {
    readonly name: string;
    readonly color: string;
    readonly notes: readonly string[];
    /** Of the deals that enter the busiest stage, 0…1: drawn where it helps, said in the notes. */
    readonly share?: number;
  }[];
}

/** Names and what they are: «Владелец — коммерческий директор». */
export interface Passport {
  readonly kind: 'passport';
  readonly entries: readonly { readonly label: string; readonly value: Cell }[];
}

/** Something that belongs together and is kept together, under a coloured edge. */
export interface Card {
  readonly kind: 'card';
  readonly title: string;
  readonly color?: string;
  readonly note?: string;
  readonly blocks: readonly Block[];
}

export interface Callout {
  readonly kind: 'callout';
  readonly title?: string;
  readonly blocks: readonly Block[];
  /** As of a clause. */
  readonly isLeadIn?: true;
}

/** A place to write by hand: what is asked, and the lines to answer on. */
export interface FormField {
  readonly kind: 'formField';
  readonly label: string;
  /** What is known already stands on the line. */
  readonly value?: string;
  /** In small type under the line: «подпись». */
  readonly hint?: string;
  /** As of a clause: another field follows. */
  readonly isLeadIn?: true;
}

/** Rows that people sign: what is known is printed, the empty cells are high enough for a pen. */
export interface SignatureTable {
  readonly kind: 'signatureTable';
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly string[])[];
  /** Empty rows after them, for whoever comes later. */
  readonly spareRows: number;
  /** As of a clause. */
  readonly isLeadIn?: true;
}

/** «УТВЕРЖДАЮ», the position, a line to sign on, the name, the date: GOST R 7.0.97, «гриф утверждения». */
export interface ApprovalBlock {
  readonly kind: 'approvalBlock';
  /** In capitals, without quotes or a colon. */
  readonly word: string;
  /** The position and the organisation, a line each. */
  readonly position: readonly string[];
  /** Initials before the surname; empty where somebody signs who isn't known yet. */
  readonly name: string;
  /** A date, or the words around the blanks where one is to be written. */
  readonly date: string;
}

/** The head of a paper that has no title page: who issues it, who approves it, what it is. */
export interface Masthead {
  readonly kind: 'masthead';
  readonly company: string;
  readonly approval?: ApprovalBlock;
  readonly title: string;
  readonly subtitle: string;
  /** «Черновик, не утверждён»; absent where nothing has to be approved. */
  readonly status?: string;
}

export interface PageBreak {
  readonly kind: 'pageBreak';
}

/** A page of its own format, for what is larger than a page of text. */
export interface Sheet {
  readonly kind: 'sheet';
  readonly paper: 'a4' | 'a3';
  readonly isLandscape: boolean;
  readonly marginMm: { readonly top: number; readonly bottom: number; readonly side: number };
  readonly blocks: readonly Block[];
}

export interface Contents {
  readonly kind: 'contents';
  readonly title: string;
  /** Down to this level of headings. */
  readonly depth: number;
}

export type Block =
  | Heading
  | Clause
  | Paragraph
  | Subheading
  | Remark
  | List
  | Table
  | Figure
  | BarChart
  | KeyFigures
  | Pipeline
  | Passport
  | Card
  | Callout
  | FormField
  | SignatureTable
  | ApprovalBlock
  | Masthead
  | PageBreak
  | Sheet
  | Contents;

export interface TitlePage {
  readonly company: string;
  /** A data URI, as the project holds it. */
  readonly logo?: string;
  /** Upper right, where the paper is one that somebody puts in force. */
  readonly approval?: ApprovalBlock;
  readonly title: string;
  readonly subtitle: string;
  /** «Проект документа», while something in it isn't approved. */
  readonly status: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

export const DOCUMENT_KINDS = [
  'salesBook',
  'regulation',
  'roleInstruction',
  'newcomerChecklist',
  'raciMatrix',
  'acquaintanceSheet',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
/** Also what other rooms make with these blocks. */
export type PrintedKind = DocumentKind | 'crmChecklist';

/** Measures of the pages; which typefaces they are set in is the writers' business. */
export interface PageLayout {
  readonly isLandscape: boolean;
  readonly marginMm: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  readonly fontSizePt: number;
  /** 1.15 = fifteen hundredths more than the type itself needs. */
  readonly lineSpacing: number;
  readonly firstLineIndentMm: number;
  readonly pageNumber: 'topCentre' | 'bottomRight';
  /** The longest line of what stands in a corner of the first page: «УТВЕРЖДАЮ». */
  readonly cornerMm: number;
  /** Headings down to this level carry numbers. */
  readonly numberedLevels: 0 | 1 | 2 | 3;
}

export interface DocumentModel {
  readonly kind: PrintedKind;
  readonly language: Language;
  readonly layout: PageLayout;
  /** Of the file: shown by readers in the window's title. */
  readonly title: string;
  readonly author: string;
  /** ISO 8601, date only. */
  readonly date: string;
  /** Papers of a few pages begin with a masthead instead. */
  readonly titlePage?: TitlePage;
  /** At the top of every page but the first. */
  readonly runningTitle: string;
  /** Before a page's number in references: «с.». */
  readonly pageWord: string;
  /** Across every page; absent when everything is approved. */
  readonly watermark?: string;
  /** Chapters follow each other on the page instead of beginning new ones. */
  readonly isDense?: boolean;
  readonly blocks: readonly Block[];
}
