/** Ends a call after so long, or when somebody wishes to stop. */

export interface Deadline {
  readonly signal: AbortSignal;
  /** The call has ended: nothing is waited for any more. */
  readonly end: () => void;
}

/**
 * With a timer of its own: nothing but its listeners hold a signal that is joined from others, and Node
 * sweeps it away with its time limit, so that a silent server would be waited for without end.
 */
export function deadline(timeoutMs: number, stop: AbortSignal | undefined): Deadline {
  const ending = new AbortController();
  const timer = setTimeout(
    () => ending.abort(new DOMException('No answer in time', 'TimeoutError')),
    timeoutMs,
  );
  const onStop = () => ending.abort(stop?.reason);
  if (stop?.aborted) onStop();
  stop?.addEventListener('abort', onStop, { once: true });
  return {
    signal: ending.signal,
    end() {
      clearTimeout(timer);
      stop?.removeEventListener('abort', onStop);
    },
  };
}
