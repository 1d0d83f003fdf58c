/** The typesetting compiler is set up where the content security policy forbids code made of strings. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, expect, test, vi } from 'vitest';
import { createTypstCompiler } from '#shared/documents';
import { shippedFonts } from '#test/printing-press';
import { withInertFunctions } from '../../../renderer/workers/inert-functions.ts';

const wasm = readFileSync(
  createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm'),
);

function forbidCodeFromStrings() {
  const forbidden = vi.fn(() => {
    throw new EvalError('refused by the content security policy');
  });
  vi.stubGlobal('Function', forbidden);
  return forbidden;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('typesets without ever making code from a string', async () => {
  const forbidden = forbidCodeFromStrings();
  const compiler = await createTypstCompiler({
    wasm,
    fonts: shippedFonts(),
    construct: withInertFunctions,
  });
  const answer = await compiler.typeset({
    mainPath: '/main.typ',
    sources: { '/main.typ': 'Готово' },
    files: {},
  });
  expect(answer.ok).toBe(true);
  expect(forbidden).not.toHaveBeenCalled();
});

test('gives the page its own Function back, whatever happens', () => {
  const forbidden = forbidCodeFromStrings();
  expect(() =>
    withInertFunctions(() => {
      throw new Error('broken');
    }),
  ).toThrow('broken');
  expect(globalThis.Function).toBe(forbidden);
});
