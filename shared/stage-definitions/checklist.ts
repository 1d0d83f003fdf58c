/** What was agreed and no call can load: for the administrator to set up by hand. */
import { builtInFieldFor } from './built-in-fields.ts';
import type { Crm, CrmRules, Part } from './crm.ts';
import { descriptionOf } from './description.ts';
import { sameName } from './match-stages.ts';
import type { Automation, Group, Pipeline, StageDefinition } from './pipeline.ts';
import type { Account, ExistingField } from './plan.ts';

export type Todo =
  | { readonly code: StageTodoCode; readonly stage: StageDefinition }
  | {
      readonly code: 'fieldTypes' | 'builtInFields';
      readonly stage: StageDefinition;
      /** As they were agreed; of those that are built in with the CRM's own name for it. */
      readonly fields: readonly string[];
    }
  | { readonly code: 'closingName'; readonly stage: StageDefinition; readonly now: string }
  | {
      readonly code: 'automation';
      readonly stage: StageDefinition;
      readonly automation: Automation;
    }
  | { readonly code: 'group'; readonly group: Group; readonly pipeline: Pipeline };

export type StageTodoCode =
  | 'color'
  | 'probability'
  | 'limit'
  | 'requiredFields'
  | 'entryCriteria'
  | 'exitCriteria'
  | 'reasons';

/** `account` as it was found; a new pipeline gets from calls whatever its CRM holds. */
export function checklistFor(pipeline: Pipeline, rules: CrmRules, account?: Account): Todo[] {
  const existing = account?.pipeline ?? null;
  const known: Known = {
    fields: existing === null || account?.fields !== null ? (account?.fields ?? []) : null,
    descriptions: existing === null || account?.isNew === true,
  };
  return [
    ...pipeline.stages.flatMap((stage) => [
      ...(rules.lostStages === 'one' && isFirstOfGroup(stage, pipeline)
        ? closingName(stage, existing)
        : []),
      ...partsOf(stage, rules, known, pipeline).map((code): Todo => ({ code, stage })),
      ...fieldsOf(stage, rules, known),
      ...stage.automation.map((automation): Todo => ({ code: 'automation', stage, automation })),
    ]),
    ...pipeline.groups.map((group): Todo => ({ code: 'group', group, pipeline })),
  ];
}

/** What calls can bring about, as far as the account is known. */
interface Known {
  /** null: nobody has looked. */
  readonly fields: readonly ExistingField[] | null;
  /** Lists of pipelines don't tell them: only what is made anew surely has them. */
  readonly descriptions: boolean;
}

function partsOf(
  stage: StageDefinition,
  rules: CrmRules,
  known: Known,
  { language }: Pipeline,
): StageTodoCode[] {
  const { holds, crm, longestDescription: most } = rules;
  const isOpen = stage.semantics === 'open';
  const isStage = isOpen || holds.has('closing');
  const lacks = (part: Part) => !holds.has(part) && isStage;
  const requires = holds.has('requiredFields') && known.fields !== null;
  const asks = stage.requiredFields.length > 0;
  // In amoCRM criteria are the description of a stage in work; what is cut there has to be somewhere.
  const fits = most === null || descriptionOf(stage, language).length <= most;
  const isDescribed = holds.has('criteria') && isOpen && known.descriptions && fits;
  const parts: readonly (readonly [StageTodoCode, boolean])[] = [
    ['color', HAS_COLORS.has(crm) && lacks('color')],
    ['probability', isOpen && lacks('probability') && stage.probability !== null],
    ['limit', lacks('limit') && stage.timeLimit !== null],
    ['requiredFields', !requires && asks],
    ['entryCriteria', stage.entryCriteria.length > 0 && !isDescribed],
    ['exitCriteria', stage.exitCriteria.length > 0 && !isDescribed],
    ['reasons', stage.semantics === 'lost' && stage.reasons.length > 0],
  ];
  return parts.filter(([, isNeeded]) => isNeeded).map(([code]) => code);
}

/** Of new fields people choose the type; the CRM's own ones only people can require. */
function fieldsOf(
  stage: StageDefinition,
  { holds, builtInFields }: CrmRules,
  { fields: known }: Known,
): Todo[] {
  if (!holds.has('requiredFields') || known === null) return [];
  const builtIn: string[] = [];
  const fresh: string[] = [];
  for (const name of stage.requiredFields) {
    const own = builtInFieldFor(name, builtInFields, known);
    if (own !== null) builtIn.push(`${name} (${own})`);
    else if (!known.some((field) => sameName(field.name, name))) fresh.push(name);
  }
  const todo = (code: 'fieldTypes' | 'builtInFields', fields: readonly string[]): Todo[] =>
    fields.length === 0 ? [] : [{ code, stage, fields }];
  return [...todo('fieldTypes', fresh), ...todo('builtInFields', builtIn)];
}

/** The system stages of amoCRM keep the names that a pipeline was made with: no call changes them. */
function closingName(stage: StageDefinition, existing: Account['pipeline']): Todo[] {
  if (stage.semantics === 'open') return [];
  const found = existing?.stages.find(({ semantics }) => semantics === stage.semantics);
  if (!found || found.name === stage.name) return [];
  return [{ code: 'closingName', stage, now: found.name }];
}

function isFirstOfGroup({ id, semantics }: StageDefinition, { stages }: Pipeline): boolean {
  return stages.find((stage) => stage.semantics === semantics)?.id === id;
}

/** Whose stages have colours that people could set by hand. */
const HAS_COLORS: ReadonlySet<Crm> = new Set<Crm>(['bitrix24', 'amocrm']);
