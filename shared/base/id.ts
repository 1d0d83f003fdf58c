/**
 * Branded identifiers: opaque strings that the compiler tells apart, so that a
 * stage's id can't be passed where a node's is asked for.
 */
declare const kindOfId: unique symbol;

export type Id<Kind extends string> = string & { readonly [kindOfId]: Kind };

/** Ids are short, safe as object keys, file fragments and XML names after a prefix. */
export const ID_PATTERN = /^(?!constructor$|prototype$)[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

export function isId(text: string): boolean {
  return ID_PATTERN.test(text);
}

/** Trusts the caller: use it on literals and on freshly made ids; files are parsed by the model. */
export function idOf<Kind extends string>(text: string): Id<Kind> {
  if (!isId(text)) throw new Error(`Invariant broken: not an id: ${text}`);
  return text as Id<Kind>;
}
