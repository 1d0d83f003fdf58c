/** Which scripts, letters, forms and checklists the described steps use, and which steps use them. */
import type { Material, MaterialId } from '#shared/model';
import type { Content } from './content.ts';
import { nodesInOrder, stepNumbers } from './reading-order.ts';

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

/** Numbers are those of a chapter: two processes have steps of the same number, so each is said once. */
export function stepsWith({ chapters }: Content, id: MaterialId): string[] {
  const numbers = chapters.flatMap(({ variant }) => {
    const numbered = stepNumbers(variant);
    return nodesInOrder(variant).flatMap((node) =>
      node.kind === 'step' && node.materialIds.includes(id) ? (numbered.get(node.id) ?? []) : [],
    );
  });
  return [...new Set(numbers)];
}
