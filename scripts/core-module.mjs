/**
 * Compiles the core of the simulation (AssemblyScript) into a module that bundles can import as
 * `core.wasm`: shared/simulation/kernel/core.d.wasm.ts says what it gives. The result is kept by
 * the state of its sources, since the optimizer takes some seconds.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const KERNEL = 'shared/simulation/kernel';
const ENTRY = `${KERNEL}/core/index.ts`;
const KEPT = join(ROOT, 'node_modules', '.cache', 'salesbook-core');
/** No runtime of its own, since nothing is collected: a core's memory goes with it. */
const OPTIONS = ['-O3', '--converge', '--runtime', 'stub', '--noColors'];

async function sources() {
  const inCore = await readdir(join(ROOT, KERNEL, 'core'));
  const paths = ['codes.ts', ...inCore.sort().map((name) => `core/${name}`)];
  return Promise.all(
    paths.map(async (path) => `${path}\n${await readFile(join(ROOT, KERNEL, path), 'utf8')}`),
  );
}

/** Bytes of the compiled core. Throws with the compiler's messages. */
async function compile() {
  const { default: asc } = await import('assemblyscript/asc');
  let binary;
  const { error, stderr } = await asc.main([ENTRY, ...OPTIONS, '--outFile', 'core.wasm'], {
    readFile: (name, base) => readFile(join(ROOT, base, name), 'utf8').catch(() => null),
    listFiles: () => [],
    writeFile: (name, contents) => {
      if (name === 'core.wasm') binary = contents;
    },
  });
  if (error || !binary) throw new Error(`the core doesn’t compile\n${stderr}\n${error ?? ''}`);
  return binary;
}

async function compiledOnce() {
  const { version } = JSON.parse(
    await readFile(join(ROOT, 'node_modules/assemblyscript/package.json'), 'utf8'),
  );
  const state = createHash('sha256')
    .update([version, ...OPTIONS, ...(await sources())].join('\n'))
    .digest('hex')
    .slice(0, 16);
  const kept = join(KEPT, `${state}.wasm`);
  const known = await readFile(kept).catch(() => null);
  if (known) return known;
  const binary = Buffer.from(await compile());
  await mkdir(KEPT, { recursive: true });
  // Another command, or another project of the same test run, may be doing the same: a file is there whole
  // or not at all, and nobody's unfinished one is taken by another.
  const unfinished = `${kept}-${randomUUID()}`;
  await writeFile(unfinished, binary);
  await rename(unfinished, kept);
  return binary;
}

let compiled;

/** The core’s bytes; compiled at most once for a state of its sources. */
export function compiledCore() {
  compiled ??= compiledOnce();
  return compiled;
}

const MODULE = (base64) => `
const bytes = () => {
  const text = ${JSON.stringify(base64)};
  if (typeof Buffer !== 'undefined') return Buffer.from(text, 'base64');
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
};
let compiled;
export function instantiate(imports) {
  compiled ??= new WebAssembly.Module(bytes());
  const abort = () => { throw new Error('the core of the simulation gave up'); };
  const { exports } = new WebAssembly.Instance(compiled, { ...imports, env: { abort, 'Math.log': Math.log } });
  return { calls: exports, variables: exports };
}
`;

/** For Vite: whoever bundles the simulation needs it. */
export function coreModule() {
  const id = '\0salesbook:core';
  return {
    name: 'salesbook:core',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith('/core.wasm') ? id : null),
    load: async (asked) =>
      asked === id ? MODULE(Buffer.from(await compiledCore()).toString('base64')) : null,
  };
}
