/**
 * Bundles keep constants constant: they are written in where they are used, and what is left
 * of them stays `const`. A `var`, Vite's choice, has to be loaded and asked for its type each
 * time, which shows where the engine hasn't compiled the code yet: in short commands.
 */
export const inlineConstants = { inlineConst: { mode: 'all', pass: 3 } };
export const keptConst = { topLevelVar: false };

/**
 * Bundles for Node are packed: the engine keeps their text in memory, twice as wide where it has
 * signs beyond Latin, so what nobody reads costs 5 MB. Functions keep their names for reports of errors.
 */
const packedCode = {
  minify: {
    compress: true,
    mangle: { toplevel: true, keepNames: { function: true, class: true } },
    codegen: true,
  },
};

/** How the programs for Node are written: a file for each one that is started, and what they share. */
export const nodeOutput = {
  ...keptConst,
  ...packedCode,
  format: 'es',
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
};

/** What an escape takes beyond the sign that it stands for. */
const ESCAPE_LENGTH = 5;

/** The same program with signs beyond ASCII written as escapes, where there are so few that it saves memory. */
export function narrowed(code) {
  const wide = code.match(/[^\0-\x7f]/g)?.length ?? 0;
  if (wide * ESCAPE_LENGTH > code.length) return code;
  return code.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** For Vite, after all else: one dash in a text of 400 KB makes the engine keep 800. */
export function narrowCode() {
  return {
    name: 'salesbook:narrow-code',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = narrowed(file.code);
      }
    },
  };
}
