/**
 * The routes of the flows on the screen. They are found in a worker; until its answer comes the
 * former ones follow their cards, and a board that has just been opened has none.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Language } from '#shared/i18n';
import {
  type BoardGeometry,
  type DrawnFlows,
  type FlowRoutes,
  followCards,
  isSameBoard,
  type RoutedBoard,
  type RoutedFlows,
  routedBoard,
} from '#shared/layout';
import { type BoardRouter, useLayoutClient } from '../workers/index.ts';

interface Asked {
  readonly board: RoutedBoard;
  readonly flows: DrawnFlows;
  readonly language: Language;
}

const NO_ROUTES: FlowRoutes = new Map();

export function useRoutes(
  geometry: BoardGeometry,
  flows: DrawnFlows,
  language: Language,
): FlowRoutes {
  const client = useLayoutClient();
  const router = useRef<BoardRouter | null>(null);
  const latest = useRef<Asked | null>(null);
  const [routed, setRouted] = useState<RoutedFlows | null>(null);

  useEffect(() => {
    const opened = client.openBoard();
    router.current = opened;
    return () => opened.close();
  }, [client]);

  useEffect(() => {
    const ask = () => {
      const asked = { board: routedBoard(geometry), flows, language };
      if (latest.current && isSame(latest.current, asked)) return;
      latest.current = asked;
      // A worker that broke is a fault of ours, and is told as one.
      void router.current?.route(asked).then((routes) => {
        if (routes) setRouted({ ...asked, routes });
      });
    };
    // To write down a large board is a task by itself, after the edit is on the screen.
    const timer = setTimeout(ask);
    return () => clearTimeout(timer);
  }, [geometry, flows, language]);

  return useMemo(
    () => (routed === null ? NO_ROUTES : followCards(routed, { board: geometry, flows })),
    [routed, geometry, flows],
  );
}

function isSame(one: Asked, other: Asked): boolean {
  return (
    one.flows === other.flows &&
    one.language === other.language &&
    isSameBoard(one.board, other.board)
  );
}
