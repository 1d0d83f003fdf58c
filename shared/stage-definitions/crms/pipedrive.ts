/**
 * Pipedrive, version 2 of its calls: stages are made one by one and stand in the order in which they
 * were made; no call changes that order. Won and lost are states of a deal, not stages: their required
 * fields are asked for by `statuses`. Source: the vendor's client, `pipedrive/v2`.
 */
import type { CrmAdapter } from '../adapter.ts';
import type { BuiltInFields } from '../built-in-fields.ts';
import { type CrmRules, USUAL_RULES } from '../crm.ts';
import { type Matched, matchStages, sameName } from '../match-stages.ts';
import { inCrmOrder, type Pipeline, type StageDefinition } from '../pipeline.ts';
import {
  type Call,
  type Change,
  type Changes,
  type ExistingField,
  type ExistingPipeline,
  type ExistingStage,
  type Found,
  nameOfPlace,
  newlyBorn,
  placeFor,
  type Ref,
} from '../plan.ts';
import { type RequiredField, requiredFieldsOf } from '../required-fields.ts';
import { existingInPipedrive, listsOfPipedrive, pageOfPipedrive } from './pipedrive-answers.ts';

/** Of a deal and of its contact person (the client's models `Deal` and `Person`); a client's budget isn't the value. */
export const PIPEDRIVE_BUILT_IN = {
  title: 'title',
  amount: 'value',
  owner: 'owner_id',
  closeDate: 'expected_close_date',
  lossReason: 'lost_reason',
  channel: 'channel',
  contact: 'person_id',
  company: 'org_id',
  phone: 'phones',
  email: 'emails',
} as const satisfies BuiltInFields;

const rules: CrmRules = {
  ...USUAL_RULES,
  crm: 'pipedrive',
  lostStages: 'none',
  probabilityStep: 0.01,
  builtInFields: PIPEDRIVE_BUILT_IN,
  holds: new Set(['probability', 'limit', 'requiredFields']),
};

export type PipedrivePipeline = {
  readonly name: string;
  readonly is_deal_probability_enabled: boolean;
};
export type PipedriveStage = {
  readonly name: string;
  readonly pipeline_id: Ref;
  readonly deal_probability?: number;
  readonly is_deal_rot_enabled: boolean;
  readonly days_to_rotten: number | null;
};
export type PipedriveRequired = {
  readonly enabled: boolean;
  readonly stage_ids: readonly Ref[];
  readonly statuses: { readonly [pipelineId: string]: readonly ('won' | 'lost')[] };
};
export type PipedriveField = {
  readonly field_name: string;
  readonly field_type: 'varchar';
  readonly required_fields: PipedriveRequired;
};

export const pipedrive: CrmAdapter = {
  rules,
  create,
  rename,
  update,
  births: (pipeline) => [
    { account: newlyBorn(pipeline, []), reads: [] },
    { account: newlyBorn(pipeline, bornStages(pipeline)), reads: [] },
  ],
  requiredAt: (pipeline, { semantics, code }) =>
    semantics === 'open'
      ? { pipelineId: null, stageId: placeFor(pipeline, code) }
      : { pipelineId: placeFor(pipeline), stageId: semantics },
  lists: listsOfPipedrive,
  page: pageOfPipedrive,
  existing: existingInPipedrive,
};

function update(pipeline: Pipeline, { pipeline: existing, known, fields }: Found): Changes {
  const open = inCrmOrder(pipeline.stages).filter(({ semantics }) => semantics === 'open');
  const matched = matchStages(open, existing.stages, { known });
  const stages = open.flatMap((stage) => stageCalls(pipeline, stage, { matched, existing }));
  const isComplete = matched.pairs.size === open.length;
  const required =
    isComplete && fields !== null ? fieldCalls(pipeline, matched, existing, fields) : [];
  return {
    ...matched,
    calls: [...stages, ...required],
    isOutOfOrder: !willBeInOrder(open, matched, existing),
  };
}

/** New stages come after all that are there, one after the other. */
function willBeInOrder(
  open: readonly StageDefinition[],
  { pairs }: Matched,
  { stages }: ExistingPipeline,
): boolean {
  const last = Math.max(0, ...stages.map(({ sort }) => sort));
  const sorts = open.map(({ id }, at) => pairs.get(id)?.sort ?? last + 1 + at);
  return sorts.every((sort, at) => at === 0 || sort > (sorts[at - 1] ?? 0));
}

function create(pipeline: Pipeline): Call {
  const { name, stages } = pipeline;
  const body: PipedrivePipeline = {
    name,
    is_deal_probability_enabled: stages.some(({ probability }) => probability !== null),
  };
  return {
    action: 'createPipeline',
    subject: name,
    verb: 'POST',
    path: 'api/v2/pipelines',
    body,
    gives: { [nameOfPlace(placeFor(pipeline))]: 'data.id' },
  };
}

function rename({ name }: Pipeline, { id }: ExistingPipeline): Call {
  const path = `api/v2/pipelines/${id}`;
  return { action: 'renamePipeline', subject: name, verb: 'PATCH', path, body: { name } };
}

function stageCalls(
  pipeline: Pipeline,
  stage: StageDefinition,
  { matched, existing }: { readonly matched: Matched; readonly existing: ExistingPipeline },
): Call[] {
  const percent = stage.probability === null ? null : Math.round(stage.probability * 100);
  const rotDays = stage.limitDays;
  const said = {
    name: stage.name,
    ...(percent === null ? {} : { deal_probability: percent }),
    is_deal_rot_enabled: rotDays !== null,
    days_to_rotten: rotDays,
  };
  const found = matched.pairs.get(stage.id);
  if (!found) {
    const body: PipedriveStage = { ...said, pipeline_id: existing.id as Ref };
    const gives = { [nameOfPlace(placeFor(pipeline, stage.code))]: 'data.id' };
    const path = 'api/v2/stages';
    return [{ action: 'createStage', subject: stage.name, verb: 'POST', path, body, gives }];
  }
  const changes: Change[] = [
    ...(found.name === stage.name ? [] : [{ part: 'name', to: stage.name } as const]),
    ...(percent === null || found.probability === percent / 100
      ? []
      : [{ part: 'probability', to: percent / 100 } as const]),
    ...(found.rotDays === rotDays ? [] : [{ part: 'limit', to: rotDays } as const]),
  ];
  if (changes.length === 0) return [];
  const path = `api/v2/stages/${found.id}`;
  const subject = found.name;
  return [{ action: 'changeStage', subject, changes, verb: 'PATCH', path, body: said }];
}

function fieldCalls(
  pipeline: Pipeline,
  matched: Matched,
  { id }: ExistingPipeline,
  fields: readonly ExistingField[],
): Call[] {
  const asked = requiredFieldsOf(inCrmOrder(pipeline.stages), PIPEDRIVE_BUILT_IN, fields);
  return asked.flatMap((field): Call[] => {
    const wanted = requiredOf(field, matched, id);
    const found = fields.find(({ name }) => sameName(name, field.name));
    if (!found) {
      const body: PipedriveField = {
        field_name: field.name,
        field_type: 'varchar',
        required_fields: wanted,
      };
      const path = 'api/v2/dealFields';
      const gives = { [`field:${field.name}`]: 'data.field_code' };
      return [{ action: 'createField', subject: field.name, verb: 'POST', path, body, gives }];
    }
    const before = requiredBefore(found);
    const body = { required_fields: united(before, wanted) };
    if (found.isAlwaysRequired || isCovered(wanted, before)) return [];
    const path = `api/v2/dealFields/${found.id}`;
    return [{ action: 'requireField', subject: field.name, verb: 'PATCH', path, body }];
  });
}

function requiredOf(
  { stages }: RequiredField,
  { pairs }: Matched,
  pipelineId: Ref | string,
): PipedriveRequired {
  const closing = stages.flatMap(({ semantics }) => (semantics === 'open' ? [] : [semantics]));
  const statuses = [...new Set(closing)];
  return {
    enabled: true,
    stage_ids: stages.flatMap(({ id }) => (pairs.get(id)?.id as Ref | undefined) ?? []),
    statuses: statuses.length === 0 ? {} : { [String(pipelineId)]: statuses },
  };
}

function requiredBefore({ requiredAt }: ExistingField): PipedriveRequired {
  const statuses: Record<string, ('won' | 'lost')[]> = {};
  const stageIds: Ref[] = [];
  for (const { stageId, pipelineId } of requiredAt) {
    if (stageId === 'won' || stageId === 'lost') {
      const key = String(pipelineId);
      statuses[key] = [...(statuses[key] ?? []), stageId];
    } else stageIds.push(stageId);
  }
  return { enabled: true, stage_ids: stageIds, statuses };
}

function isCovered(wanted: PipedriveRequired, before: PipedriveRequired): boolean {
  return (
    wanted.stage_ids.every((id) => before.stage_ids.includes(id)) &&
    Object.entries(wanted.statuses).every(([pipelineId, statuses]) =>
      statuses.every((status) => before.statuses[pipelineId]?.includes(status)),
    )
  );
}

function united(before: PipedriveRequired, wanted: PipedriveRequired): PipedriveRequired {
  const statuses: Record<string, readonly ('won' | 'lost')[]> = { ...before.statuses };
  for (const [pipelineId, more] of Object.entries(wanted.statuses)) {
    statuses[pipelineId] = [...new Set([...(statuses[pipelineId] ?? []), ...more])];
  }
  return {
    enabled: true,
    stage_ids: [...new Set([...before.stage_ids, ...wanted.stage_ids])],
    statuses,
  };
}

function bornStages(pipeline: Pipeline): ExistingStage[] {
  return inCrmOrder(pipeline.stages)
    .filter(({ semantics }) => semantics === 'open')
    .map(({ name, code, probability, limitDays }, at) => ({
      id: placeFor(pipeline, code),
      code: '',
      name,
      semantics: 'open',
      color: null,
      sort: at + 1,
      probability: probability === null ? null : Math.round(probability * 100) / 100,
      rotDays: limitDays,
      isSystem: false,
    }));
}
