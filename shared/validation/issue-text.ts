/** Sentences for an issue, in the language of the translator given. */
import type { Translate } from '#shared/i18n';
import type { Issue } from './issue.ts';

/** What is wrong. A card that has no name yet is called by its kind. */
export function issueText(issue: Issue, translate: Translate): string {
  const name = issue.params.name === '' ? translate('validation.unnamed') : issue.params.name;
  return translate(
    `validation.${issue.code}`,
    name === undefined ? issue.params : { ...issue.params, name },
  );
}

/** What to do about it. */
export function issueHelp(issue: Issue, translate: Translate): string {
  return translate(`validation.${issue.code}Help`, issue.params);
}
