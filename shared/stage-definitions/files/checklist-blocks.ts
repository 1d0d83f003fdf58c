/**
 * What is left to the administrator, as tables: a line for each stage, each new field once with all stages
 * that ask for it, tasks, groups. A box stands before everything that has to be done.
 */
import { type Block, type Cell, heading, row, tableOfSaid, tickList } from '#shared/documents';
import { formatDuration, formatShare, type Language } from '#shared/i18n';
import type { Todo } from '../checklist.ts';
import type { StageDefinition } from '../pipeline.ts';
import { sayAutomation } from '../say-automation.ts';
import { todoSections } from '../say-todo.ts';
import { wordsIn } from '../words.ts';

interface Telling {
  readonly language: Language;
  /** Of the part of the paper, for references. */
  readonly id: (part: string) => string;
}

export function todoBlocks(todos: readonly Todo[], telling: Telling): Block[] {
  const t = wordsIn(telling.language);
  const part = (name: string, id: string, blocks: readonly Block[]): Block[] =>
    blocks.length === 0 ? [] : [...heading(2, name, telling.id(id)), ...blocks];
  return [
    ...part(t('stages.stages'), 'stages', stageTable(todos, telling)),
    ...part(t('stages.fields'), 'fields', fieldTable(todos, telling)),
    ...part(t('stages.tasks'), 'tasks', taskTable(todos, telling)),
    ...part(t('stages.criteriaAndReasons'), 'rest', restTable(todos, telling)),
    ...part(t('stages.groups'), 'groups', groupTable(todos, telling)),
  ];
}

type StageTodo = Exclude<Todo, { readonly code: 'group' }>;

function ofStages(todos: readonly Todo[]): StageTodo[] {
  return todos.flatMap((todo) => (todo.code === 'group' ? [] : [todo]));
}

/** In the order of the pipeline, with what was picked of each; those without anything are left out. */
function perStage<Picked>(
  todos: readonly Todo[],
  pick: (todo: StageTodo) => Picked | null,
): { readonly stage: StageDefinition; readonly picked: readonly Picked[] }[] {
  const found = new Map<StageDefinition, Picked[]>();
  for (const todo of ofStages(todos)) {
    const picked = pick(todo);
    if (picked !== null) found.set(todo.stage, [...(found.get(todo.stage) ?? []), picked]);
  }
  return [...found].map(([stage, picked]) => ({ stage, picked }));
}

function ticks(texts: readonly (string | undefined)[]): Cell {
  return tickList(texts.flatMap((text) => (text === undefined ? [] : [text])));
}

const FACTS = ['name', 'color', 'probability', 'timeLimit', 'reminder', 'escalation'] as const;
type Fact = (typeof FACTS)[number];
const FACT_WIDTHS = {
  name: 5,
  color: 3,
  probability: 4.4,
  timeLimit: 4,
  reminder: 4,
  escalation: 8,
} as const;

/** One value of a stage each. */
function factOf(todo: StageTodo, language: Language): readonly [Fact, string] | null {
  const { stage } = todo;
  switch (todo.code) {
    case 'closingName':
      return [
        'name',
        wordsIn(language)('stages.todo_closingName', { now: todo.now, name: stage.name }),
      ];
    case 'color':
      return ['color', stage.color];
    case 'probability':
      return ['probability', formatShare(stage.probability ?? 0, language)];
    case 'limit':
      return ['timeLimit', stage.timeLimit ? formatDuration(stage.timeLimit, language) : ''];
    case 'automation': {
      const { automation } = todo;
      if (automation.kind === 'reminder') {
        return ['reminder', formatDuration(automation.before, language)];
      }
      return automation.kind === 'escalation'
        ? ['escalation', sayAutomation(automation, language)]
        : null;
    }
    default:
      return null;
  }
}

function stageTable(todos: readonly Todo[], { language }: Telling): Block[] {
  const t = wordsIn(language);
  const columns = [
    { title: t('stages.stage'), width: 5 },
    ...FACTS.map((fact) => ({ title: t(`stages.fact_${fact}`), width: FACT_WIDTHS[fact] })),
  ];
  const rows = perStage(todos, (todo) => factOf(todo, language)).map(({ stage, picked }) =>
    row(
      stage.name,
      ...FACTS.map((fact) =>
        ticks(picked.filter(([name]) => name === fact).map(([, value]) => value)),
      ),
    ),
  );
  return tableOfSaid(columns, rows);
}

const FIELD_CODES = ['requiredFields', 'fieldTypes', 'builtInFields'] as const;

/** A field that several stages ask for is set up once. */
function fieldTable(todos: readonly Todo[], { language }: Telling): Block[] {
  const t = wordsIn(language);
  const columns = [
    { title: t('stages.field'), width: 5 },
    { title: t('stages.requiredAt'), width: 8 },
  ];
  const rows = FIELD_CODES.flatMap((code) => {
    const stagesOf = new Map<string, string[]>();
    for (const todo of ofStages(todos)) {
      if (todo.code !== code) continue;
      for (const field of 'fields' in todo ? todo.fields : todo.stage.requiredFields) {
        stagesOf.set(field, [...(stagesOf.get(field) ?? []), todo.stage.name]);
      }
    }
    if (stagesOf.size === 0) return [];
    return [
      { kind: 'band', text: t(`stages.fields_${code}`) } as const,
      ...[...stagesOf].map(([field, names]) => row(ticks([field]), names.join('; '))),
    ];
  });
  return tableOfSaid(columns, rows);
}

function taskTable(todos: readonly Todo[], { language }: Telling): Block[] {
  const t = wordsIn(language);
  const columns = [
    { title: t('stages.stage'), width: 5 },
    { title: t('stages.task'), width: 8 },
    { title: t('stages.performer'), width: 5 },
    { title: t('stages.timeLimit'), width: 4 },
  ];
  const rows = perStage(todos, (todo) =>
    todo.code === 'automation' && todo.automation.kind === 'task' ? todo.automation : null,
  ).flatMap(({ stage, picked }) =>
    picked.map(({ step, performer, limit }) =>
      row(stage.name, ticks([step]), performer, formatDuration(limit, language)),
    ),
  );
  return tableOfSaid(columns, rows);
}

/** Whatever has more than one value of a stage, as lines. */
function restTable(todos: readonly Todo[], { language }: Telling): Block[] {
  const t = wordsIn(language);
  const isTold = (todo: Todo) =>
    todo.code !== 'group' &&
    factOf(todo, language) === null &&
    !FIELD_CODES.some((code) => code === todo.code) &&
    !(todo.code === 'automation' && todo.automation.kind === 'task');
  const sections = todoSections(todos.filter(isTold), language);
  const columns = [
    { title: t('stages.stage'), width: 5 },
    { title: t('stages.whatToSetUp'), width: 17 },
  ];
  return tableOfSaid(
    columns,
    sections.map(({ heading: name, lines }) => row(name, ticks(lines))),
  );
}

function groupTable(todos: readonly Todo[], { language }: Telling): Block[] {
  const t = wordsIn(language);
  const rows = todos.flatMap((todo) => {
    if (todo.code !== 'group') return [];
    const { group, pipeline } = todo;
    const { name, department, people, works, reads, manages } = group;
    const names = (codes: readonly string[]) =>
      codes
        .flatMap((code) => pipeline.stages.find((stage) => stage.code === code)?.name ?? [])
        .join('; ');
    return [
      row(
        ticks([name]),
        department,
        people.join('\n'),
        names(works),
        names(reads),
        manages ? t('stages.yes') : '',
      ),
    ];
  });
  const columns = (['group', 'department', 'people', 'works', 'reads', 'manages'] as const).map(
    (column) => ({ title: t(`stages.${column}`), width: GROUP_WIDTHS[column] }),
  );
  return tableOfSaid(columns, rows);
}

const GROUP_WIDTHS = {
  group: 5,
  department: 4,
  people: 5,
  works: 5,
  reads: 5,
  manages: 4,
} as const;
