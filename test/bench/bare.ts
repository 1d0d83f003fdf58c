/** A Node that does nothing: what the memory of the others is compared with. */
import { peakBytes } from './peak-memory.ts';

console.log(peakBytes());
