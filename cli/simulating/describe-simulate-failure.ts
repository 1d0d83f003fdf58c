/** Why there are no figures, as sentences: a headline, and below it what is missing where, if that is it. */
import { createTranslate, formatNumber, type Language } from '#shared/i18n';
import { type SimulateFailure, sayProblem } from '#shared/simulation';

export function describeSimulateFailure(error: SimulateFailure, language: Language): string {
  const t = createTranslate(language);
  if (error.code === 'incomplete') {
    const lines = error.problems.map((problem) => `  ${sayProblem(problem, language)}`);
    return [t('simulation.incomplete', { count: lines.length }), ...lines].join('\n');
  }
  const limit = 'limit' in error ? formatNumber(error.limit, language) : '';
  return t(`simulation.${error.code}`, { limit });
}
