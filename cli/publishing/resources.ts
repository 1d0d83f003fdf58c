/** What printing needs from the program's own files: the compiler, the rasterizer, the fonts, the templates. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Templates } from '#shared/documents';

export interface PressResources {
  readonly wasm: Uint8Array;
  readonly fonts: readonly Uint8Array[];
  readonly templates: Templates;
  /** Of the rasterizer, which Word's pictures are drawn with. */
  readonly resvgWasm: Uint8Array;
}

const TEMPLATES = join('resources', 'templates');

export async function readPressResources(): Promise<PressResources> {
  const root = programRoot();
  const fontsFolder = join(root, 'resources', 'fonts');
  const names = (await readdir(fontsFolder)).filter((name) => name.endsWith('.ttf')).sort();
  const require = createRequire(join(root, 'package.json'));
  const template = (name: string) => readFile(join(root, TEMPLATES, `${name}.typ`), 'utf8');
  const [wasm, resvgWasm, book, office, common, ...fonts] = await Promise.all([
    readFile(require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')),
    readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
    template('sales-book'),
    template('office'),
    template('common'),
    ...names.map((name) => readFile(join(fontsFolder, name))),
  ]);
  return { wasm, resvgWasm, fonts, templates: { book, office, common } };
}

/** The sources and the built bundle stand at different depths under the same folder. */
function programRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, TEMPLATES))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`Invariant broken: no ${TEMPLATES} above the program`);
    folder = parent;
  }
  return folder;
}
