/** Tidying: cards stay in their cells, work runs to the right, nothing overlaps, and twice is as good as once. */
import { describe, expect, it } from 'vitest';
import { idOf, present } from '#shared/base';
import { boardGeometry, isOverlapping, tidyPlaces } from '#shared/layout';
import type { Project, Variant } from '#shared/model';
import { aProject, aVariant } from '#test/builders';
import { aDrawnBoard } from '#test/drawn-board';

function tidied({ project, variant }: { project: Project; variant: Variant }): Variant {
  const tidy = structuredClone(variant);
  for (const [id, place] of tidyPlaces(project, variant)) {
    Object.assign(present(tidy.nodes[id], 'node'), place);
  }
  return tidy;
}

describe('tidying', () => {
  it('leaves every node in its cell and lets none overlap', () => {
    const board = aDrawnBoard();
    const variant = tidied(board);
    const nodes = [...boardGeometry(board.project, variant).nodes.values()];
    for (const node of nodes) {
      const before = present(board.variant.nodes[node.id], 'node');
      expect([node.stageId, node.participantId]).toEqual([before.stageId, before.participantId]);
      expect(nodes.filter((other) => other !== node && isOverlapping(other, node))).toEqual([]);
    }
  });

  it('lets work in one lane run to the right on one line', () => {
    const builder = aVariant().step('third').step('first').step('second');
    builder.path('first', 'second', 'third');
    const project = aProject().variant(builder).build();
    const { nodes } = boardGeometry(project, tidied({ project, variant: builder.build() }));
    const [first, second, third] = ['first', 'second', 'third'].map((id) =>
      present(nodes.get(idOf<'Node'>(id)), id),
    );
    expect(present(first, 'first').x).toBeLessThan(present(second, 'second').x);
    expect(present(second, 'second').x).toBeLessThan(present(third, 'third').x);
    const middles = new Set([first, second, third].map((at) => (at ? at.y + at.height / 2 : 0)));
    expect(middles.size).toBe(1);
  });

  it('changes nothing when done twice', () => {
    const board = aDrawnBoard();
    const once = tidied(board);
    expect(tidied({ project: board.project, variant: once })).toEqual(once);
  });

  it('ends on a loop without a source', () => {
    const builder = aVariant().step('one').step('two');
    builder.path('one', 'two', 'one');
    const project = aProject().variant(builder).build();
    expect(tidyPlaces(project, builder.build()).size).toBe(2);
  });
});
