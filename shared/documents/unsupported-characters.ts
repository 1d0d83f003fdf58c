/** Characters that the fonts have no picture for, found before printing so that people can be told. */
import type { Block, DocumentModel } from './blocks.ts';
import { textsOf } from './walk.ts';
import { type Coverage, coverageOf } from './writers/typst/font-coverage.ts';

export interface UnsupportedCharacter {
  readonly character: string;
  readonly count: number;
  /** Words around its first place, to find it by. */
  readonly context: string;
}

/** Spaces, joiners and selectors take no picture. */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
const CONTEXT_LENGTH = 24;

export function unsupportedCharacters(
  document: DocumentModel,
  fonts: readonly Uint8Array[],
): UnsupportedCharacter[] {
  const isCovered = remembering(coverageOf(fonts));
  const found = new Map<string, UnsupportedCharacter>();
  for (const text of [...textsOf(document), ...drawnTexts(document.blocks)]) {
    let index = 0;
    for (const character of text) {
      const known = found.get(character);
      if (known) found.set(character, { ...known, count: known.count + 1 });
      else if (!INVISIBLE.test(character) && !isCovered(character.codePointAt(0) ?? 0)) {
        const context = text.slice(Math.max(0, index - CONTEXT_LENGTH), index + CONTEXT_LENGTH);
        found.set(character, { character, count: 1, context: context.trim() });
      }
      index += character.length;
    }
  }
  return [...found.values()];
}

/** More characters than that say nothing new: somebody wrote in another script. */
const MOST_LISTED = 20;

/** What `documents.unsupportedCharacters` says of them; a type, not an interface, so that it passes as parameters. */
export type UnsupportedSummary = {
  readonly count: number;
  readonly characters: string;
  /** Words around the first one. */
  readonly context: string;
};

/** null when every character has its picture. */
export function summarizeUnsupported(
  unsupported: readonly UnsupportedCharacter[],
): UnsupportedSummary | null {
  const [first] = unsupported;
  if (!first) return null;
  const listed = unsupported.slice(0, MOST_LISTED).map(({ character }) => character);
  const more = unsupported.length > MOST_LISTED ? ' …' : '';
  return {
    count: unsupported.length,
    characters: `${listed.join(' ')}${more}`,
    context: first.context,
  };
}

function remembering(covers: Coverage): Coverage {
  const answers = new Map<number, boolean>();
  return (codePoint) => {
    const known = answers.get(codePoint);
    if (known !== undefined) return known;
    const answer = covers(codePoint);
    answers.set(codePoint, answer);
    return answer;
  };
}

/** Drawings hold text too; what isn't a tag in them is text. */
function drawnTexts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'figure') return [block.svg.replace(/<[^>]*>/g, ' ')];
    return block.kind === 'sheet' ? drawnTexts(block.blocks) : [];
  });
}
