/** A run is given up in time where its tokens wouldn't fit: nothing in the core checks bounds. */
import { OUT_OF_MEMORY, TOO_MANY_PARTS } from '../codes';
import { stop } from './state';
import { hasRoomFor, isMemoryFull } from './tokens';

/** Before so many tokens are taken; false when the run has been given up. */
export function makeSureOfRoom(tokens: i32): bool {
  if (hasRoomFor(tokens)) return true;
  stop(isMemoryFull() ? OUT_OF_MEMORY : TOO_MANY_PARTS);
  return false;
}
