/**
 * The pages of the contents, worked out by laying out the file that is written. The layout measures a word
 * that is longer than its line anew for each of its letters, which takes minutes where names have hundreds;
 * it is given such words in parts, as it is long tables and paragraphs. What the file itself says stays whole.
 */
import type { PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { withPartedBlocks } from './parted-blocks.ts';

/** Longer than the words that people write. */
const LONG_WORD = /\S{61,}/gu;
const PART = /.{20}/gsu;

export function pageNumberEstimator(): PageNumberEstimator {
  const estimate: PageNumberEstimator = estimatePageNumbersWith({ guess: true });
  const inParts: PageNumberEstimator = (body, context) =>
    estimate(withPartedBlocks(withPartedWords(body)), context);
  const { listNumbers } = estimate;
  return listNumbers === undefined ? inParts : Object.assign(inParts, { listNumbers });
}

/** The same tree where no text has a long word; what has none is given back as it is. */
export function withPartedWords<Tree extends object>(tree: Tree, isText = false): Tree {
  let isChanged = false;
  const changed = Object.entries(tree).map(([key, value]: [string, unknown]) => {
    const parts = parted(value, isText || key === 'w:t');
    isChanged ||= parts !== value;
    return [key, parts] as const;
  });
  if (!isChanged) return tree;
  return Object.assign(Array.isArray(tree) ? [] : {}, tree, Object.fromEntries(changed));
}

/** Attributes, such as the look of a drawing, have long values too and stay as they are. */
function parted(value: unknown, isText: boolean): unknown {
  if (typeof value === 'string' && isText) {
    return value.replace(LONG_WORD, (word) => word.replace(PART, '$& ').trimEnd());
  }
  return typeof value === 'object' && value !== null ? withPartedWords(value, isText) : value;
}
