/** What was agreed and no call can load: for the administrator to set up by hand. */
import type { Crm, CrmRules, Part } from './crm.ts';
import type { Automation, Pipeline, StageDefinition } from './pipeline.ts';

export type Todo =
  | {
      readonly code:
        | 'color'
        | 'probability'
        | 'limit'
        | 'requiredFields'
        | 'criteria'
        | 'reasons'
        | 'fieldTypes';
      readonly stage: StageDefinition;
    }
  | {
      readonly code: 'automation';
      readonly stage: StageDefinition;
      readonly automation: Automation;
    }
  | { readonly code: 'groups'; readonly groups: Pipeline['groups'] };

type StageCode = Extract<Todo, { stage: StageDefinition }>['code'];

export function checklistFor(pipeline: Pipeline, rules: CrmRules): Todo[] {
  const todos = pipeline.stages.flatMap((stage) => [
    ...partsOf(stage, rules).map((code): Todo => ({ code, stage })),
    ...stage.automation.map((automation): Todo => ({ code: 'automation', stage, automation })),
  ]);
  const { groups } = pipeline;
  return groups.length === 0 ? todos : [...todos, { code: 'groups', groups }];
}

function partsOf(stage: StageDefinition, rules: CrmRules): Exclude<StageCode, 'automation'>[] {
  const { holds, crm } = rules;
  const isOpen = stage.semantics === 'open';
  const isStage = isOpen || holds.has('closing');
  const lacks = (part: Part) => !holds.has(part) && isStage;
  const hasCriteria = stage.entryCriteria.length + stage.exitCriteria.length > 0;
  const asks = stage.requiredFields.length > 0;
  const parts: readonly (readonly [Exclude<StageCode, 'automation'>, boolean])[] = [
    ['color', HAS_COLORS.has(crm) && lacks('color')],
    ['probability', isOpen && lacks('probability') && stage.probability !== null],
    ['limit', lacks('limit') && stage.timeLimit !== null],
    ['requiredFields', !holds.has('requiredFields') && asks],
    ['fieldTypes', holds.has('requiredFields') && asks],
    // In amoCRM criteria are the description of a stage in work.
    ['criteria', hasCriteria && !(holds.has('criteria') && isOpen)],
    ['reasons', stage.semantics === 'lost' && stage.reasons.length > 0],
  ];
  return parts.filter(([, isNeeded]) => isNeeded).map(([code]) => code);
}

/** Whose stages have colours that people could set by hand. */
const HAS_COLORS: ReadonlySet<Crm> = new Set<Crm>(['bitrix24', 'amocrm']);
