/** What is pointed at and what was chosen, in any chart, table or on the board: all of them light it up. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { present } from '#shared/base';
import { useTranslate } from '../../session/index.ts';
import styles from './answer-table.module.css';
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

/** Of a row that stands for something on the board: each lights up the other. */
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

interface LinkedRowProps {
  readonly id: LinkedId;
  readonly name: string;
  /** Whom or what the name belongs to. */
  readonly beneath?: string;
  /** Not on the drawing that is compared with. */
  readonly isNew: boolean;
  /** The other cells. */
  readonly children: ReactNode;
}

/** A row of a table that stands for something on the board: its name leads there. */
export function LinkedRow({ id, name, beneath, isNew, children }: LinkedRowProps) {
  const t = useTranslate();
  const { choose } = useLinks();
  const linked = useLinkedRow(id);
  return (
    <tr {...linked}>
      <th scope="row">
        <button type="button" className={styles.step} onClick={() => choose(id)}>
          {name}
        </button>
        {beneath === undefined ? null : <span className={styles.performer}>{beneath}</span>}
        {isNew ? <span className={styles.performer}>{t('results.newStep')}</span> : null}
      </th>
      {children}
    </tr>
  );
}
