/** A paper that another room made, as a Word file. It has no pictures: nothing has to be drawn. */
import type { DocumentModel } from './blocks.ts';
import { languageOf, typeset } from './typography.ts';
import { mapTexts } from './walk.ts';

export async function wordFile(document: DocumentModel): Promise<Uint8Array> {
  // Loaded when it is asked for: Word's library is large.
  const { toDocx } = await import('./writers/docx/to-docx.ts');
  const set = mapTexts(document, (text) => typeset(text, languageOf(text, document.language)));
  return toDocx(set, async () => null);
}
