/** What `fast-code.mjs` offers to the configurations of the bundles. */
import type { Plugin } from 'vite';

export const inlineConstants: {
  readonly inlineConst: { readonly mode: 'all'; readonly pass: number };
};
export const keptConst: { readonly topLevelVar: boolean };
export const nodeOutput: {
  readonly topLevelVar: boolean;
  readonly minify: {
    readonly compress: boolean;
    readonly mangle: {
      readonly toplevel: boolean;
      readonly keepNames: { readonly function: boolean; readonly class: boolean };
    };
    readonly codegen: boolean;
  };
  readonly format: 'es';
  readonly entryFileNames: string;
  readonly chunkFileNames: string;
};
export function narrowed(code: string): string;
export function narrowCode(): Plugin;
