/** Ctrl+C and its like end a loading in good order: what is left is said, the lock is let go of. */
import { SIGNALS } from '../signals.ts';

/** Once: the second one ends the program at once. The answer stops listening. */
export function onSignals(stop: () => void): () => void {
  const end = () => {
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  const onSignal = () => {
    end();
    stop();
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return end;
}
