/**
 * Colours of stages for a CRM that allows few: colours that differ stay different as long as a free one
 * looks near enough. Only which colours there are decides it, never the order of the stages.
 */
import { distanceBetween } from './nearest-color.ts';

/**
 * How much farther than the nearest one a free colour may be, in CIEDE2000: about the way from a pale
 * shade of a hue to its full one. Farther off, people would not know their colour again.
 */
const FARTHEST_DETOUR = 15;

interface Choice {
  readonly color: string;
  readonly to: string;
  readonly distance: number;
}

/** One plan asks several times for the same. */
let latest = { key: '', given: new Map<string, string>() };

/** By the colours as they were given. Where no near one is free, the nearest is shared. */
export function spreadColors(
  colors: readonly string[],
  allowed: readonly string[],
): ReadonlyMap<string, string> {
  const key = JSON.stringify([colors, allowed]);
  if (latest.key !== key) latest = { key, given: spread(colors, allowed) };
  return latest.given;
}

function spread(colors: readonly string[], allowed: readonly string[]): Map<string, string> {
  const asked = [...new Set(colors.map((color) => color.toLowerCase()))].sort();
  const choices = asked.flatMap((color) => choicesOf(color, allowed));
  // Sorting is stable: of equally near ones the first colour gets the first allowed one.
  const inTurn = [...choices].sort((a, b) => a.distance - b.distance);
  const given = new Map<string, string>();
  const taken = new Set<string>();
  for (const { color, to } of inTurn) {
    if (given.has(color) || taken.has(to)) continue;
    given.set(color, to);
    taken.add(to);
  }
  const nearest = new Map<string, string>();
  for (const { color, to } of choices) if (!nearest.has(color)) nearest.set(color, to);
  return new Map(
    colors.map((color) => {
      const key = color.toLowerCase();
      return [color, given.get(key) ?? nearest.get(key) ?? color];
    }),
  );
}

/** Near enough, the nearest first. */
function choicesOf(color: string, allowed: readonly string[]): Choice[] {
  const all = allowed
    .map((to) => ({ color, to, distance: distanceBetween(color, to) }))
    .sort((a, b) => a.distance - b.distance);
  const least = all[0]?.distance ?? 0;
  return all.filter(({ distance }) => distance - least <= FARTHEST_DETOUR);
}
