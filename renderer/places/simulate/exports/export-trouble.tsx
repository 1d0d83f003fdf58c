/** Why the last file could not be written, said once above the answer. */
import { createContext, type ReactNode, useContext, useState } from 'react';
import { present } from '#shared/base';
import styles from '../simulate-place.module.css';

type TellTrouble = (text: string | null) => void;

const TroubleContext = createContext<TellTrouble | null>(null);

export function ExportTrouble({ children }: { readonly children: ReactNode }) {
  const [trouble, tell] = useState<string | null>(null);
  return (
    <TroubleContext.Provider value={tell}>
      {trouble === null ? null : (
        <p className={styles.failure} role="alert">
          {trouble}
        </p>
      )}
      {children}
    </TroubleContext.Provider>
  );
}

export function useTellTrouble(): TellTrouble {
  return present(useContext(TroubleContext), 'place for trouble around this component');
}
