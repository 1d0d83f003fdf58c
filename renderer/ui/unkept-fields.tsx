/** Fields with something typed that can't be kept: what stands around them counts them, and asks before it lets go of them. */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useLayoutEffect,
  useState,
} from 'react';

/** Counts one more; the answer takes it back. */
const NoteContext = createContext<(() => () => void) | null>(null);
const CountContext = createContext(0);

export function UnkeptFields({ children }: { readonly children: ReactNode }) {
  const [count, setCount] = useState(0);
  const note = useCallback(() => {
    setCount((before) => before + 1);
    return () => setCount((before) => before - 1);
  }, []);
  return (
    <NoteContext.Provider value={note}>
      <CountContext.Provider value={count}>{children}</CountContext.Provider>
    </NoteContext.Provider>
  );
}

/** Of a field, as long as it holds such a text. */
export function useUnkept(isUnkept: boolean): void {
  const note = useContext(NoteContext);
  // Counted before anything else happens: a tap leaves the field and closes what is around it at once.
  useLayoutEffect(() => (isUnkept && note ? note() : undefined), [isUnkept, note]);
}

export function useUnkeptCount(): number {
  return useContext(CountContext);
}
