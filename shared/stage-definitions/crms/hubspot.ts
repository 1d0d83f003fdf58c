/**
 * HubSpot, deals: one call makes a pipeline with all its stages. Values of `metadata` are strings; the
 * probability says what a stage means, 1.0 won and 0.0 lost, in steps of 0.1. `isClosed` isn't in
 * the published description, but every real answer has it: it is sent and never relied on. A PUT
 * would replace all stages; it is never used.
 */
import { z } from 'zod';
import { type Result, success } from '#shared/base';
import type { AnswerFailure, CrmAdapter, ExistingFailure, List, Page } from '../adapter.ts';
import { NOTHING, pipelineNamed, rows, shortText, understood } from '../answers.ts';
import { inSteps } from '../checks/check-values.ts';
import { type CrmRules, USUAL_RULES } from '../crm.ts';
import { isInOrder, matchStages } from '../match-stages.ts';
import { inCrmOrder, type Pipeline, type StageDefinition } from '../pipeline.ts';
import {
  type Call,
  type Change,
  type Changes,
  changesSaid,
  type ExistingPipeline,
  type ExistingStage,
  type Found,
  nameOfPlace,
  placeFor,
} from '../plan.ts';
import { makingRoom } from './hubspot-labels.ts';

const PATH = 'crm/v3/pipelines/deals';

const rules: CrmRules = {
  ...USUAL_RULES,
  crm: 'hubspot',
  // Documented for the former version of these calls; nothing newer says otherwise.
  longestPipelineName: 36,
  mostStages: 100,
  lostStages: 'some',
  changesGroups: true,
  probabilityStep: 0.1,
  needsProbability: true,
  holds: new Set(['probability', 'closing']),
};

export type HubspotStage = {
  readonly label: string;
  readonly displayOrder: number;
  readonly metadata: { readonly probability: string; readonly isClosed: string };
};
export type HubspotPipeline = {
  readonly label: string;
  readonly displayOrder: number;
  readonly stages: readonly HubspotStage[];
};

export const hubspot: CrmAdapter = {
  rules,
  create,
  rename,
  update,
  births: () => [],
  requiredAt: null,
  lists: (pipelineId) =>
    pipelineId === null
      ? [{ kind: 'pipelines', verb: 'GET', path: PATH, body: null }]
      : [{ kind: 'pipelines', verb: 'GET', path: `${PATH}/${pipelineId}`, body: null }],
  page,
  existing,
};

function update(pipeline: Pipeline, { pipeline: existing, known }: Found): Changes {
  const wanted = inCrmOrder(pipeline.stages);
  const { pairs, leftOver } = matchStages(wanted, existing.stages, {
    known,
    acrossGroups: rules.changesGroups,
  });
  const keepsOrder = pairs.size === wanted.length && isInOrder(wanted, { pairs });
  const path = `${PATH}/${existing.id}/stages`;
  const calls = wanted.flatMap((stage, at): Call[] => {
    const found = pairs.get(stage.id);
    const body = stageBody(stage, found && keepsOrder ? found.sort : at);
    if (!found) return [{ action: 'createStage', subject: stage.name, verb: 'POST', path, body }];
    const changes = changesIn(stage, body, found);
    if (changes.length === 0) return [];
    const said = { action: 'changeStage', subject: found.name, changes } as const;
    return [{ ...said, verb: 'PATCH', path: `${path}/${found.id}`, body }];
  });
  const room = makingRoom(pipeline, wanted, {
    pairs,
    existing: existing.stages,
    most: rules.longestStageName,
  }).map(({ stage, label }) => giveWay(stage, label, `${path}/${stage.id}`));
  return { calls: [...room, ...calls], pairs, leftOver, isOutOfOrder: false };
}

function giveWay(
  { name, semantics, probability }: ExistingStage,
  label: string,
  path: string,
): Call {
  // The client's type wants `metadata` in every change.
  const metadata =
    probability === null
      ? {}
      : { probability: probability.toFixed(1), isClosed: String(semantics !== 'open') };
  const said = { action: 'changeStage', subject: name, verb: 'PATCH', path } as const;
  return { ...said, changes: changesSaid({ name: label }), body: { label, metadata } };
}

function rename({ name }: Pipeline, { id }: ExistingPipeline): Call {
  const path = `${PATH}/${id}`;
  return { action: 'renamePipeline', subject: name, verb: 'PATCH', path, body: { label: name } };
}

function create(pipeline: Pipeline): Call {
  const { name, stages } = pipeline;
  const body: HubspotPipeline = {
    label: name,
    displayOrder: 1,
    stages: inCrmOrder(stages).map(stageBody),
  };
  return {
    action: 'createPipeline',
    subject: name,
    verb: 'POST',
    path: PATH,
    body,
    gives: { [nameOfPlace(placeFor(pipeline))]: 'id' },
  };
}

function stageBody(stage: StageDefinition, displayOrder: number): HubspotStage {
  const metadata = {
    probability: probabilityOf(stage).toFixed(1),
    isClosed: String(stage.semantics !== 'open'),
  };
  return { label: stage.name, displayOrder, metadata };
}

function probabilityOf({ semantics, probability }: StageDefinition): number {
  if (semantics !== 'open') return semantics === 'won' ? 1 : 0;
  return inSteps(probability ?? 0, rules);
}

function changesIn(stage: StageDefinition, body: HubspotStage, found: ExistingStage): Change[] {
  const { label, displayOrder, metadata } = body;
  const probability = probabilityOf(stage);
  const isAsLikely = metadata.probability === found.probability?.toFixed(1);
  return [
    ...(label === found.name ? [] : [{ part: 'name', to: label } as const]),
    ...(stage.semantics === found.semantics
      ? []
      : [{ part: 'group', to: stage.semantics } as const]),
    ...(isAsLikely ? [] : [{ part: 'probability', to: probability } as const]),
    ...(displayOrder === found.sort ? [] : [{ part: 'order' } as const]),
  ];
}

const pipelineAnswer = z.object({
  // Both go into addresses later.
  id: z.string().regex(/^[\w-]{1,64}$/),
  label: shortText,
  stages: rows(
    z.object({
      id: z.string().regex(/^[\w-]{1,64}$/),
      label: shortText,
      displayOrder: z.number(),
      metadata: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});
const listAnswer = z.object({ results: rows(pipelineAnswer) });

type Answered = z.output<typeof pipelineAnswer>;

function page(_list: List, answer: unknown): Result<Page, AnswerFailure> {
  const read = understood(z.union([listAnswer, pipelineAnswer]), answer);
  if (!read.ok) return read;
  const found = 'results' in read.value ? read.value.results : [read.value];
  return success({ ...NOTHING, pipelines: found.map(pipelineOf) });
}

/** The answer of GET /crm/v3/pipelines/deals, or of one of them. */
function existing(answer: unknown, name: string): Result<ExistingPipeline, ExistingFailure> {
  const read = understood(z.union([listAnswer, pipelineAnswer]), answer);
  if (!read.ok) return read;
  return 'results' in read.value
    ? pipelineNamed(read.value.results.map(pipelineOf), name)
    : success(pipelineOf(read.value));
}

function pipelineOf({ id, label, stages }: Answered): ExistingPipeline {
  return {
    id,
    name: label,
    stages: stages.map(({ id: stageId, label: name, displayOrder, metadata = {} }) => {
      const probability = Number(metadata.probability ?? Number.NaN);
      return {
        id: stageId,
        code: '',
        name,
        semantics: probability === 1 ? 'won' : probability === 0 ? 'lost' : 'open',
        color: null,
        sort: displayOrder,
        probability: Number.isFinite(probability) ? probability : null,
        rotDays: null,
        isSystem: false,
      };
    }),
  };
}
