/** What the Typst compiler is given: one main file and the files it reads. Paths begin with a slash. */
export interface TypstInput {
  readonly mainPath: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

export type TypesetFailure =
  /** The template (ours or a company's own) was refused by Typst. `line` counts from 1. */
  | {
      readonly code: 'templateRefused';
      readonly path: string;
      readonly line: number | null;
      readonly message: string;
    }
  /** The compiler itself gave up; it can't be used again. */
  | { readonly code: 'compilerBroken'; readonly message: string }
  /** Stopped by whoever ran the compiler: a template may loop for ever. */
  | { readonly code: 'tooLong'; readonly seconds: number };
