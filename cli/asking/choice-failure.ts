/** What the command line asked for by a name that isn't there, or isn't one alone: those to choose from, in words. */
import { createTranslate, type Language } from '#shared/i18n';

interface Choice {
  readonly id: string;
  readonly name: string;
}

export type ChoiceFailure =
  | {
      readonly of: 'process' | 'variant' | 'scenario' | 'leverTarget';
      /** None of that id or name, or several of that name. */
      readonly code: 'unknown' | 'ambiguous';
      readonly asked: string;
      readonly known: readonly Choice[];
    }
  | { readonly of: 'process'; readonly code: 'none' };

const WORDS = {
  process: { unknown: 'processUnknown', ambiguous: 'processAmbiguous' },
  variant: { unknown: 'variantUnknown', ambiguous: 'variantAmbiguous' },
  scenario: { unknown: 'scenarioUnknown', ambiguous: 'scenarioAmbiguous' },
  leverTarget: { unknown: 'leverTargetUnknown', ambiguous: 'leverTargetAmbiguous' },
} as const;

/** What is wrong, and below it those to choose from, each with its id. */
export function describeChoice(error: ChoiceFailure, language: Language): string {
  const t = createTranslate(language);
  if (error.code === 'none') return t('simulation.noProcesses');
  const { of, code, asked, known } = error;
  if (of === 'scenario' && known.length === 0) return t('simulation.noScenarios', { asked });
  const widest = Math.max(0, ...known.map(({ id }) => id.length));
  const lines = known.map(({ id, name }) => `  ${id.padEnd(widest)}  ${name}`);
  return [t(`simulation.${WORDS[of][code]}`, { asked }), ...lines].join('\n');
}
