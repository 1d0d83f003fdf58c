/** Routes of flows: upright, through no card, with labels that lie on nothing; on drawn boards and on random ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, present } from '#shared/base';
import {
  type BoardGeometry,
  boardGeometry,
  type FlowRoute,
  type FlowRoutes,
  isOverlapping,
  type Point,
  type Rect,
  roundedPath,
  routeFlows,
} from '#shared/layout';
import type { Variant } from '#shared/model';
import { aProject, aVariant } from '#test/builders';
import { aDrawnBoard } from '#test/drawn-board';

const language = 'ru' as const;

function stretches(points: readonly Point[]): [Point, Point][] {
  return points.slice(1).map((to, index) => [present(points[index], 'corner'), to]);
}

function shrunk({ height, width, x, y }: Rect, by: number): Rect {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

function stretchArea([from, to]: [Point, Point]): Rect {
  return {
    x: Math.min(from.x, to.x) - 0.01,
    y: Math.min(from.y, to.y) - 0.01,
    width: Math.abs(to.x - from.x) + 0.02,
    height: Math.abs(to.y - from.y) + 0.02,
  };
}

function isOnBorder({ x, y }: Point, rect: Rect): boolean {
  const isWithin =
    x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
  const isEdge =
    x === rect.x || x === rect.x + rect.width || y === rect.y || y === rect.y + rect.height;
  return isWithin && isEdge;
}

function expectSoundLine(route: FlowRoute, geometry: BoardGeometry, variant: Variant): void {
  const flow = present(variant.flows[route.id], 'flow');
  const from = present(geometry.nodes.get(flow.fromId), 'start');
  const to = present(geometry.nodes.get(flow.toId), 'end');
  expect(isOnBorder(present(route.points[0], 'start'), from)).toBe(true);
  expect(isOnBorder(present(route.points.at(-1), 'end'), to)).toBe(true);
  for (const stretch of stretches(route.points)) {
    const [start, end] = stretch;
    expect(start.x === end.x || start.y === end.y).toBe(true);
    const crossed = [...geometry.nodes.values()].filter((node) =>
      isOverlapping(shrunk(node, 1), stretchArea(stretch)),
    );
    expect(crossed.map(({ id }) => id)).toEqual([]);
  }
}

function expectFreeLabels(routes: FlowRoutes, geometry: BoardGeometry): void {
  const labels = [...routes.values()].flatMap(({ label }) => label ?? []);
  for (const label of labels) {
    const covered = [...geometry.nodes.values()].flatMap((node) => [
      ...(isOverlapping(node, label) ? [node.id] : []),
      ...(node.caption && isOverlapping(node.caption, label) ? [`caption of ${node.id}`] : []),
    ]);
    expect(covered).toEqual([]);
    expect(labels.filter((other) => other !== label && isOverlapping(other, label))).toEqual([]);
  }
}

/** Cards at random places of a loose lattice, connected at random. */
const drawings = fc
  .record({
    slots: fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 2, maxLength: 14 }),
    jitter: fc.array(fc.record({ x: fc.nat(40), y: fc.nat(24) }), { minLength: 24, maxLength: 24 }),
    links: fc.array(fc.tuple(fc.nat(13), fc.nat(13), fc.boolean()), { maxLength: 16 }),
  })
  .map(({ jitter, links, slots }) => {
    const builder = aVariant();
    for (const slot of slots) {
      const { x, y } = present(jitter[slot], 'jitter');
      const position = { x: (slot % 6) * 290 + x, y: Math.floor(slot / 6) * 150 + y };
      const nodeId = `n${slot}`;
      if (slot % 5 === 0) builder.branch(nodeId, { question: 'Наш клиент?', position });
      else builder.step(nodeId, { name: 'Согласовать договор поставки', position });
    }
    for (const [from, to, isLabelled] of links) {
      const fromId = `n${slots[from % slots.length]}`;
      const toId = `n${slots[to % slots.length]}`;
      if (fromId !== toId) builder.flow(fromId, toId, isLabelled ? { probability: 0.3 } : {});
    }
    return { project: aProject().variant(builder).build(), variant: builder.build() };
  });

describe('routes', () => {
  it('run upright from border to border, through no card, with free labels', () => {
    fc.assert(
      fc.property(drawings, ({ project, variant }) => {
        const geometry = boardGeometry(project, variant);
        const routes = routeFlows(geometry, variant, { language });
        expect(routes.size).toBe(Object.keys(variant.flows).length);
        for (const route of routes.values()) expectSoundLine(route, geometry, variant);
        expectFreeLabels(routes, geometry);
      }),
      { numRuns: 150 },
    );
  });

  it('are sound on a board as consultants draw it', () => {
    const { project, variant } = aDrawnBoard();
    const geometry = boardGeometry(project, variant);
    const routes = routeFlows(geometry, variant, { language });
    for (const route of routes.values()) expectSoundLine(route, geometry, variant);
    expectFreeLabels(routes, geometry);
    const others = [...routes.values()];
    for (const { id, label } of others) {
      const crossed = others.filter(
        (other) =>
          other.id !== id &&
          label &&
          stretches(other.points).some((stretch) => isOverlapping(stretchArea(stretch), label)),
      );
      expect(crossed.map((other) => other.id)).toEqual([]);
    }
  });

  it('are straight between cards in a row and say the probability', () => {
    const builder = aVariant()
      .branch('fit', { position: { x: 0, y: 36 } })
      .step('call', { position: { x: 240, y: 24 } })
      .flow('fit', 'call', { probability: 0.7, label: 'да' });
    const variant = builder.build();
    const geometry = boardGeometry(aProject().variant(builder).build(), variant);
    const route = present([...routeFlows(geometry, variant, { language }).values()][0], 'route');
    expect([route.fromSide, route.toSide, route.points.length]).toEqual(['right', 'left', 2]);
    expect(route.label?.lines).toEqual(['да · 70\u00a0%']);
  });

  it('know which flows lead back', () => {
    const { project, variant } = aDrawnBoard();
    const routes = routeFlows(boardGeometry(project, variant), variant, { language });
    const back = [...routes.values()].filter(({ isBack }) => isBack).map(({ id }) => id);
    expect(back).toEqual(['accepted-solve']);
  });

  it('keep every line that is still right after an edit', () => {
    const { project, variant } = aDrawnBoard();
    const board = boardGeometry(project, variant);
    const before = { board, routes: routeFlows(board, variant, { language }) };
    const moved = structuredClone(variant);
    present(moved.nodes[idOf<'Node'>('refused')], 'node').position = { x: 24, y: 216 };
    const after = routeFlows(boardGeometry(project, moved), moved, { language, previous: before });
    const changed = [...after.values()].filter(
      ({ id, points }) => points !== before.routes.get(id)?.points,
    );
    expect(changed.map(({ id }) => id)).toEqual(['fit-refused']);
  });

  it('go around a card only while it is there', () => {
    const builder = aVariant()
      .step('call', { position: { x: 24, y: 24 } })
      .step('bill', { position: { x: 560, y: 24 } })
      .step('check', { position: { x: 290, y: 24 } })
      .flow('call', 'bill');
    const project = aProject().variant(builder).build();
    const inTheWay = builder.build();
    const away = structuredClone(inTheWay);
    present(away.nodes[idOf<'Node'>('check')], 'node').position.y = 240;
    const cornersOf = (routes: FlowRoutes) => [...routes.values()][0]?.points.length;

    const board = boardGeometry(project, inTheWay);
    const around = routeFlows(board, inTheWay, { language });
    expect(cornersOf(around)).toBeGreaterThan(2);
    const previous = { board, routes: around };
    const after = routeFlows(boardGeometry(project, away), away, { language, previous });
    expect(cornersOf(after)).toBe(2);
  });

  it('turn into paths with rounded corners', () => {
    const corner = [
      { x: 0, y: 0 },
      { x: 20, y: 0 },
      { x: 20, y: 30 },
    ];
    expect(roundedPath(corner, 8)).toBe('M0 0L12 0Q20 0 20 8L20 30');
    expect(roundedPath(corner.slice(0, 1), 8)).toBe('');
  });
});
