/**
 * The neutral document: what a page says, not how it looks. Builders make it from a
 * project, writers turn it into Typst, Word or Markdown. Every string that is printed
 * is in here, already in the reader's language; nothing in it is markup.
 */
import type { Language } from '#shared/i18n';

export type RunStyle = 'strong' | 'emphasis' | 'code' | 'muted';

/** A piece of a line in one style. `targetId` makes it a reference to a heading. */
export interface Run {
  readonly text: string;
  readonly style?: RunStyle;
  readonly targetId?: string;
}

export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Unique in the document; what references name. */
  readonly id: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
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
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Block[])[];
}

export type Cell = readonly Block[];

export interface Column {
  /** Share of the width; `auto` takes what the content needs. */
  readonly width: number | 'auto';
  readonly align?: 'start' | 'end';
}

/**
 * A row of cells, or a band across the table that names the rows below it. Of fewer cells
 * than columns the last one runs over the rest.
 */
export type Row =
  | { readonly kind: 'cells'; readonly cells: readonly Cell[] }
  | { readonly kind: 'band'; readonly text: string; readonly color?: string };

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** Repeated on every page that the table runs over. */
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

/** A drawing with real text, at the size at which its text is legible. */
export interface Figure {
  readonly kind: 'figure';
  readonly svg: string;
  readonly widthMm: number;
  readonly heightMm: number;
  /** What is read aloud instead of the drawing. */
  readonly alternative: string;
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
  | PageBreak
  | Sheet
  | Contents;

export interface TitlePage {
  readonly company: string;
  /** A data URI, as the project holds it. */
  readonly logo?: string;
  readonly title: string;
  readonly subtitle: string;
  /** «Проект документа», while something in it isn't approved. */
  readonly status: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

export interface DocumentModel {
  readonly kind: 'salesBook';
  readonly language: Language;
  /** Of the file: shown by readers in the window's title. */
  readonly title: string;
  readonly author: string;
  /** ISO 8601, date only. */
  readonly date: string;
  readonly titlePage: TitlePage;
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
