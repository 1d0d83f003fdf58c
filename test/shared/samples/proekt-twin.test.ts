/** The English twin of the main sample: the same drawing and the same numbers in other words. */
import { describe, expect, it } from 'vitest';
import { idOf, present } from '#shared/base';
import type { Project, ScenarioId } from '#shared/model';
import { simulate } from '#shared/simulation';
import { readSample } from './sample.ts';

const original = readSample('proekt').project;
const twin = readSample('proekt-en').project;

const CYRILLIC = /\p{Script=Cyrillic}/u;
/** What says which project this is; everything else in Latin letters is the same in both. */
const OWN = new Set(['id', 'language']);

/** Texts of the original with those that stand in their place in the twin. */
type Pair = readonly [string, string];

/** Walks both at once; what isn't a text for people must be the same, or the walk fails. */
function pairsOf(mine: unknown, theirs: unknown, path: readonly string[] = []): Pair[] {
  const where = path.join('.');
  if (typeof mine === 'string') {
    if (CYRILLIC.test(mine)) return [[mine, String(theirs)]];
    if (!OWN.has(where)) expect(theirs, where).toBe(mine);
    return [];
  }
  if (typeof mine !== 'object' || mine === null) {
    expect(theirs, where).toBe(mine);
    return [];
  }
  expect(Array.isArray(theirs), where).toBe(Array.isArray(mine));
  const [here, there] = [Object.entries(mine), Object.entries(Object(theirs))];
  expect(there.length, where).toBe(here.length);
  return here.flatMap(([name, inner], at) => {
    const [otherName, otherInner] = present(there[at], where);
    return [...pairsOf(name, otherName, path), ...pairsOf(inner, otherInner, [...path, name])];
  });
}

const pairs = pairsOf(original, twin);

function lasting(project: Project, id: ScenarioId) {
  const scenario = { ...present(project.scenarios[id], id), replications: 2 };
  return { project, scenario };
}

describe('the English twin of the sample proekt', () => {
  it('says in English what the original says in Russian, and leaves nothing untold', () => {
    expect([twin.id, twin.language]).toEqual(['proekt-en', 'en']);
    expect(pairs.length).toBeGreaterThan(400);
    for (const [russian, english] of pairs) {
      expect(english, russian).not.toMatch(/^\s*$/);
      expect(english).not.toMatch(CYRILLIC);
    }
  });

  it('says the same thing with the same words everywhere', () => {
    const said = new Map<string, string>();
    for (const [russian, english] of pairs) {
      expect(said.get(russian) ?? english, russian).toBe(english);
      said.set(russian, english);
    }
  });

  it('keeps the shape of scripts and letters: headings, points and lines to fill in', () => {
    const shape = (text: string) =>
      text.split('\n').map((line) => /^(#+ |- \[ \] |- |\d+\. |\||> |$)/.exec(line)?.[0] ?? 'text');
    for (const [russian, english] of pairs) expect(shape(english), russian).toEqual(shape(russian));
  });

  it.each(Object.keys(original.scenarios))('%s: gives the same figures', async (name) => {
    const id: ScenarioId = idOf(name);
    const [mine, theirs] = await Promise.all([
      simulate(lasting(original, id)),
      simulate(lasting(twin, id)),
    ]);
    if (!mine.ok || !theirs.ok) throw new Error('a scenario of the sample was refused');
    expect(theirs.value.deals).toEqual(mine.value.deals);
    expect(theirs.value.money).toEqual(mine.value.money);
    expect(theirs.value.participants).toEqual(mine.value.participants);
  });
});
