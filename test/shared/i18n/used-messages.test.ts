/** Every message is said somewhere: a text that nothing asks for is dead, and both languages carry it for nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogues } from '#shared/i18n';

const ROOMS = ['shared', 'renderer', 'electron', 'cli'];

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /i18n\/(ru|en)$/.test(path) ? [] : sourcesIn(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

/** Keys written out, and the beginnings of keys that are put together: `app.place${…}`. */
function mentionedIn(source: string): { words: Set<string>; beginnings: Set<string> } {
  const words = new Set<string>();
  const beginnings = new Set<string>();
  for (const [, literal = ''] of source.matchAll(/['"`]((?:\w+\.)?\w+)['"`]/g)) {
    words.add(literal.replace(/^\w+\./, ''));
    // A command's name in the history: `node.move` is said as `nodeMove`.
    words.add(literal.replace(/\.(\w)/, (_, first: string) => first.toUpperCase()));
  }
  for (const [, beginning = ''] of source.matchAll(/`(?:\w+\.)?(\w*)\$\{/g)) {
    beginnings.add(beginning);
  }
  // `${code}Help`: the end is written out, the beginning is a code that stands elsewhere.
  for (const [, ending = ''] of source.matchAll(/\$\{[^}]+\}([A-Za-z]\w*)`/g)) words.add(ending);
  return { words, beginnings };
}

test('every message is said somewhere', () => {
  const mentioned = ROOMS.flatMap(sourcesIn).map(mentionedIn);
  const words = new Set(mentioned.flatMap((found) => [...found.words]));
  const beginnings = new Set(mentioned.flatMap((found) => [...found.beginnings]).filter(Boolean));
  const isSaid = (key: string) =>
    words.has(key) ||
    [...beginnings].some((beginning) => key.startsWith(beginning)) ||
    // A code with an ending: both halves are written out.
    [...words].some((word) => key.endsWith(word) && words.has(key.slice(0, -word.length)));
  const unsaid = Object.entries(catalogues.ru).flatMap(([area, messages]) =>
    Object.keys(messages)
      .map((key) => key.replace(/_(one|few|many|other)$/, ''))
      .filter((key) => !isSaid(key))
      .map((key) => `${area}.${key}`),
  );
  expect([...new Set(unsaid)]).toEqual([]);
});
