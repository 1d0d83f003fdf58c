/** Routing beside the window: the latest request counts, answers add up, a broken worker is told and replaced. */
import { expose } from 'comlink';
import { expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import { boardGeometry, changedRoutes, type FlowRoutes, routeFlows } from '#shared/layout';
import type { Project } from '#shared/model';
import { aProject, at, aVariant, variantOf } from '#test/builders';
import { createLayoutClient } from '../../../renderer/workers/layout-client.ts';
import type { LayoutWorker, RouteRequest } from '../../../renderer/workers/layout-protocol.ts';

const project = aProject()
  .variant(
    aVariant(at.variantId)
      .step('call', { position: { x: 24, y: 24 } })
      .step('bill', { position: { x: 300, y: 24 } })
      .step('ship', { position: { x: 300, y: 200 } })
      .path('call', 'bill', 'ship'),
  )
  .build();

/** The project's board with the shipping so much lower. */
function requestWith(lower: number): RouteRequest {
  const moved: Project = structuredClone(project);
  const variant = variantOf(moved);
  present(variant.nodes[idOf<'Node'>('ship')], 'ship').position.y += lower;
  const board = boardGeometry(moved, variant, 'ru');
  return { board, flows: variant.flows, language: 'ru' };
}

function routesOf({ board, flows, language }: RouteRequest): FlowRoutes {
  return routeFlows(board, { flows }, { language });
}

/** A worker at the other end of a channel, which works when it is told to. */
function heldWorkers() {
  const ends: MessagePort[] = [];
  const started: EventTarget[] = [];
  const asked: { request: RouteRequest; work: () => void }[] = [];
  const startWorker = (): Worker => {
    const { port1, port2 } = new MessageChannel();
    const known = new Map<number, FlowRoutes>();
    const worker: LayoutWorker = {
      route: (boardKey, request) =>
        new Promise((answer) => {
          const work = () => {
            const routes = routesOf(request);
            answer(changedRoutes(routes, known.get(boardKey) ?? new Map()));
            known.set(boardKey, routes);
          };
          asked.push({ request, work });
        }),
      forget: (boardKey) => {
        known.delete(boardKey);
        return Promise.resolve();
      },
    };
    expose(worker, port2);
    ends.push(port1, port2);
    started.push(port1);
    // What a Worker has and a port of a channel lacks.
    return Object.assign(port1, { terminate: () => port1.close() }) as EventTarget as Worker;
  };
  return {
    client: createLayoutClient({ startWorker }),
    asked,
    started,
    async workOn(count: number) {
      await expect.poll(() => asked.length).toBe(count);
      asked[count - 1]?.work();
    },
    async closed() {
      for (const end of ends) end.close();
    },
  };
}

test('answers add up to all routes, and unchanged ones are the same objects', async () => {
  const { client, workOn, closed } = heldWorkers();
  const board = client.openBoard();
  const first = board.route(requestWith(0));
  await workOn(1);
  expect(await first).toEqual(routesOf(requestWith(0)));
  const second = board.route(requestWith(40));
  await workOn(2);
  expect(await second).toEqual(routesOf(requestWith(40)));
  const unmoved = idOf<'Flow'>('call-bill');
  expect((await second)?.get(unmoved)).toBe((await first)?.get(unmoved));
  await closed();
});

test('of requests that come while one is under way only the latest is worked on', async () => {
  const { client, asked, workOn, closed } = heldWorkers();
  const board = client.openBoard();
  const answers = [0, 16, 32, 48].map((lower) => board.route(requestWith(lower)));
  await workOn(1);
  await workOn(2);
  const [first, second, third, latest] = await Promise.all(answers);
  expect([first, second, third]).toEqual([null, null, null]);
  expect(latest).toEqual(routesOf(requestWith(48)));
  expect(asked).toHaveLength(2);
  await closed();
});

test('two boards have routes of their own', async () => {
  const { client, workOn, closed } = heldWorkers();
  const [one, other] = [client.openBoard(), client.openBoard()];
  const first = one.route(requestWith(0));
  await workOn(1);
  await first;
  const second = other.route(requestWith(0));
  await workOn(2);
  expect(await second).toEqual(routesOf(requestWith(0)));
  await closed();
});

test('a board that has gone gets no answer', async () => {
  const { client, workOn, closed } = heldWorkers();
  const board = client.openBoard();
  const answer = board.route(requestWith(0));
  board.close();
  await workOn(1);
  expect(await answer).toBeNull();
  await closed();
});

test('a broken worker is told, and the next request has a new one', async () => {
  const { client, started, workOn, closed } = heldWorkers();
  const board = client.openBoard();
  const lost = board.route(requestWith(0));
  started[0]?.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  await expect(lost).rejects.toThrow('out of memory');
  const answer = board.route(requestWith(16));
  await workOn(2);
  expect(await answer).toEqual(routesOf(requestWith(16)));
  expect(started).toHaveLength(2);
  await closed();
});
