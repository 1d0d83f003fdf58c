/** The colour of a new stage or lane: the first of the palette that is used least. */
import type { Project, Variant } from '#shared/model';

const PALETTE = [
  '#3b82f6',
  '#8b5cf6',
  '#0ea5a4',
  '#f59e0b',
  '#ec4899',
  '#10b981',
  '#6366f1',
  '#f97316',
  '#64748b',
] as const;

function leastUsed(used: readonly string[]): string {
  const counts = PALETTE.map((color) => used.filter((other) => other === color).length);
  return PALETTE[counts.indexOf(Math.min(...counts))] ?? PALETTE[0];
}

export function nextStageColor(variant: Variant): string {
  return leastUsed(Object.values(variant.stages).map(({ color }) => color));
}

export function nextLaneColor(project: Project): string {
  return leastUsed(Object.values(project.participants).map(({ color }) => color));
}
