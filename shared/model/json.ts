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

/** An object or list that is being walked through. */
interface Level {
  readonly keys: readonly string[] | null;
  readonly values: JsonObject | Json[];
  readonly count: number;
  /** Of the member that was looked at last. */
  at: number;
}

/**
 * What no file may hold. `depth` is how deep in a document the value lies. Walks without
 * recursion, so that depth can't exhaust the stack, and remembers only the way down to
 * where it is: a list may have tens of millions of members.
 */
export function findForbidden(root: Json, depth = 0): ForbiddenValue | null {
  const levels: Level[] = [];
  const found = (code: ForbiddenValue['code']): ForbiddenValue => {
    const path = levels.map(({ keys, at }) => keys?.[at] ?? at);
    return { code, path: code === 'tooDeep' ? path.slice(0, 5) : path };
  };
  let value: Json = root;
  while (true) {
    const flaw = flawOf(value, depth + levels.length);
    if (flaw) return found(flaw);
    if (typeof value === 'object' && value !== null) levels.push(levelOf(value));
    const level = nextMember(levels);
    if (!level) return null;
    const wrongKey = flawOfKey(level.keys?.[level.at]);
    if (wrongKey) return found(wrongKey);
    value = memberAt(level);
  }
}

function flawOf(value: Json, depth: number): ForbiddenValue['code'] | null {
  if (typeof value === 'string') return value.isWellFormed() ? null : 'loneSurrogate';
  return typeof value === 'object' && value !== null && depth >= DEEPEST ? 'tooDeep' : null;
}

function flawOfKey(key: string | undefined): ForbiddenValue['code'] | null {
  // Assigning this key anywhere would change a prototype instead of storing a value.
  if (key === '__proto__') return 'forbiddenKey';
  return key === undefined || key.isWellFormed() ? null : 'loneSurrogate';
}

function levelOf(values: JsonObject | Json[]): Level {
  const keys = Array.isArray(values) ? null : Object.keys(values);
  return { keys, values, count: keys?.length ?? Number(values.length), at: -1 };
}

/** The level whose next member it is, finished ones left behind; nothing at the very end. */
function nextMember(levels: Level[]): Level | undefined {
  let level = levels.at(-1);
  while (level && level.at + 1 >= level.count) {
    levels.pop();
    level = levels.at(-1);
  }
  if (level) level.at += 1;
  return level;
}

function memberAt({ keys, values, at }: Level): Json {
  const member = Array.isArray(values) ? values[at] : values[keys?.[at] ?? ''];
  return member ?? null;
}
