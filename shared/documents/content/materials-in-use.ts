/** Which scripts, letters, forms and checklists the described steps use, and which steps use them. */
import type { Material, MaterialId } from '#shared/model';
import type { Content } from './content.ts';
import { inProcess, nodesInOrder, stepNumbers } from './reading-order.ts';

/** In the order of use. With a text to print: a material that is only named is named in its step. */
export function usedMaterials({ project, chapters }: Content): Material[] {
  const ids = new Set<MaterialId>(
    chapters.flatMap(({ variant }) =>
      nodesInOrder(variant).flatMap((node) => (node.kind === 'step' ? node.materialIds : [])),
    ),
  );
  const used = [...ids].flatMap((id) => project.materials[id] ?? []);
  return used.filter(({ text }) => text.trim() !== '');
}

export function stepsWith(content: Content, id: MaterialId): string[] {
  return content.chapters.flatMap((chapter) => {
    const numbered = stepNumbers(chapter.variant);
    return nodesInOrder(chapter.variant).flatMap((node) => {
      const number = numbered.get(node.id);
      const isUsed = node.kind === 'step' && node.materialIds.includes(id);
      return isUsed && number !== undefined ? [inProcess(content, chapter, number)] : [];
    });
  });
}
