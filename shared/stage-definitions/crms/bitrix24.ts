/**
 * Bitrix24, deals (`entityTypeId` 2): pipelines are categories, stages are statuses of
 * `DEAL_STAGE_<category>`. Sources: apidocs.bitrix24.com, crm.category.*, crm.status.*. A new pipeline
 * has preset stages; the ones that no pipeline can be without (NEW, WON, LOSE) become ours, the others
 * go first: nobody has to move what will be removed. `SEMANTICS` and `STATUS_ID` can't be changed later.
 */
import type { CrmAdapter } from '../adapter.ts';
import { type CrmRules, USUAL_RULES } from '../crm.ts';
import type { Json } from '../json.ts';
import { type Matched, matchStages } from '../match-stages.ts';
import { inCrmOrder, type Pipeline, type StageDefinition } from '../pipeline.ts';
import {
  type Account,
  type Call,
  type Changes,
  changesSaid,
  type ExistingPipeline,
  type ExistingStage,
  type Found,
  nameOfPlace,
  newlyBorn,
  placeFor,
  type Ref,
} from '../plan.ts';
import { codeBeside, formerStageCodes, LONGEST_CODE } from '../stage-codes.ts';
import { existingInBitrix24, listsOfBitrix24, pageOfBitrix24 } from './bitrix24-answers.ts';
import { entityOf } from './bitrix24-entity.ts';
import { bornStages, PRESETS_TO_DELETE } from './bitrix24-presets.ts';
import { stageSorts } from './bitrix24-sorts.ts';

const DEALS = 2;
const SEMANTICS = { open: '', won: 'S', lost: 'F' } as const;

const rules: CrmRules = {
  ...USUAL_RULES,
  crm: 'bitrix24',
  lostStages: 'some',
  holds: new Set(['color', 'closing']),
};

export type CategoryFields = { readonly name: string; readonly sort?: number };
export type StatusFields = {
  readonly ENTITY_ID: string;
  readonly STATUS_ID: string;
  readonly NAME: string;
  readonly SORT: number;
  readonly COLOR: string;
  readonly SEMANTICS: '' | 'S' | 'F';
};
export type StatusChange = {
  readonly NAME?: string;
  readonly SORT?: number;
  readonly COLOR?: string;
};

export const bitrix24: CrmAdapter = {
  rules,
  create,
  rename,
  update,
  births: (pipeline) => [
    { account: newlyBorn(pipeline, bornStages(pipeline)), reads: [readStages(pipeline)] },
  ],
  requiredAt: null,
  lists: listsOfBitrix24,
  page: pageOfBitrix24,
  existing: existingInBitrix24,
};

function call(
  action: Call['action'],
  subject: string,
  said: { readonly method: string; readonly params: Json; readonly gives?: Call['gives'] },
): Call {
  const { method, params, gives } = said;
  const plain = { action, subject, verb: 'POST', path: method, body: params } as const;
  return gives ? { ...plain, gives } : plain;
}

function update(pipeline: Pipeline, found: Found): Changes {
  const { pipeline: existing, isNew } = found;
  const wanted = inCrmOrder(pipeline.stages);
  const { pairs, leftOver: others } = withPresets(wanted, existing, found);
  const isDoomed = ({ code }: ExistingStage) => isNew && PRESETS_TO_DELETE.has(code);
  const matched = { pairs, leftOver: others.filter((stage) => !isDoomed(stage)) };
  const sorts = stageSorts(wanted, matched);
  const taken = new Set(existing.stages.map(({ code }) => code));
  const calls = [
    ...others.filter(isDoomed).map(deletePreset),
    ...updates(wanted, matched, sorts),
    ...wanted
      .filter(({ id }) => !matched.pairs.has(id))
      // A stage of another group may have the code: the group of a stage can't be changed.
      .map((stage) => ({ ...stage, code: codeBeside(stage, taken) }))
      .map((stage) => createStage(stage, existing.id, sorts.wanted.get(stage.id) ?? 0)),
  ];
  return { calls, ...matched, isOutOfOrder: false };
}

function create(pipeline: Pipeline): Call {
  const { name } = pipeline;
  const fields: CategoryFields = { name };
  return call('createPipeline', name, {
    method: 'crm.category.add',
    params: { entityTypeId: DEALS, fields },
    gives: { [nameOfPlace(placeFor(pipeline))]: 'result.category.id' },
  });
}

function rename({ name }: Pipeline, existing: ExistingPipeline): Call {
  const params = { entityTypeId: DEALS, id: existing.id, fields: { name } };
  const said = { method: 'crm.category.update', params };
  return call('renamePipeline', name, said);
}

/** The one won stage is whatever the pipeline has; in a new one the first presets are taken over. */
function withPresets(
  wanted: readonly StageDefinition[],
  existing: ExistingPipeline,
  { known, isNew }: Account,
): Matched {
  const former = formerStageCodes(wanted);
  const { pairs } = matchStages(wanted, existing.stages, {
    known,
    hasCode: (stage, code) => stage.code === code || former.get(stage.id) === code,
  });
  const all = new Map(pairs);
  const take = (semantics: StageDefinition['semantics'], isWanted: (code: string) => boolean) => {
    const first = wanted.find((stage) => stage.semantics === semantics);
    const taken = new Set(all.values());
    const preset = existing.stages.find(
      (stage) => stage.semantics === semantics && !taken.has(stage) && isWanted(stage.code),
    );
    if (first && preset && !all.has(first.id)) all.set(first.id, preset);
  };
  take('won', () => true);
  if (isNew) {
    take('open', (code) => code === 'NEW');
    take('lost', (code) => code === 'LOSE');
  }
  const taken = new Set(all.values());
  return { pairs: all, leftOver: existing.stages.filter((stage) => !taken.has(stage)) };
}

function updates(
  wanted: readonly StageDefinition[],
  matched: Matched,
  sorts: ReturnType<typeof stageSorts>,
): Call[] {
  const own = wanted.flatMap((stage) => {
    const found = matched.pairs.get(stage.id);
    if (!found) return [];
    const sort = sorts.wanted.get(stage.id) ?? found.sort;
    return [{ semantics: stage.semantics, call: updateStage(stage, found, sort) }];
  });
  const others = matched.leftOver.flatMap((found) => {
    const sort = sorts.leftOver.get(found);
    if (sort === undefined || sort === found.sort) return [];
    return [{ semantics: found.semantics, call: updateStatus(found, { SORT: sort }) }];
  });
  // At no moment may a stage in work stand behind the won one, nor a lost one before it.
  const order = sorts.isWonRaised
    ? (['lost', 'won', 'open'] as const)
    : (['open', 'won', 'lost'] as const);
  return order.flatMap((semantics) =>
    [...own, ...others].flatMap((one) =>
      one.semantics === semantics && one.call !== null ? [one.call] : [],
    ),
  );
}

function updateStage(stage: StageDefinition, found: ExistingStage, sort: number): Call | null {
  const fields: StatusChange = {
    ...(found.name === stage.name ? {} : { NAME: stage.name }),
    ...(found.sort === sort ? {} : { SORT: sort }),
    ...(found.color?.toUpperCase() === stage.color.toUpperCase() ? {} : { COLOR: stage.color }),
  };
  return Object.keys(fields).length === 0 ? null : updateStatus(found, fields);
}

function updateStatus({ id, name }: ExistingStage, fields: StatusChange): Call {
  const said = { method: 'crm.status.update', params: { id, fields: { ...fields } } };
  const changes = changesSaid({ name: fields.NAME, color: fields.COLOR, sort: fields.SORT });
  return { ...call('changeStage', name, said), changes };
}

function createStage(stage: StageDefinition, pipelineId: Ref | string, sort: number): Call {
  const fields: StatusFields = {
    ENTITY_ID: entityOf(pipelineId),
    STATUS_ID: stage.code,
    NAME: stage.name,
    SORT: sort,
    COLOR: stage.color.toUpperCase(),
    SEMANTICS: SEMANTICS[stage.semantics],
  };
  return call('createStage', stage.name, { method: 'crm.status.add', params: { fields } });
}

/** Nothing is in it: the pipeline has just been made. The server refuses otherwise. */
function deletePreset({ id, name }: ExistingStage): Call {
  return call('deletePreset', name, {
    method: 'crm.status.delete',
    params: { id, params: { FORCED: 'Y' } },
  });
}

function readStages(pipeline: Pipeline): Call {
  const own = placeFor(pipeline);
  const gives = bornStages(pipeline).map(({ code }): [string, string] => [
    nameOfPlace(placeFor(pipeline, code)),
    // Long codes are cut by the server: their beginning says which they are.
    code.length > LONGEST_CODE
      ? `result[STATUS_ID^=C${own}:${code.slice(0, LONGEST_CODE)}].ID`
      : `result[STATUS_ID=C${own}:${code}].ID`,
  ]);
  return call('readStages', pipeline.name, {
    method: 'crm.status.list',
    params: { filter: { ENTITY_ID: entityOf(own) }, order: { SORT: 'ASC' } },
    gives: Object.fromEntries(gives),
  });
}
