/**
 * Makes documents away from the window's thread. The compiler and its fonts are loaded once, at
 * the first document, from the program's own files; what only Word needs, when Word is asked for.
 */

import wasmAddress from '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm?url';
import rasterizerAddress from '@resvg/resvg-wasm/index_bg.wasm?url';
import { expose, transfer } from 'comlink';
import { failure, success } from '#shared/base';
import {
  createRasterizer,
  createTypstCompiler,
  type PublishingTools,
  publishDocument,
  summarizeUnsupported,
  type Templates,
  type TypstCompiler,
  unsupportedCharacters,
} from '#shared/documents';
import type { DocumentJob, DocumentsWorker } from './documents-protocol.ts';
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

let rasterizer: Promise<PublishingTools['rasterize']> | null = null;

/** Two and a half megabytes that most documents never need. */
function rasterizeWith(fonts: Press['fonts']): PublishingTools['rasterize'] {
  return async (svg, widthMm) => {
    rasterizer ??= bytesOf(rasterizerAddress).then((wasm) => createRasterizer({ wasm, fonts }));
    const rasterize = await rasterizer;
    return rasterize(svg, widthMm);
  };
}

/** Days of edits; a compiler that reached the 4 GB of WebAssembly would break. */
const WORN_BYTES = 1.5 * 2 ** 30;

async function make({ request, format, theme }: DocumentJob, press: Press) {
  const { compiler, templates, fonts } = press;
  const published = await publishDocument(request, format, {
    typeset: (input) => compiler.typeset(input),
    templates,
    theme,
    rasterize: rasterizeWith(fonts),
  });
  if (!published.ok) return published;
  const { document, ...printed } = published.value;
  // Word and Markdown bring fonts of their own; only a PDF is stuck with ours.
  const unsupported =
    format === 'pdf' ? summarizeUnsupported(unsupportedCharacters(document, fonts)) : null;
  return success({ ...printed, title: document.title, unsupported });
}

const worker: DocumentsWorker = {
  async publish(job) {
    try {
      press ??= setUpPress();
      const ready = await press;
      const made = await make(job, ready);
      const isBroken = !made.ok && made.error.code === 'compilerBroken';
      const isWorn = isBroken || ready.compiler.memoryBytes() > WORN_BYTES;
      return transfer({ made, isWorn }, made.ok ? [made.value.bytes.buffer] : []);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { made: failure({ code: 'compilerBroken', message }), isWorn: true };
    }
  },
};

expose(worker);
