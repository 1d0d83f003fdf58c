/** A scenario that the command line asked for and that isn't there: the ones to choose from, in words. */
import { createTranslate, type Language } from '#shared/i18n';
import type { ScenarioUnknown } from '#shared/simulation';

/** What went wrong, and below it the scenarios, each with its id. */
export function describeUnknownScenario(
  { code, asked, known }: ScenarioUnknown,
  language: Language,
): string {
  const t = createTranslate(language);
  if (known.length === 0) return t('simulation.noScenarios', { asked });
  const lines = known.map(({ id, name }) => `  ${id}  ${name}`);
  return [t(`simulation.${code}`, { asked }), ...lines].join('\n');
}
