/** Why nothing, or not everything, was loaded: a headline, then what helps and how to go on. */
import { createTranslate, type Language } from '#shared/i18n';
import { type Crm, checklistMarkdown, type DryRun } from '#shared/stage-definitions';
import { describeReadFailure, type ReadFailure } from '../project-file.ts';
import { saySystemFault } from '../say-system-fault.ts';
import type { AddressFailure } from './address.ts';
import type { ChoiceFailure } from './chosen-pipelines.ts';
import type { WonFailure } from './chosen-won.ts';
import type { DeployFailure } from './deploy-pipeline.ts';
import type { ExistingFileFailure } from './existing-file.ts';
import type { SameFailure } from './known-same.ts';
import type { LoadFailure } from './load-pipelines.ts';
import { sayAdvice, sayRemedy, sayTrouble } from './say-trouble.ts';

export type CommandFailure =
  | { readonly code: 'notRead'; readonly failure: ReadFailure }
  | AddressFailure
  | ChoiceFailure
  | WonFailure
  | SameFailure
  | DeployFailure
  | LoadFailure
  | ExistingFileFailure
  | { readonly code: 'mustMend'; readonly runs: readonly DryRun[] };

export function sayFailure(error: CommandFailure, crm: Crm, language: Language): string {
  return sayWith(sayAdvice, error, { crm, language });
}

interface Told {
  readonly crm: Crm;
  readonly language: Language;
}

function sayWith(
  sayHelp: typeof sayRemedy,
  error: CommandFailure,
  { crm, language }: Told,
): string {
  const t = createTranslate(language);
  switch (error.code) {
    case 'notRead':
      return describeReadFailure(error.failure, language);
    case 'mustMend':
      return [
        checklistMarkdown(error.runs, language),
        t('stages.failure_mustMend'),
        ...sayChoiceOfWon(error.runs, language),
      ].join('\n');
    case 'brokenOff':
      // How to go on stands at the end of its report.
      return [sayWith(sayRemedy, error.failure, { crm, language }), ...error.report].join('\n');
    case 'existingNotAnswer':
      return [saySimply(error, language), t(`stages.compareHint_${crm}`)].join('\n');
    case 'noAccess':
      return error.faults
        .map(({ code, ...facts }) => t(`stages.failure_${code}`, facts))
        .join('\n');
    case 'notWritten':
      return t('documents.failure_notWritten', {
        path: error.path,
        reason: saySystemFault(error.reason, language),
      });
    default: {
      const help = sayHelp(error, crm, language);
      return [saySimply(error, language), ...(help ? [help] : [])].join('\n');
    }
  }
}

/** Which of several won stages stays is for people to say. */
export function sayChoiceOfWon(runs: readonly DryRun[], language: Language): string[] {
  const isOpen = runs.some(({ refused }) => refused.some(({ code }) => /^severalWon/.test(code)));
  return isOpen ? [createTranslate(language)('stages.chooseWon')] : [];
}

type Simple = Exclude<
  CommandFailure,
  { readonly code: 'notRead' | 'mustMend' | 'brokenOff' | 'noAccess' | 'notWritten' }
>;

function saySimply(error: Simple, language: Language): string {
  if ('attempts' in error) return sayTrouble(error, language);
  if (error.code === 'notUnderstood' && error.path === '') {
    return createTranslate(language)('stages.failure_notUnderstoodAtAll');
  }
  const { code, ...facts } = error;
  return createTranslate(language)(`stages.failure_${code}`, facts);
}
