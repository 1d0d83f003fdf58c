/** The compiler with the fonts and the template that the program ships, for tests that print. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createTypstCompiler, type PrintingPress, type Templates } from '#shared/documents';

const FONTS = [
  ...['Regular', 'Italic', 'Bold', 'BoldItalic'].flatMap((face) => [
    `PTSans-${face}.ttf`,
    `PTSerif-${face}.ttf`,
  ]),
  'NotoEmoji-Regular.ttf',
];

const resource = (path: string) => new URL(`../../resources/${path}`, import.meta.url);

export function shippedFonts(): Uint8Array[] {
  return FONTS.map((name) => readFileSync(resource(`fonts/${name}`)));
}

function shippedTemplates(): Templates {
  const template = (name: string) => readFileSync(resource(`templates/${name}.typ`), 'utf8');
  return {
    book: template('sales-book'),
    office: template('office'),
    common: template('common'),
  };
}

export async function aPrintingPress(): Promise<PrintingPress> {
  const wasmPath = createRequire(import.meta.url).resolve(
    '@myriaddreamin/typst-ts-web-compiler/wasm',
  );
  const compiler = await createTypstCompiler({
    wasm: readFileSync(wasmPath),
    fonts: shippedFonts(),
  });
  return { typeset: compiler.typeset, templates: shippedTemplates() };
}
