/** Problems and their mends as sentences. */
import { unreachable } from '#shared/base';
import { formatDuration, formatShare, type Language } from '#shared/i18n';
import type { Mend, Problem } from './checks/problem.ts';
import { wordsIn } from './words.ts';

export function sayProblem({ code, params, durations = {} }: Problem, language: Language): string {
  const said = Object.entries(durations).map(
    ([name, duration]) => [name, formatDuration(duration, language)] as const,
  );
  const facts = { ...withShares(code, params, language), ...Object.fromEntries(said) };
  return wordsIn(language)(`stages.problem_${code}`, facts);
}

const IN_SHARES = /^probability/;

/** Probabilities are said in per cent. */
function withShares(code: string, params: Problem['params'], language: Language) {
  if (!IN_SHARES.test(code)) return params;
  const share = (value: string | number | undefined) =>
    typeof value === 'number' ? formatShare(value, language) : '';
  return { ...params, from: share(params.from), to: share(params.to) };
}

/** With the suggested mend, where there is one. */
export function sayProblemAndMend(problem: Problem, language: Language): string {
  const said = sayProblem(problem, language);
  if (problem.mend === null || problem.severity === 'altered') return said;
  const mend = sayMend(problem.mend, language);
  return wordsIn(language)('stages.withMend', { problem: said, mend });
}

export function sayMend(mend: Mend, language: Language): string {
  const t = wordsIn(language);
  switch (mend.kind) {
    case 'renamePipeline':
    case 'renameStage':
    case 'addStage':
      return t(`stages.mend_${mend.kind}`, { name: mend.name });
    case 'mergeStage':
      return t('stages.mend_mergeStage', { name: mend.name });
    case 'renameField':
      return t('stages.mend_renameField', { to: mend.to });
    case 'setSemantics':
      return t('stages.mend_setSemantics', { semantics: t(`stages.semantics_${mend.semantics}`) });
    case 'setColor':
      return t('stages.mend_setColor', { color: mend.color });
    case 'setProbability':
      return t('stages.mend_setProbability', {
        probability: formatShare(mend.probability, language),
      });
    case 'setReminder':
      return t('stages.mend_setReminder', { before: formatDuration(mend.before, language) });
    case 'setOrder':
      return t('stages.mend_setOrder');
    default:
      return unreachable(mend);
  }
}
