/**
 * Typesets documents away from the window's thread. The compiler and its fonts are
 * loaded once, at the first document, from the program's own files.
 */

import wasmAddress from '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm?url';
import { expose, transfer } from 'comlink';
import { failure, success } from '#shared/base';
import {
  createTypstCompiler,
  publishSalesBook,
  summarizeUnsupported,
  type Templates,
  type TypstCompiler,
  unsupportedCharacters,
} from '#shared/documents';
import type { DocumentsWorker } from './documents-protocol.ts';
import { withInertFunctions } from './inert-functions.ts';
import { PRINTING_FONTS } from './printing-fonts.ts';

interface Press {
  readonly compiler: TypstCompiler;
  readonly templates: Templates;
  readonly fonts: readonly Uint8Array[];
}

let press: Promise<Press> | null = null;

/** Workers are built into `assets/`; the program's data lie beside that folder, wherever it is served from. */
function fileOfProgram(path: string): URL {
  return new URL(`../${path}`, self.location.href);
}

async function bytesOf(address: string | URL): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} could not be read: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function setUpPress(): Promise<Press> {
  const template = async (name: string) =>
    new TextDecoder().decode(await bytesOf(fileOfProgram(`templates/${name}.typ`)));
  const [wasm, book, office, common, ...fonts] = await Promise.all([
    bytesOf(wasmAddress),
    template('sales-book'),
    template('office'),
    template('common'),
    ...PRINTING_FONTS.map((name) => bytesOf(fileOfProgram(`fonts/${name}`))),
  ]);
  return {
    compiler: await createTypstCompiler({ wasm, fonts, construct: withInertFunctions }),
    templates: { book, office, common },
    fonts,
  };
}

const worker: DocumentsWorker = {
  async publishSalesBook(request, theme) {
    try {
      press ??= setUpPress();
      const { compiler, templates, fonts } = await press;
      const published = await publishSalesBook(request, {
        typeset: (input) => compiler.typeset(input),
        templates,
        theme,
      });
      if (!published.ok) return published;
      const { document, ...printed } = published.value;
      const unsupported = summarizeUnsupported(unsupportedCharacters(document, fonts));
      return transfer(success({ ...printed, unsupported }), [printed.bytes.buffer]);
    } catch (error) {
      press = null;
      return failure({
        code: 'compilerBroken',
        message: error instanceof Error ? error.message : String(error),
      });
    }
  },
};

expose(worker);
