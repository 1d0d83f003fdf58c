/** The compiler's room: made for the longest text so far, and again for edits when it is used up. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import initTypst from '@myriaddreamin/typst-ts-web-compiler';
import { expect, test } from 'vitest';
import {
  type CompilerExports,
  createCompilerMemory,
} from '../../../shared/documents/writers/typst/compiler-memory.ts';
import type { TypstInput } from '../../../shared/documents/writers/typst/typst-input.ts';

const PAGE = 64 * 2 ** 10;
const MB = 2 ** 20;

const textOf = (letters: number): TypstInput => ({
  mainPath: '/main.typ',
  sources: { '/main.typ': 'a'.repeat(letters / 2), '/document.json': 'b'.repeat(letters / 2) },
  files: {},
});

/** An allocator that notes what it is asked for and must get back. */
function noting() {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const asked: number[] = [];
  const held = new Map<number, number>();
  const exports: CompilerExports = {
    memory,
    __wbindgen_export: (bytes) => {
      asked.push(bytes);
      held.set(asked.length, bytes);
      return asked.length;
    },
    __wbindgen_export4: (at, bytes) => {
      if (held.get(at) === bytes) held.delete(at);
    },
  };
  return { memory, asked, held, room: createCompilerMemory(exports) };
}

test('room is made for what is longer than anything before, and only for what it is longer by', () => {
  const { asked, held, room } = noting();
  for (const letters of [1000, 1000, 400, 1500]) {
    room.prepareFor(textOf(letters));
    room.lookAhead();
  }
  expect(asked).toEqual([1000 * 400, 500 * 400]);
  expect(held.size).toBe(0);
});

test('what was used up is made anew for the edits to come', () => {
  const { memory, asked, room } = noting();
  room.prepareFor(textOf(1000));
  memory.grow(1);
  room.lookAhead();
  room.prepareFor(textOf(1000));
  room.lookAhead();
  expect(asked).toEqual([1000 * 400, 32 * MB]);
  expect(room.bytes).toBe(2 * PAGE);
});

test('the compiler’s own allocator serves from the room without asking for more', async () => {
  const wasm = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm');
  const exports = await initTypst({ module_or_path: readFileSync(wasm) });
  const room = createCompilerMemory(exports);
  room.prepareFor(textOf(100_000));
  const prepared = room.bytes;
  expect(prepared).toBeGreaterThanOrEqual(100_000 * 400);
  const pieces = Array.from({ length: 300 }, () => exports.__wbindgen_export(100_000, 1));
  expect(room.bytes).toBe(prepared);
  for (const at of pieces) exports.__wbindgen_export4(at, 100_000, 1);
});
