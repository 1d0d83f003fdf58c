/** Routes between an edit and the answer of the router: what has moved is followed, what hasn't is left alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, present } from '#shared/base';
import {
  boardGeometry,
  changedRoutes,
  followCards,
  isSameBoard,
  type Point,
  type Rect,
  type RoutedFlows,
  routedBoard,
  routeFlows,
  withChangedRoutes,
} from '#shared/layout';
import type { Variant } from '#shared/model';
import { aProject, aVariant } from '#test/builders';
import { aDrawnBoard } from '#test/drawn-board';

const language = 'ru' as const;
const { project, variant: drawn } = aDrawnBoard();

function routed(variant: Variant, previous?: RoutedFlows): RoutedFlows {
  const board = routedBoard(boardGeometry(project, variant, language));
  const kept = previous ? { previous } : {};
  return { board, flows: variant.flows, routes: routeFlows(board, variant, { language, ...kept }) };
}

const before = routed(drawn);

function isOnBorder({ x, y }: Point, { x: left, y: top, width, height }: Rect): boolean {
  const isWithin = x >= left && x <= left + width && y >= top && y <= top + height;
  return isWithin && (x === left || x === left + width || y === top || y === top + height);
}

function expectJoined({ board, flows, routes }: RoutedFlows): void {
  for (const { id, fromId, toId } of Object.values(flows)) {
    const { points } = present(routes.get(id), `a route for ${id}`);
    const [from, to] = [fromId, toId].map((end) => present(board.nodes.get(end), end));
    expect(isOnBorder(present(points[0], 'start'), present(from, 'from'))).toBe(true);
    expect(isOnBorder(present(points.at(-1), 'end'), present(to, 'to'))).toBe(true);
    points.slice(1).forEach((point, at) => {
      const former = present(points[at], 'corner');
      expect(Math.abs(point.x - former.x) < 1 || Math.abs(point.y - former.y) < 1).toBe(true);
    });
  }
}

/** Any cards somewhere else in their cells, some of them with a longer name. */
const edits = fc.array(
  fc.record({
    card: fc.constantFrom(...Object.keys(drawn.nodes)),
    by: fc.record({ x: fc.integer({ min: -20, max: 90 }), y: fc.integer({ min: -20, max: 90 }) }),
    name: fc.option(fc.constantFrom('Да', 'Согласовать договор и спецификацию с юристом клиента')),
  }),
  { minLength: 1, maxLength: 4 },
);

function edited(list: typeof edits extends fc.Arbitrary<infer Edits> ? Edits : never): Variant {
  const variant = structuredClone(drawn);
  for (const { card, by, name } of list) {
    const node = present(variant.nodes[idOf<'Node'>(card)], card);
    const { x, y } = node.position;
    node.position = { x: Math.max(0, x + by.x), y: Math.max(0, y + by.y) };
    if (name !== null && node.kind === 'step') node.name = name;
  }
  return variant;
}

describe('routes that follow their cards', () => {
  it('meet the borders of cards that have moved or grown, upright', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const variant = edited(list);
        const board = routedBoard(boardGeometry(project, variant, language));
        const now = { board, flows: variant.flows };
        expectJoined({ ...now, routes: followCards(before, now) });
      }),
      { numRuns: 40 },
    );
  });

  it('are the same ones where nothing has moved', () => {
    const board = routedBoard(boardGeometry(project, structuredClone(drawn), language));
    expect(followCards(before, { board, flows: drawn.flows })).toBe(before.routes);
    const moved = structuredClone(drawn);
    present(moved.nodes[idOf<'Node'>('refused')], 'refused').position = { x: 40, y: 216 };
    const after = followCards(before, {
      board: routedBoard(boardGeometry(project, moved, language)),
      flows: moved.flows,
    });
    const changed = [...after.values()].filter((route) => route !== before.routes.get(route.id));
    expect(changed.map(({ id }) => id)).toEqual(['fit-refused']);
  });

  it('keep their bends and take their words along', () => {
    const builder = aVariant()
      .step('call', { position: { x: 24, y: 24 } })
      .step('bill', { position: { x: 400, y: 200 } })
      .flow('call', 'bill', { label: 'да' });
    const variant = builder.build();
    const own = aProject().variant(builder).build();
    const board = boardGeometry(own, variant, language);
    const routes = routeFlows(board, variant, { language });
    const lower = structuredClone(variant);
    for (const node of Object.values(lower.nodes)) node.position.y += 32;
    const now = { board: boardGeometry(own, lower, language), flows: lower.flows };
    const route = present([...routes.values()][0], 'route');
    const followed = followCards({ board, flows: variant.flows, routes }, now).get(route.id);
    expect(followed?.points).toEqual(route.points.map(({ x, y }) => ({ x, y: y + 32 })));
    expect(followed?.label?.y).toBe(present(route.label, 'label').y + 32);
  });

  it('know new flows, and forget those that are gone', () => {
    const variant = structuredClone(drawn);
    const [gone] = Object.keys(variant.flows);
    delete variant.flows[idOf<'Flow'>(present(gone, 'flow'))];
    const id = idOf<'Flow'>('anew');
    const ends = { fromId: idOf<'Node'>('scheme'), toId: idOf<'Node'>('discover') };
    variant.flows[id] = { id, originIds: [], ...ends };
    const routes = followCards(before, { board: before.board, flows: variant.flows });
    expect([...routes.keys()].toSorted()).toEqual(Object.keys(variant.flows).toSorted());
    expectJoined({ board: before.board, flows: variant.flows, routes });
  });

  it('begin anew where a flow leads elsewhere now', () => {
    const flows = structuredClone(drawn.flows);
    const flow = present(flows[idOf<'Flow'>('fit-refused')], 'flow');
    flow.toId = idOf<'Node'>('scheme');
    expectJoined({
      board: before.board,
      flows,
      routes: followCards(before, { board: before.board, flows }),
    });
  });
});

describe('changed routes', () => {
  it('with the former ones are all there are', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const after = routed(edited(list), before);
        const changed = changedRoutes(after.routes, before.routes);
        const together = withChangedRoutes(before.routes, changed, after);
        expect(new Map([...together].toSorted())).toEqual(new Map([...after.routes].toSorted()));
        for (const [id, route] of together) {
          const isChanged = changed.some((other) => other.id === id);
          expect(route === before.routes.get(id)).toBe(!isChanged);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('are none where nothing has changed, and all of them at first', () => {
    expect(changedRoutes(routed(drawn).routes, before.routes)).toEqual([]);
    expect(changedRoutes(before.routes, new Map())).toHaveLength(before.routes.size);
  });

  it('leave out flows without both ends on the board', () => {
    const nodes = new Map(before.board.nodes);
    nodes.delete(idOf<'Node'>('refused'));
    const board = { ...before.board, nodes };
    const left = withChangedRoutes(before.routes, [], { board, flows: drawn.flows });
    expect([...before.routes.keys()].filter((id) => !left.has(id))).toEqual(['fit-refused']);
  });
});

describe('a board as it is routed', () => {
  it('gives the routes of the whole geometry', () => {
    const geometry = boardGeometry(project, drawn, language);
    expect(routeFlows(routedBoard(geometry), drawn, { language })).toEqual(
      routeFlows(geometry, drawn, { language }),
    );
  });

  it('is another one as soon as anything stands elsewhere', () => {
    const same = routedBoard(boardGeometry(project, structuredClone(drawn), language));
    expect(isSameBoard(before.board, same)).toBe(true);
    fc.assert(
      fc.property(edits, (list) => {
        const board = routedBoard(boardGeometry(project, edited(list), language));
        const stand = (it: typeof board) => JSON.stringify([it, [...it.nodes]]);
        expect(isSameBoard(before.board, board)).toBe(stand(before.board) === stand(board));
      }),
      { numRuns: 20 },
    );
  });
});
