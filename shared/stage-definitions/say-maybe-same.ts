/** Stages of a CRM that may be ours under another name, as lines. */
import type { Language } from '#shared/i18n';
import type { DryRun } from './dry-run.ts';
import { wordsIn } from './words.ts';

export function sayMaybeSame({ maybeSame }: DryRun, language: Language): string[] {
  return maybeSame.map(({ stage, found }) =>
    wordsIn(language)('stages.say_maybeSame', { ours: stage.name, theirs: found.name }),
  );
}
