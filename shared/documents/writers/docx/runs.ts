/**
 * Lines of text for Word. What people typed is given as text and never as markup; each piece
 * says its language, so that the speller checks it by the right dictionary.
 */
import {
  Bookmark,
  InternalHyperlink,
  NumberedItemReference,
  NumberedItemReferenceFormat,
  PageReference,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { withoutForbidden } from '#shared/diagram';
import type { Language } from '#shared/i18n';
import type { Run } from '../../blocks.ts';
import { languageOf } from '../../typography.ts';
import { MUTED, PROOFING, SANS } from './styles.ts';

/** What lines need to know of the document around them. */
export interface LineSetting {
  readonly language: Language;
  readonly pageWord: string;
  /** Names of Word's bookmarks by the model's ids; what has none is printed without a link. */
  readonly bookmarks: ReadonlyMap<string, string>;
}

interface Look {
  readonly style?: Run['style'];
  readonly bold?: boolean;
  readonly color?: string;
}

/** One text, its line breaks kept. */
export function textRuns(
  text: string,
  { language }: Pick<LineSetting, 'language'>,
  look: Look = {},
): TextRun[] {
  const { style } = look;
  return withoutForbidden(text)
    .split('\n')
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          language: { value: PROOFING[languageOf(line, language)] },
          ...(index > 0 ? { break: 1 } : {}),
          ...(look.bold || style === 'strong' ? { bold: true } : {}),
          ...(style === 'emphasis' ? { italics: true } : {}),
          ...(style === 'code' ? { font: SANS, noProof: true } : {}),
          ...(style === 'muted' ? { color: MUTED } : {}),
          ...(look.color === undefined ? {} : { color: look.color }),
        }),
    );
}

export function lineOf(runs: readonly Run[], setting: LineSetting): ParagraphChild[] {
  return runs.flatMap((run) => pieceOf(run, setting));
}

/** A reference by number follows its target when sections are added; one by name says the page too. */
function pieceOf(run: Run, setting: LineSetting): ParagraphChild[] {
  const { text, style, targetId, shows } = run;
  const look: Look = style === undefined ? {} : { style };
  const anchor = targetId === undefined ? undefined : setting.bookmarks.get(targetId);
  if (anchor === undefined) return textRuns(text, setting, look);
  if (shows === 'number') {
    return [
      new NumberedItemReference(anchor, text, {
        hyperlink: true,
        referenceFormat: NumberedItemReferenceFormat.FULL_CONTEXT,
      }),
    ];
  }
  return [
    new InternalHyperlink({ anchor, children: textRuns(text, setting, look) }),
    ...textRuns(` (${setting.pageWord}\u00a0`, setting, { style: 'muted' }),
    new PageReference(anchor, { hyperlink: true }),
    ...textRuns(')', setting, { style: 'muted' }),
  ];
}

/** The same runs with the bookmark around them, where something refers to them. */
export function bookmarked(
  id: string | undefined,
  children: readonly ParagraphChild[],
  { bookmarks }: LineSetting,
): readonly ParagraphChild[] {
  const name = id === undefined ? undefined : bookmarks.get(id);
  return name === undefined ? children : [new Bookmark({ id: name, children })];
}
