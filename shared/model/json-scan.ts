/**
 * Looks at JSON text itself, for what the parser hides or doesn't tell: keys that an object
 * has twice (the parser keeps the last silently, which would lose what a person made), and
 * the line of a word such as NaN that JSON doesn't have.
 */
import type { Damage } from './integrity/damage.ts';
import { type Path, pathText, shortened } from './json.ts';

interface Token {
  /** A structural mark, a quoted string, or a bare word (number, literal, or nonsense). */
  readonly kind: 'mark' | 'string' | 'word';
  readonly text: string;
  readonly at: number;
}

/** No regular expression over whole strings: an image of megabytes is one string. */
function* tokens(json: string): Generator<Token> {
  const bareWord = /[^\s{}[\],:"]+/y;
  let at = 0;
  while (at < json.length) {
    const mark = json.charAt(at);
    if (mark === '"') {
      const end = endOfString(json, at);
      yield { kind: 'string', text: json.slice(at, end), at };
      at = end;
      continue;
    }
    bareWord.lastIndex = at;
    const word = bareWord.exec(json)?.[0];
    if (word !== undefined) yield { kind: 'word', text: word, at };
    else if (mark.trim() !== '') yield { kind: 'mark', text: mark, at };
    at += word?.length ?? 1;
  }
}

function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end === -1 ? json.length : end + 1;
}

function isEscaped(json: string, at: number): boolean {
  let backslashes = 0;
  while (json[at - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

export interface ForeignWord {
  readonly word: string;
  /** From 1. */
  readonly line: number;
}

/** The first bare word that isn't JSON: NaN, Infinity, undefined, an unquoted name. */
export function findForeignWord(text: string): ForeignWord | null {
  const json = /^(?:-?\d[\d.eE+-]*|true|false|null)$/;
  for (const token of tokens(text)) {
    if (token.kind !== 'word' || json.test(token.text)) continue;
    const line = text.slice(0, token.at).split('\n').length;
    return { word: token.text.slice(0, 40), line };
  }
  return null;
}

interface Level {
  /** null inside a list. */
  readonly keys: Set<string> | null;
  /** The key or position of the member being read. */
  at: string | number;
}

/** More than anybody mends by hand; a text of nothing but repetitions has millions. */
const MOST_FOUND = 1000;

/** The first of them. Takes text that has been parsed as JSON. */
export function duplicateKeys(json: string): Damage[] {
  const found: Damage[] = [];
  const levels: Level[] = [];
  let isKeyNext = false;
  for (const { kind, text } of tokens(json)) {
    const level = levels.at(-1);
    if (kind === 'string' && isKeyNext && level?.keys) {
      level.at = JSON.parse(text);
      if (level.keys.has(String(level.at))) found.push(damageAt(levels.map(({ at }) => at)));
      if (found.length === MOST_FOUND) return found;
      level.keys.add(String(level.at));
    } else if (kind === 'mark') {
      step(text, level, levels);
    }
    isKeyNext = kind === 'mark' && (text === '{' || text === ',');
  }
  return found;
}

function step(mark: string, level: Level | undefined, levels: Level[]): void {
  if (mark === '{') levels.push({ keys: new Set(), at: '' });
  else if (mark === '[') levels.push({ keys: null, at: 0 });
  else if (mark === '}' || mark === ']') levels.pop();
  else if (mark === ',' && typeof level?.at === 'number') level.at++;
}

function damageAt(path: Path): Damage {
  return {
    code: 'duplicateKey',
    path: pathText(path),
    found: shortened(path.at(-1)) ?? '',
    repair: 'keptLast',
  };
}
