/** What is pointed at and what was chosen, in any chart, table or on the board: all of them light it up. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { present } from '#shared/base';
import type { LinkedId } from './bars.ts';

interface Links {
  readonly lit: LinkedId | null;
  /** Brought into view on the board, and stays. */
  readonly chosen: LinkedId | null;
  light(id: LinkedId | null): void;
  choose(id: LinkedId | null): void;
}

const LinksContext = createContext<Links | null>(null);

export function LinksProvider({ children }: { readonly children: ReactNode }) {
  const [lit, light] = useState<LinkedId | null>(null);
  const [chosen, choose] = useState<LinkedId | null>(null);
  const links = useMemo(() => ({ lit, chosen, light, choose }), [lit, chosen]);
  return <LinksContext.Provider value={links}>{children}</LinksContext.Provider>;
}

export function useLinks(): Links {
  return present(useContext(LinksContext), 'links around this component');
}

/** For a row that stands for a card: what it listens to, and whether it is lit. */
export function useLinkedRow(id: LinkedId) {
  const { lit, chosen, light } = useLinks();
  return {
    'data-lit': lit === id || chosen === id || undefined,
    onPointerEnter: () => light(id),
    onPointerLeave: () => light(null),
    onFocus: () => light(id),
    onBlur: () => light(null),
  };
}
