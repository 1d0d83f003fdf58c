/** Questions to a project that the program wrote. */
import { present } from '#shared/base';
import type { Project } from '#shared/model';

/** How many flows lead to the card of this name, and how many away from it. */
export function flowsAt(project: Project, name: string): { into: number; outOf: number } {
  const variants = Object.values(project.processes).flatMap((it) => Object.values(it.variants));
  const isNamed = (node: { readonly name: string }) => node.name === name;
  const variant = variants.find(({ nodes }) => Object.values(nodes).some(isNamed));
  const { nodes, flows } = present(variant, `a variant with «${name}»`);
  const { id } = present(Object.values(nodes).find(isNamed), name);
  const all = Object.values(flows);
  return {
    into: all.filter(({ toId }) => toId === id).length,
    outOf: all.filter(({ fromId }) => fromId === id).length,
  };
}
