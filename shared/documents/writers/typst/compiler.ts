/**
 * Typst as a WebAssembly module, called directly: bytes in, PDF out. It has no file
 * system, no packages and no network; what isn't in the input doesn't exist for it. It
 * can't be interrupted, so whoever needs a limit runs it in a worker and ends the worker.
 */
import initTypst, {
  TypstCompilerBuilder,
  type TypstCompiler as TypstModule,
} from '@myriaddreamin/typst-ts-web-compiler';
import { failure, type Result, success } from '#shared/base';
import { type CompilerMemory, createCompilerMemory } from './compiler-memory.ts';
import type { TypesetFailure, TypstInput } from './typst-input.ts';

export interface TypstAssets {
  /** The compiler's WebAssembly. */
  readonly wasm: Uint8Array;
  /** TrueType or OpenType; nothing else can be printed with. */
  readonly fonts: readonly Uint8Array[];
  /**
   * Runs the builder's constructor, which makes the functions of a dummy file system from
   * strings. Where a content security policy refuses that, the caller has to bring a way
   * around it; the functions themselves are replaced right after.
   */
  readonly construct?: <Made>(make: () => Made) => Made;
}

export interface TypstCompiler {
  typeset(input: TypstInput): Promise<Result<Uint8Array, TypesetFailure>>;
  /** What it remembers of all that it ever set lies there; only its end frees it. */
  memoryBytes(): number;
  dispose(): void;
}

interface Diagnostic {
  readonly severity: string;
  readonly path: string;
  /** `line:column-line:column`, counted from 0. */
  readonly range: string;
  readonly message: string;
}

interface CompileAnswer {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly Diagnostic[];
}

/** The module answers both kinds of diagnostics when asked for this one. */
const FULL_DIAGNOSTICS = 3;

export async function createTypstCompiler(assets: TypstAssets): Promise<TypstCompiler> {
  const memory = createCompilerMemory(await initTypst({ module_or_path: assets.wasm }));
  const construct = assets.construct ?? ((make) => make());
  const builder = construct(() => new TypstCompilerBuilder());
  await shutOff(builder);
  for (const font of assets.fonts) await builder.add_raw_font(font);
  const typst = await builder.build();
  return {
    typeset: async (input) => compile({ typst, memory }, input),
    memoryBytes: () => memory.bytes,
    dispose: () => typst.free(),
  };
}

/** No file system at all: what isn't in the input isn't there. */
async function shutOff(builder: TypstCompilerBuilder): Promise<void> {
  const changedNever = () => new Date(0);
  const isFile = () => true;
  const realPath = (path: string) => path;
  const readNothing = () => undefined;
  await builder.set_access_model(undefined, changedNever, isFile, realPath, readNothing);
}

interface Parts {
  readonly typst: TypstModule;
  readonly memory: CompilerMemory;
}

function compile({ typst, memory }: Parts, input: TypstInput): Result<Uint8Array, TypesetFailure> {
  try {
    memory.prepareFor(input);
    typst.reset_shadow();
    for (const [path, text] of Object.entries(input.sources)) typst.add_source(path, text);
    for (const [path, bytes] of Object.entries(input.files)) typst.map_shadow(path, bytes);
    const answer: CompileAnswer = typst.compile(input.mainPath, undefined, 'pdf', FULL_DIAGNOSTICS);
    memory.lookAhead();
    if (answer.result) return success(answer.result);
    return failure(refusal(answer.diagnostics ?? [], input.mainPath));
  } catch (error) {
    return failure({
      code: 'compilerBroken',
      message: error instanceof Error ? error.message : String(error),
    });
  }
}

function refusal(diagnostics: readonly Diagnostic[], mainPath: string): TypesetFailure {
  const first = diagnostics.find((diagnostic) => diagnostic.severity === 'error');
  const line = /^(\d+):/.exec(first?.range ?? '')?.[1];
  return {
    code: 'templateRefused',
    path: first?.path || mainPath,
    line: line === undefined ? null : Number(line) + 1,
    message: first?.message ?? '',
  };
}
