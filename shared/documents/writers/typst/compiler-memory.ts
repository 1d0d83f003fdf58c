/**
 * Room for the compiler, made before it needs it. Typst takes memory by 64 KB, and at each such step
 * the engine that runs WebAssembly collects garbage: for a thick book eight hundred times. What was
 * taken at once and given back belongs to the compiler's own allocator, which serves from it in silence;
 * memory that nobody touches costs the machine nothing.
 */
import type { InitOutput } from '@myriaddreamin/typst-ts-web-compiler';
import type { TypstInput } from './typst-input.ts';

export type CompilerExports = Pick<
  InitOutput,
  // The allocator; the names are wasm-bindgen's.
  'memory' | '__wbindgen_export' | '__wbindgen_export4'
>;

export interface CompilerMemory {
  /** All that it ever took; it gives nothing back. */
  readonly bytes: number;
  /** Call it before typesetting. */
  prepareFor(input: TypstInput): void;
  /** Call it after typesetting. */
  lookAhead(): void;
}

const MB = 2 ** 20;
/** What typesetting takes for a letter of its sources: 350 to 400, in books of 3 to 200 pages. */
const BYTES_OF_LETTER = 400;
/** A text that looks longer is rather one with a big drawing; it takes the rest in small steps. */
const MOST_AT_ONCE = 512 * MB;
/** What is set again after an edit takes a few megabytes. */
const ROOM_FOR_EDITS = 32 * MB;

export function createCompilerMemory(exports: CompilerExports): CompilerMemory {
  const { memory, __wbindgen_export: take, __wbindgen_export4: giveBack } = exports;
  let lettersPrepared = 0;
  let bytesBefore = memory.buffer.byteLength;

  function makeRoom(bytes: number): void {
    giveBack(take(bytes, 1), bytes, 1);
  }

  return {
    get bytes() {
      return memory.buffer.byteLength;
    },
    prepareFor({ sources }) {
      const letters = Object.values(sources).reduce((sum, { length }) => sum + length, 0);
      const more = letters - lettersPrepared;
      if (more > 0) {
        makeRoom(Math.min(more * BYTES_OF_LETTER, MOST_AT_ONCE));
        lettersPrepared = letters;
      }
      bytesBefore = memory.buffer.byteLength;
    },
    lookAhead() {
      const isUsedUp = memory.buffer.byteLength > bytesBefore;
      if (isUsedUp) makeRoom(ROOM_FOR_EDITS);
    },
  };
}
