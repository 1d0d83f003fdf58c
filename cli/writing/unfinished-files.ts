/** Files that are half-written: a command that is ended in the middle of them takes them along. */
import { rmSync } from 'node:fs';
import { SIGNALS } from '../signals.ts';

const unfinished = new Set<string>();

function onSignal(signal: NodeJS.Signals): void {
  for (const path of unfinished) rmSync(path, { force: true });
  stopListening();
  // Now it ends the program, as it would have without a listener.
  process.kill(process.pid, signal);
}

function stopListening(): void {
  for (const signal of SIGNALS) process.off(signal, onSignal);
}

/** Before it is there. A command that ends in an order of its own is left to it. */
export function begin(path: string): void {
  const isFree = SIGNALS.every((signal) => process.listenerCount(signal) === 0);
  if (isFree) for (const signal of SIGNALS) process.on(signal, onSignal);
  unfinished.add(path);
}

/** It has its name, or is gone. */
export function finish(path: string): void {
  unfinished.delete(path);
  if (unfinished.size === 0) stopListening();
}
