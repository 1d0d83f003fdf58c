/** Routes flows away from the window's thread; remembers each board's routes, so that an edit moves only what it must. */

import { expose } from 'comlink';
import { changedRoutes, type RoutedBefore, routeFlows } from '#shared/layout';
import type { LayoutWorker } from './layout-protocol.ts';

const known = new Map<number, RoutedBefore>();

const worker: LayoutWorker = {
  route(boardKey, { board, flows, language }) {
    const previous = known.get(boardKey);
    const routes = routeFlows(board, { flows }, { language, ...(previous && { previous }) });
    known.set(boardKey, { board, routes });
    return Promise.resolve(changedRoutes(routes, previous?.routes ?? new Map()));
  },
  forget(boardKey) {
    known.delete(boardKey);
    return Promise.resolve();
  },
};

expose(worker);
