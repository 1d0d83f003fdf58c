/** Colours of load and queues, from calm to alarming; the same scale for cards and lanes. */

const STOPS = [
  { from: 0, color: '#38bdf8', text: '#06283d' },
  { from: 0.6, color: '#34d399', text: '#053527' },
  { from: 0.75, color: '#fbbf24', text: '#422006' },
  { from: 0.85, color: '#fb923c', text: '#431407' },
  { from: 0.95, color: '#dc2626', text: '#ffffff' },
] as const;

/** From where on each colour stands. */
export const HEAT_STEPS: readonly number[] = STOPS.map(({ from }) => from);

/** `heat` is 0…1, larger counts as 1. */
export function heatVariables(heat: number): Record<`--${string}`, string> {
  const stop = STOPS.findLast(({ from }) => heat >= from) ?? STOPS[0];
  return { '--heat-color': stop.color, '--heat-text': stop.text };
}
