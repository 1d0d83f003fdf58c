/**
 * amoCRM and Kommo: one call makes a pipeline with its stages; which fields a stage requires can be
 * said only when the stages have ids. Won and lost are the system stages 142 and 143 of every pipeline.
 * Sources: amocrm.ru/developers/content/crm_platform/leads_pipelines and custom-fields;
 * the 21 colours are those of the official client.
 */
import type { CrmAdapter } from '../adapter.ts';
import { printable, shortened } from '../checks/shortened.ts';
import { type CrmRules, USUAL_RULES } from '../crm.ts';
import { descriptionOf } from '../description.ts';
import { isInOrder, type Matched, matchStages } from '../match-stages.ts';
import { inCrmOrder, type Pipeline, type StageDefinition } from '../pipeline.ts';
import {
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
import { spreadColors } from '../spread-colors.ts';
import { existingInAmocrm, listsOfAmocrm, pageOfAmocrm } from './amocrm-answers.ts';
import { AMOCRM_BUILT_IN, requireFields } from './amocrm-fields.ts';
import { LOST, WON } from './amocrm-system.ts';

const PATH = 'api/v4/leads/pipelines';
/** The incoming stage has 10. */
const FIRST_SORT = 20;
const LONGEST_DESCRIPTION = 1000;

export const AMOCRM_COLORS = [
  '#fffeb2',
  '#fffd7f',
  '#fff000',
  '#ffeab2',
  '#ffdc7f',
  '#ffce5a',
  '#ffdbdb',
  '#ffc8c8',
  '#ff8f92',
  '#d6eaff',
  '#c1e0ff',
  '#98cbff',
  '#ebffb1',
  '#deff81',
  '#87f2c0',
  '#f9deff',
  '#f3beff',
  '#ccc8f9',
  '#eb93ff',
  '#f2f3f4',
  '#e6e8ea',
] as const;

const rules: CrmRules = {
  ...USUAL_RULES,
  crm: 'amocrm',
  mostPipelines: 50,
  // With the incoming one, 142 and 143; the last two are among the agreed ones.
  mostStages: 100,
  ownStages: 1,
  lostStages: 'one',
  colors: AMOCRM_COLORS,
  longestDescription: LONGEST_DESCRIPTION,
  builtInFields: AMOCRM_BUILT_IN,
  holds: new Set(['color', 'requiredFields', 'criteria', 'closing']),
};

export type AmoStatus = {
  readonly name: string;
  readonly sort: number;
  readonly color: string;
  readonly descriptions?: readonly { readonly level: 'newbie'; readonly description: string }[];
};
export type AmoPipeline = {
  readonly name: string;
  readonly sort: number;
  readonly is_main: boolean;
  readonly is_unsorted_on: boolean;
  readonly request_id: string;
  readonly _embedded: {
    readonly statuses: readonly (AmoStatus | { readonly id: number; readonly name: string })[];
  };
};

export const amocrm: CrmAdapter = {
  rules,
  create,
  rename,
  update,
  births: (pipeline) => [
    { account: newlyBorn(pipeline, bornStages(pipeline)), reads: [readStages(pipeline)] },
  ],
  requiredAt: (pipeline, { semantics, code }) => ({
    pipelineId: placeFor(pipeline),
    stageId: semantics === 'open' ? placeFor(pipeline, code) : semantics === 'won' ? WON : LOST,
  }),
  lists: listsOfAmocrm,
  page: pageOfAmocrm,
  existing: existingInAmocrm,
};

function update(pipeline: Pipeline, { pipeline: existing, known, fields }: Found): Changes {
  const wanted = inCrmOrder(pipeline.stages);
  const open = wanted.filter(({ semantics }) => semantics === 'open');
  const { pairs, leftOver } = matchStages(
    open,
    existing.stages.filter(({ semantics }) => semantics === 'open'),
    { known },
  );
  const changed = changeStages(pipeline, open, pairs, existing);
  const missing = open.filter(({ id }) => !pairs.has(id));
  const created = missing.length === 0 ? [] : [createStages(pipeline, open, missing, existing)];
  // Only stages that are there have an id that a field can name.
  const required =
    missing.length === 0 && fields !== null
      ? requireFields(wanted, {
          pipelineId: existing.id,
          fields,
          builtIn: AMOCRM_BUILT_IN,
          statusOf: statusOf(pairs),
        })
      : [];
  const calls = [...changed, ...created, ...required];
  return { calls, pairs, leftOver, isOutOfOrder: false };
}

function statusOf(pairs: Matched['pairs']): (stage: StageDefinition) => Ref | string {
  return ({ id, semantics }) => {
    if (semantics !== 'open') return semantics === 'won' ? WON : LOST;
    return pairs.get(id)?.id ?? '';
  };
}

function create(pipeline: Pipeline): Call {
  const { name, stages } = pipeline;
  const of = (semantics: StageDefinition['semantics']) =>
    stages.filter((stage) => stage.semantics === semantics);
  const [won] = of('won');
  const [lost] = of('lost');
  const body: readonly AmoPipeline[] = [
    {
      name,
      sort: 100,
      is_main: false,
      is_unsorted_on: true,
      request_id: pipeline.id,
      _embedded: {
        statuses: [
          ...of('open').map(statusesOf(pipeline)),
          ...(won ? [{ id: WON, name: won.name }] : []),
          ...(lost ? [{ id: LOST, name: lost.name }] : []),
        ],
      },
    },
  ];
  return {
    action: 'createPipeline',
    subject: name,
    verb: 'POST',
    path: PATH,
    body,
    gives: { [nameOfPlace(placeFor(pipeline))]: '_embedded.pipelines.0.id' },
  };
}

/** Of stages in work: the others have colours of their own. */
function colorsOf({ stages }: Pipeline): (stage: StageDefinition) => string {
  const open = stages.filter(({ semantics }) => semantics === 'open');
  const given = spreadColors(
    open.map(({ color }) => color),
    AMOCRM_COLORS,
  );
  return ({ color }) => given.get(color) ?? color;
}

/** The colours are those of all stages together: made once for a pipeline. */
function statusesOf(pipeline: Pipeline): (stage: StageDefinition, at: number) => AmoStatus {
  const colorOf = colorsOf(pipeline);
  return (stage, at) => statusBody(stage, { at, color: colorOf(stage), pipeline });
}

interface StatusPlace {
  readonly at: number;
  readonly color: string;
  readonly pipeline: Pipeline;
}

function statusBody(stage: StageDefinition, { at, color, pipeline }: StatusPlace): AmoStatus {
  const text = shortened(descriptionOf(stage, pipeline.language), LONGEST_DESCRIPTION);
  const plain = {
    name: stage.name,
    sort: FIRST_SORT + 10 * at,
    color,
  };
  return text === '' ? plain : { ...plain, descriptions: [{ level: 'newbie', description: text }] };
}

function rename({ name }: Pipeline, { id }: ExistingPipeline): Call {
  const path = `${PATH}/${id}`;
  return { action: 'renamePipeline', subject: name, verb: 'PATCH', path, body: { name } };
}

/** The server counts the sort numbers anew: only the order that they make is compared. */
function changeStages(
  pipeline: Pipeline,
  open: readonly StageDefinition[],
  pairs: Matched['pairs'],
  existing: ExistingPipeline,
): Call[] {
  const keepsOrder = pairs.size === open.length && isInOrder(open, { pairs });
  const colorOf = colorsOf(pipeline);
  return open.flatMap((stage, at): Call[] => {
    const found = pairs.get(stage.id);
    if (!found) return [];
    const color = colorOf(stage);
    const sort = keepsOrder ? found.sort : FIRST_SORT + 10 * at;
    const body = {
      ...(found.name === stage.name ? {} : { name: stage.name }),
      ...(found.sort === sort ? {} : { sort }),
      ...(found.color?.toLowerCase() === color ? {} : { color }),
    };
    if (Object.keys(body).length === 0) return [];
    const path = `${PATH}/${existing.id}/statuses/${found.id}`;
    const changes = changesSaid(body);
    return [{ action: 'changeStage', subject: found.name, changes, verb: 'PATCH', path, body }];
  });
}

function createStages(
  pipeline: Pipeline,
  open: readonly StageDefinition[],
  missing: readonly StageDefinition[],
  existing: ExistingPipeline,
): Call {
  const statusOfStage = statusesOf(pipeline);
  return {
    action: 'createStage',
    subject: missing.map(({ name }) => printable(name)).join('; '),
    verb: 'POST',
    path: `${PATH}/${existing.id}/statuses`,
    body: missing.map((stage) => statusOfStage(stage, open.indexOf(stage))),
  };
}

function bornStages(pipeline: Pipeline): ExistingStage[] {
  const colorOf = colorsOf(pipeline);
  return inCrmOrder(pipeline.stages)
    .filter(({ semantics }) => semantics === 'open')
    .map((stage, at) => ({
      id: placeFor(pipeline, stage.code),
      code: '',
      name: stage.name,
      semantics: 'open',
      color: colorOf(stage),
      sort: FIRST_SORT + 10 * at,
      probability: null,
      rotDays: null,
      isSystem: false,
    }));
}

function readStages(pipeline: Pipeline): Call {
  const { name, stages } = pipeline;
  const gives = stages
    .filter(({ semantics }) => semantics === 'open')
    .map((stage): [string, string] => [
      nameOfPlace(placeFor(pipeline, stage.code)),
      `_embedded.statuses[name=${stage.name}].id`,
    ]);
  return {
    action: 'readStages',
    subject: name,
    verb: 'GET',
    path: `${PATH}/${placeFor(pipeline)}`,
    body: null,
    gives: Object.fromEntries(gives),
  };
}
