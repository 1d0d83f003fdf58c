/** JSON as it comes out of a file: not trusted, not typed, but finite and bounded. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** A place inside a document: keys and list positions from the root. */
export type Path = readonly (string | number)[];

/** Nothing in the model is nested half as deep; deeper text is an attack on the stack. */
const DEEPEST = 100;
const LONGEST_SHOWN = 60;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `processes.sales.variants.toBe.nodes.call.effort` */
export function pathText(path: Path): string {
  return path.join('.');
}

/** The value as JSON, cut to what fits a message; null where there is none. */
export function shortened(value: unknown): string | null {
  if (value === undefined) return null;
  const text = Array.isArray(value) ? '[…]' : isJsonObject(value) ? '{…}' : scalarText(value);
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 1)}…`;
}

function scalarText(value: unknown): string {
  // Cut before quoting: a name of megabytes isn't worth copying for a message.
  return typeof value === 'string'
    ? JSON.stringify(value.slice(0, LONGEST_SHOWN * 2))
    : String(value);
}

export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

export interface ForbiddenValue {
  readonly code: 'loneSurrogate' | 'tooDeep' | 'forbiddenKey';
  readonly path: Path;
}

interface Place {
  readonly value: Json;
  readonly path: Path;
}

/** Walks without recursion, so that depth can't exhaust the stack. */
export function findForbidden(root: Json): ForbiddenValue | null {
  const open: Place[] = [{ value: root, path: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path } = next;
    if (typeof value === 'string' && !value.isWellFormed()) return { code: 'loneSurrogate', path };
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= DEEPEST) return { code: 'tooDeep', path: path.slice(0, 5) };
    for (const key of Object.keys(value)) {
      const forbidden = forbiddenKey(key, path);
      if (forbidden) return forbidden;
      open.push({ value: (value as JsonObject)[key] ?? null, path: [...path, key] });
    }
  }
  return null;
}

function forbiddenKey(key: string, path: Path): ForbiddenValue | null {
  // Assigning this key anywhere would change a prototype instead of storing a value.
  if (key === '__proto__') return { code: 'forbiddenKey', path: [...path, key] };
  return key.isWellFormed() ? null : { code: 'loneSurrogate', path };
}
