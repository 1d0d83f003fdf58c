/** Scripts, letters, forms and checklists that the described steps use: each printed once, steps refer to it. */
import type { Material, MaterialId } from '#shared/model';
import type { Block } from '../blocks.ts';
import { heading, remark } from '../compose.ts';
import { markdownBlocks } from '../markdown.ts';
import { type Book, named } from './book.ts';
import { nodesInOrder, stepNumbers } from './reading-order.ts';

export function materials(book: Book): Block[] {
  const used = usedMaterials(book);
  if (used.length === 0) return [];
  return [
    ...heading(1, book.say('materialsChapter'), 'materials'),
    ...used.flatMap((material) => materialBlocks(book, material)),
  ];
}

/** In the order of use. With a text to print: a material that is only named is named in its step. */
export function usedMaterials({ project, chapters }: Book): Material[] {
  const ids = new Set<MaterialId>(
    chapters.flatMap(({ variant }) =>
      nodesInOrder(variant).flatMap((node) => (node.kind === 'step' ? node.materialIds : [])),
    ),
  );
  const used = [...ids].flatMap((id) => project.materials[id] ?? []);
  return used.filter(({ text }) => text.trim() !== '');
}

function materialBlocks(book: Book, { id, name, kind, text }: Material): Block[] {
  const kindName = book.say(`materialKind_${kind}`);
  const steps = stepsWith(book, id);
  const numbers = steps.join(', ');
  return [
    ...heading(2, named(name, kindName), `material-${id}`),
    remark(book.say('materialOf', { count: steps.length, kind: kindName, steps: numbers })),
    ...markdownBlocks(text),
  ];
}

/** Numbers are those of a chapter: two processes have steps of the same number, so each is said once. */
export function stepsWith({ chapters }: Book, id: MaterialId): string[] {
  const numbers = chapters.flatMap(({ variant }) => {
    const numbered = stepNumbers(variant);
    return nodesInOrder(variant).flatMap((node) =>
      node.kind === 'step' && node.materialIds.includes(id) ? (numbered.get(node.id) ?? []) : [],
    );
  });
  return [...new Set(numbers)];
}
