/**
 * Bundles keep constants constant: they are written in where they are used, and what is left
 * of them stays `const`. A `var`, Vite's choice, has to be loaded and asked for its type each
 * time, which shows where the engine hasn't compiled the code yet: in short commands.
 */
export const inlineConstants = { inlineConst: { mode: 'all', pass: 3 } };
export const keptConst = { topLevelVar: false };
