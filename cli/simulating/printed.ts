/** Figures as programs read them: the names that they rely on, and no others. */
import type { SimulationResult } from '#shared/simulation';

export function printed(result: SimulationResult): string {
  const { stages: _stages, notes: _notes, details: _details, ...figures } = result;
  return JSON.stringify(figures, (name, value) => (name === 'method' ? undefined : value), 2);
}
