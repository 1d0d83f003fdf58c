/** What keeps a scenario from being simulated, as a sentence. */
import { createTranslate, formatDate, formatNumber, type Language } from '#shared/i18n';
import type { CompileProblem } from './process/problem.ts';

export function sayProblem({ code, params }: CompileProblem, language: Language): string {
  const spoken = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'number'
      ? formatNumber(value, language)
      : name === 'date'
        ? formatDate(value, language)
        : value,
  ]);
  return createTranslate(language)(`simulation.${code}`, Object.fromEntries(spoken));
}
