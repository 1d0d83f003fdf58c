/** One line of help, and how to read what is compared with. */
import type { AnswerFacts } from '#shared/simulation';
import { useTranslate } from '../../session/index.ts';

export function useFormerHelp(
  { former }: AnswerFacts,
  how: 'results.formerHelp' | 'results.outlineHelp' = 'results.formerHelp',
): (help: string) => string {
  const t = useTranslate();
  return (help) =>
    former === null ? help : `${help.replace(/\.$/u, '')}. ${t(how, { variant: former.name })}`;
}
