/** What `fast-code.mjs` offers to the configurations of the bundles. */
export const inlineConstants: {
  readonly inlineConst: { readonly mode: 'all'; readonly pass: number };
};
export const keptConst: { readonly topLevelVar: boolean };
