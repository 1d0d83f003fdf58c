/** The geometry of a board: what people set holds, what needs more room gets it, and nothing is lost. */
import { describe, expect, it } from 'vitest';
import { idOf, present } from '#shared/base';
import { boardGeometry, boundsOf, cellAt, placesAfterDrag, snapToGrid } from '#shared/layout';
import type { NodeId, Project, Variant } from '#shared/model';
import { aProject, aVariant, minutes, type VariantBuilder } from '#test/builders';
import { aDrawnBoard } from '#test/drawn-board';

function boardOf(builder: VariantBuilder): { project: Project; variant: Variant } {
  return { project: aProject().variant(builder).build(), variant: builder.build() };
}

function geometryOf({ project, variant }: { project: Project; variant: Variant }) {
  return boardGeometry(project, variant);
}

const id = (text: string) => idOf<'Node'>(text);

describe('the board', () => {
  it('puts nodes at their positions inside their cells', () => {
    const board = aDrawnBoard();
    const geometry = geometryOf(board);
    for (const node of geometry.nodes.values()) {
      const { position, stageId, participantId } = present(board.variant.nodes[node.id], 'node');
      const cell = present(cellAt(geometry, node), 'cell');
      expect([cell.stageId, cell.participantId]).toEqual([stageId, participantId]);
      expect({ x: node.x - cell.x, y: node.y - cell.y }).toMatchObject(position);
      expect(node.x + node.width).toBeLessThan(cell.x + cell.width);
      expect(node.y + node.height).toBeLessThan(cell.y + cell.height);
    }
  });

  it('is as wide as set by people unless the content needs more', () => {
    const builder = aVariant('sized', {
      stageSizes: { [idOf<'Stage'>('small')]: 10, [idOf<'Stage'>('large')]: 900 },
    })
      .stage('small')
      .lane('manager')
      .step('call', { position: { x: 100, y: 0 } })
      .stage('large');
    const { stages, width } = geometryOf(boardOf(builder));
    expect(stages.map((stage) => stage.width)).toEqual([100 + 160 + 24, 900]);
    expect(width).toBe(152 + 284 + 900);
  });

  it('grows a card with its text and shows effort and time limit', () => {
    const builder = aVariant()
      .step('short', { name: 'Звонок', effort: minutes(15) })
      .step('long', { name: 'Согласовать электрогидравлическую схему с главным инженером завода' });
    const { nodes } = geometryOf(boardOf(builder));
    const short = present(nodes.get(id('short')), 'card');
    const long = present(nodes.get(id('long')), 'card');
    expect(short.chips.map((chip) => chip.text)).toEqual(['15\u00a0мин']);
    expect(long.height).toBeGreaterThan(short.height);
    expect(long.titleLines.join(' ')).toContain('главным');
  });

  it('loses no node whose stage or lane is missing from the orders', () => {
    const { project, variant } = aDrawnBoard();
    const broken = { ...variant, stageOrder: [], laneOrder: [] };
    const { nodes, stages } = boardGeometry(project, broken);
    expect(nodes.size).toBe(Object.keys(variant.nodes).length);
    expect(stages.length).toBe(variant.stageOrder.length);
  });

  it('is drawn empty, and bounded when positions are absurd', () => {
    const empty = geometryOf(boardOf(aVariant()));
    expect([empty.nodes.size, empty.stages.length]).toEqual([0, 0]);
    const far = geometryOf(boardOf(aVariant().step('far', { position: { x: 1e300, y: -1e300 } })));
    expect(far.width).toBeLessThan(30_000);
  });

  it('remembers the face of a node that did not change', () => {
    const { project, variant } = aDrawnBoard();
    const first = boardGeometry(project, variant).nodes.get(id('solve'));
    const again = boardGeometry(project, variant).nodes.get(id('solve'));
    expect(again?.chips).toBe(first?.chips);
  });
});

describe('a drag', () => {
  it('lands in the cell under the centre of the card', () => {
    const board = aDrawnBoard();
    const geometry = geometryOf(board);
    const target = present(geometry.stages[3], 'stage');
    const lane = present(geometry.lanes[2], 'lane');
    const corners = new Map<NodeId, { x: number; y: number }>([
      [id('assign'), { x: target.x + 40.4, y: lane.y + 16 }],
    ]);
    expect(placesAfterDrag(geometry, corners).get(id('assign'))).toEqual({
      stageId: target.stageId,
      participantId: lane.participantId,
      position: { x: 40, y: 16 },
    });
  });

  it('never leaves a card left of or above its cell, nor off the board', () => {
    const geometry = geometryOf(aDrawnBoard());
    const places = placesAfterDrag(geometry, new Map([[id('assign'), { x: -500, y: -500 }]]));
    expect(places.get(id('assign'))?.position).toEqual({ x: 0, y: 0 });
  });

  it('snaps to the grid and bounds what it is given', () => {
    expect(snapToGrid({ x: 13, y: -3 })).toEqual({ x: 16, y: -0 });
    expect(boundsOf([])).toBeNull();
    expect(
      boundsOf([
        { x: 0, y: 5, width: 10, height: 10 },
        { x: 20, y: 0, width: 5, height: 5 },
      ]),
    ).toEqual({ x: 0, y: 0, width: 25, height: 15 });
  });
});
