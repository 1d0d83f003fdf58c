/** Faults of the program that no caller was left to hear. The latest one is kept, to be shown. */
import { createContext, useContext, useSyncExternalStore } from 'react';

export interface Fault {
  /** For whoever mends the program: the same words in every language. */
  readonly details: string;
}

export interface Faults {
  latest(): Fault | null;
  subscribe(listener: () => void): () => void;
  report(cause: unknown): void;
  dismiss(): void;
}

export function createFaults(): Faults {
  let latest: Fault | null = null;
  const listeners = new Set<() => void>();
  const show = (fault: Fault | null) => {
    latest = fault;
    for (const listener of listeners) listener();
  };
  return {
    latest: () => latest,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    report: (cause) => show({ details: detailsOf(cause) }),
    dismiss: () => show(null),
  };
}

/** A browser says this of a layout that takes one frame more; nothing is wrong. */
const LAYOUT_NOISE = /^ResizeObserver loop/;

export function listenToFaults(page: EventTarget, faults: Faults): () => void {
  const onError = (event: Event) => {
    const { error, message } = event as ErrorEvent;
    if (typeof message === 'string' && LAYOUT_NOISE.test(message)) return;
    faults.report(error ?? message);
  };
  const onRejection = (event: Event) => faults.report((event as PromiseRejectionEvent).reason);
  page.addEventListener('error', onError);
  page.addEventListener('unhandledrejection', onRejection);
  return () => {
    page.removeEventListener('error', onError);
    page.removeEventListener('unhandledrejection', onRejection);
  };
}

function detailsOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const said = `${cause.name}: ${cause.message}`;
  // Some browsers begin the stack with the message, others leave it out.
  const { stack } = cause;
  if (stack === undefined) return said;
  return stack.includes(cause.message) ? stack : `${said}\n${stack}`;
}

const FaultsContext = createContext<Faults>(createFaults());
export const FaultsProvider = FaultsContext.Provider;

export function useFaults(): { readonly fault: Fault | null; readonly dismiss: () => void } {
  const faults = useContext(FaultsContext);
  return { fault: useSyncExternalStore(faults.subscribe, faults.latest), dismiss: faults.dismiss };
}
