/** What the pieces of the Word writer need of one another: the page, the pictures, and each other by way of `write`. */
import type { ImageRun, Paragraph, Table, TableOfContents } from 'docx';
import type { Block, Figure } from '../../blocks.ts';
import type { PageFrame } from './measures.ts';
import type { LineSetting } from './runs.ts';
import type { Filling, TableSetting } from './tables.ts';

export type WordBlock = Paragraph | Table | TableOfContents;

/** One part of a document: pages of one frame. */
export interface WordPart {
  readonly line: LineSetting;
  readonly frame: PageFrame;
  /** Of a paragraph's first line. */
  readonly indentMm: number;
  /** Drawn before, since drawing takes its time; what couldn't be drawn is missing here. */
  readonly pictures: ReadonlyMap<Figure, ImageRun>;
  /** Chapters have pages of their own. */
  readonly chaptersTurn: boolean;
  /** Counts the numbered lists, each of which begins at 1. */
  readonly nextList: () => number;
}

export interface WordSetting extends WordPart {
  readonly write: (blocks: readonly Block[]) => WordBlock[];
  readonly fill: Filling;
}

/** Of a table as wide as the text. */
export function tableSetting({ line, frame, fill }: WordSetting): TableSetting {
  return { line, widthMm: frame.textWidthMm, fill };
}
