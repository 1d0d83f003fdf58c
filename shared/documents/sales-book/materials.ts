/** Scripts, letters, forms and checklists that the described steps use: each printed once, steps refer to it. */
import { valuesOf } from '#shared/base';
import type { Material, MaterialId } from '#shared/model';
import type { Block } from '../blocks.ts';
import { heading } from '../compose.ts';
import { markdownBlocks } from '../markdown.ts';
import { type Book, named } from './book.ts';

export function materials(book: Book): Block[] {
  const used = usedMaterials(book);
  if (used.length === 0) return [];
  return [
    ...heading(1, book.say('materialsChapter'), 'materials'),
    ...used.flatMap((material) => materialBlocks(book, material)),
  ];
}

/** With a text to print; a material that is only named is named in its step. */
function usedMaterials({ project, chapters }: Book): Material[] {
  const ids = new Set<MaterialId>(
    chapters.flatMap(({ variant }) =>
      valuesOf(variant.nodes).flatMap((node) => (node.kind === 'step' ? node.materialIds : [])),
    ),
  );
  return valuesOf(project.materials).filter(({ id, text }) => ids.has(id) && text.trim() !== '');
}

function materialBlocks({ say }: Book, { id, name, kind, text }: Material): Block[] {
  const kindName = say(`materialKind_${kind}`);
  return [...heading(2, named(name, kindName), `material-${id}`), ...markdownBlocks(text)];
}
