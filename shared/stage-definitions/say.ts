/** Problems, mends, calls and the checklist as sentences. */
import { unreachable } from '#shared/base';
import { formatDuration, formatList, formatShare, type Language } from '#shared/i18n';
import type { Todo } from './checklist.ts';
import type { Mend, Problem } from './checks/problem.ts';
import type { Automation, StageDefinition } from './pipeline.ts';
import type { Call } from './plan.ts';
import { wordsIn } from './words.ts';

export function sayProblem({ code, params }: Problem, language: Language): string {
  return wordsIn(language)(`stages.problem_${code}`, withShares(code, params, language));
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
    case 'setOrder':
      return t('stages.mend_setOrder');
    default:
      return unreachable(mend);
  }
}

export function sayCall({ action, subject, body }: Call, language: Language): string {
  const t = wordsIn(language);
  // amoCRM takes several at once.
  const isSeveral = Array.isArray(body) && body.length > 1;
  if (isSeveral && action === 'createStage') return t('stages.action_createStages', { subject });
  if (isSeveral && action === 'createField') return t('stages.action_createFields', { subject });
  return t(`stages.action_${action}`, { subject });
}

export function sayAutomation(automation: Automation, language: Language): string {
  const t = wordsIn(language);
  switch (automation.kind) {
    case 'reminder':
      return t('stages.say_reminder', { before: formatDuration(automation.before, language) });
    case 'escalation': {
      const after = formatDuration(automation.after, language);
      return t(`stages.say_${automation.action}`, { after, to: automation.to });
    }
    case 'threshold': {
      const { minimumDeals: count, notify } = automation;
      return t('stages.say_threshold', { count, notify: formatList(notify, language) });
    }
    case 'task': {
      const { step, performer } = automation;
      const limit = formatDuration(automation.limit, language);
      return t('stages.say_task', { step, performer, limit });
    }
    case 'handOver': {
      const { reason, toProcess } = automation;
      return toProcess === ''
        ? t('stages.say_handOverNowhere', { reason })
        : t('stages.say_handOver', { reason, toProcess });
    }
    default:
      return unreachable(automation);
  }
}

export function sayTodo(todo: Todo, language: Language): string {
  const t = wordsIn(language);
  if (todo.code === 'groups') {
    const names = todo.groups.map(({ name }) => name);
    return t('stages.todo_groups', { value: names.join(', ') });
  }
  return t(`stages.todo_${todo.code}`, {
    stage: todo.stage.name,
    value:
      todo.code === 'automation' ? sayAutomation(todo.automation, language) : told(todo, language),
  });
}

function told(
  {
    code,
    stage,
  }: Extract<
    Todo,
    {
      code:
        | 'color'
        | 'limit'
        | 'probability'
        | 'criteria'
        | 'reasons'
        | 'requiredFields'
        | 'fieldTypes';
    }
  >,
  language: Language,
): string {
  switch (code) {
    case 'color':
      return stage.color;
    case 'limit':
      return stage.timeLimit ? formatDuration(stage.timeLimit, language) : '';
    case 'probability':
      return formatShare(stage.probability ?? 0, language);
    case 'criteria':
      return criteriaOf(stage, language);
    case 'reasons':
      return stage.reasons.join('; ');
    case 'requiredFields':
    case 'fieldTypes':
      return stage.requiredFields.join(', ');
    default:
      return unreachable(code);
  }
}

function criteriaOf({ entryCriteria, exitCriteria }: StageDefinition, language: Language): string {
  const t = wordsIn(language);
  const side = (name: string, texts: readonly string[]) =>
    texts.length === 0 ? [] : [`${name}: ${texts.join('; ')}`];
  return [
    ...side(t('stages.entryCriteria'), entryCriteria),
    ...side(t('stages.exitCriteria'), exitCriteria),
  ].join('. ');
}
