/** The administrator's checklist as lines: what it is, a colon, how it was agreed. */
import { unreachable } from '#shared/base';
import { formatDuration, formatShare, type Language } from '#shared/i18n';
import type { StageTodoCode, Todo } from './checklist.ts';
import type { Group, Pipeline, StageDefinition } from './pipeline.ts';
import { sayAutomation } from './say-automation.ts';
import { wordsIn } from './words.ts';

/** Under which heading it stands: a stage, or groups and rights. */
export interface TodoSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** In the order of the pipeline, each stage once. */
export function todoSections(todos: readonly Todo[], language: Language): TodoSection[] {
  const sections = new Map<string, { heading: string; lines: string[] }>();
  for (const todo of todos) {
    const isGroup = todo.code === 'group';
    const key = isGroup ? '' : todo.stage.id;
    const heading = isGroup ? wordsIn(language)('stages.groups') : todo.stage.name;
    const section = sections.get(key) ?? { heading, lines: [] };
    section.lines.push(sayTodo(todo, language));
    sections.set(key, section);
  }
  return [...sections.values()];
}

function sayTodo(todo: Todo, language: Language): string {
  const t = wordsIn(language);
  switch (todo.code) {
    case 'group':
      return sayGroup(todo.group, todo.pipeline, language);
    case 'automation':
      return sayAutomation(todo.automation, language);
    case 'fieldTypes':
    case 'builtInFields':
      return t(`stages.todo_${todo.code}`, { value: inRow(todo.fields) });
    case 'closingName':
      return t('stages.todo_closingName', { now: todo.now, name: todo.stage.name });
    default:
      return t(`stages.todo_${todo.code}`, { value: told(todo.code, todo.stage, language) });
  }
}

function told(code: StageTodoCode, stage: StageDefinition, language: Language): string {
  switch (code) {
    case 'color':
      return stage.color;
    case 'limit':
      return stage.timeLimit ? formatDuration(stage.timeLimit, language) : '';
    case 'probability':
      return formatShare(stage.probability ?? 0, language);
    case 'entryCriteria':
      return inRow(stage.entryCriteria);
    case 'exitCriteria':
      return inRow(stage.exitCriteria);
    case 'reasons':
      return inRow(stage.reasons);
    case 'requiredFields':
      return inRow(stage.requiredFields);
    default:
      return unreachable(code);
  }
}

/** Names of fields have commas in them: «Подача, м³/ч». */
function inRow(texts: readonly string[]): string {
  return texts.join('; ');
}

function sayGroup(group: Group, { stages }: Pipeline, language: Language): string {
  const t = wordsIn(language);
  const names = (codes: readonly string[]) =>
    inRow(codes.flatMap((code) => stages.find((stage) => stage.code === code)?.name ?? []));
  const { name, department, people, works, reads, manages } = group;
  const parts: readonly (readonly [string, string])[] = [
    [t('stages.department'), department],
    [t('stages.people'), inRow(people)],
    [t('stages.works'), names(works)],
    [t('stages.reads'), names(reads)],
    [t('stages.manages'), manages ? t('stages.yes') : ''],
  ];
  const said = parts
    .filter(([, value]) => value !== '')
    .map(([what, value]) => `${what}: ${value}`);
  return [name, ...said].join('. ');
}
