/**
 * Leaves a part of the dialog when nothing typed there would be lost; where something would, people
 * are asked first, below, beside the buttons.
 */
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { present } from '#shared/base';
import { useUnkeptCount } from '../../../ui/index.ts';

interface Leaving {
  /** What was asked for and waits for an answer. */
  readonly asked: (() => void) | null;
  stay(): void;
}

const LeaveContext = createContext<((go: () => void) => void) | null>(null);
const LeavingContext = createContext<Leaving | null>(null);

export function LeavingProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Leaving['asked']>(null);
  const unkept = useUnkeptCount();
  const latest = useRef(unkept);
  latest.current = unkept;
  useEffect(() => {
    // What was asked about has been put right or taken back.
    if (unkept === 0) setAsked(null);
  }, [unkept]);
  const leave = useMemo(
    () => (go: () => void) => {
      if (latest.current === 0) go();
      else setAsked(() => go);
    },
    [],
  );
  const leaving = useMemo(() => ({ asked, stay: () => setAsked(null) }), [asked]);
  return (
    <LeaveContext.Provider value={leave}>
      <LeavingContext.Provider value={leaving}>{children}</LeavingContext.Provider>
    </LeaveContext.Provider>
  );
}

/** Stays the same while people are asked. */
export function useLeave(): (go: () => void) => void {
  return present(useContext(LeaveContext), 'a dialog around this component');
}

export function useLeaving(): Leaving {
  return present(useContext(LeavingContext), 'a dialog around this component');
}

/** The first field that holds what can't be kept. */
export function goToUnkept(): void {
  document.querySelector<HTMLElement>('[role="dialog"] [aria-invalid="true"]')?.focus();
}

export function holdsUnkept(part: HTMLElement | null): boolean {
  return part?.querySelector('[aria-invalid="true"]') != null;
}
