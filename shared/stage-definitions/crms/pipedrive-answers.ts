/** What Pipedrive answers about pipelines, stages and fields of deals. */
import { z } from 'zod';
import { failure, type Result, success } from '#shared/base';
import type { AnswerFailure, ExistingFailure, List, Page } from '../adapter.ts';
import { NOTHING, numericId, rows, shortText, understood } from '../answers.ts';
import type { ExistingField, ExistingPipeline, ExistingStage, RequiredAt } from '../plan.ts';

const paging = z.object({ next_cursor: z.string().max(1000).nullish() }).nullish();

const pipelines = z.object({
  data: rows(z.object({ id: numericId, name: shortText, is_deleted: z.boolean().optional() })),
  additional_data: paging,
});

const stages = z.object({
  data: rows(
    z.object({
      id: numericId,
      name: shortText,
      pipeline_id: numericId,
      order_nr: z.number(),
      is_deleted: z.boolean().optional(),
      deal_probability: z.number().nullish(),
      is_deal_rot_enabled: z.boolean().nullish(),
      days_to_rotten: z.number().nullish(),
    }),
  ),
  additional_data: paging,
});

const fields = z.object({
  data: rows(
    z.object({
      // It goes into an address later.
      field_code: z.string().regex(/^[\w-]{1,100}$/),
      field_name: shortText,
      is_custom_field: z.boolean().optional(),
      required_fields: z
        .object({
          enabled: z.boolean().optional(),
          stage_ids: rows(numericId).nullish(),
          statuses: z
            .record(z.string().regex(/^\d{1,15}$/), z.array(z.enum(['won', 'lost'])))
            .nullish(),
        })
        .nullish(),
    }),
  ),
  additional_data: paging,
});

export function listsOfPipedrive(pipelineId: string | null): List[] {
  const list = (kind: List['kind'], path: string): List => ({
    kind,
    verb: 'GET',
    path,
    body: null,
  });
  if (pipelineId === null) return [list('pipelines', 'api/v2/pipelines?limit=100')];
  return [
    list('stages', `api/v2/stages?limit=100&pipeline_id=${pipelineId}`),
    // What requires a field is told only to those who ask for it.
    list('fields', 'api/v2/dealFields?limit=100&include_fields=required_fields'),
  ];
}

export function pageOfPipedrive(list: List, answer: unknown): Result<Page, AnswerFailure> {
  if (list.kind === 'pipelines') {
    const read = understood(pipelines, answer);
    if (!read.ok) return read;
    const { data, additional_data: more } = read.value;
    const found = data
      .filter(({ is_deleted: isDeleted }) => isDeleted !== true)
      .map(({ id, name }) => ({ id, name, stages: [] }));
    return success({ ...NOTHING, pipelines: found, next: nextOf(list, more) });
  }
  if (list.kind === 'stages') {
    const read = understood(stages, answer);
    if (!read.ok) return read;
    const { data, additional_data: more } = read.value;
    return success({ ...NOTHING, stages: stagesOf(data), next: nextOf(list, more) });
  }
  const read = understood(fields, answer);
  if (!read.ok) return read;
  const { data, additional_data: more } = read.value;
  return success({ ...NOTHING, fields: data.map(fieldOf), next: nextOf(list, more) });
}

function nextOf(list: List, more: z.output<typeof paging>): List | null {
  const cursor = more?.next_cursor;
  if (!cursor) return null;
  const path = list.path.replace(/&cursor=[^&]*/, '');
  return { ...list, path: `${path}&cursor=${encodeURIComponent(cursor)}` };
}

type StageRow = z.output<typeof stages>['data'][number];

function stagesOf(data: readonly StageRow[]): ExistingStage[] {
  return data
    .filter(({ is_deleted: isDeleted }) => isDeleted !== true)
    .map((stage) => ({
      id: stage.id,
      code: '',
      name: stage.name,
      semantics: 'open',
      color: null,
      sort: stage.order_nr,
      probability: typeof stage.deal_probability === 'number' ? stage.deal_probability / 100 : null,
      rotDays: stage.is_deal_rot_enabled === true ? (stage.days_to_rotten ?? null) : null,
      isSystem: false,
    }));
}

function fieldOf(field: z.output<typeof fields>['data'][number]): ExistingField {
  const { field_code: id, field_name: name, required_fields: required } = field;
  const isEnabled = required?.enabled === true;
  const atStages = (required?.stage_ids ?? []).map(
    (stageId): RequiredAt => ({ stageId, pipelineId: null }),
  );
  const atStatuses = Object.entries(required?.statuses ?? {}).flatMap(([pipelineId, statuses]) =>
    statuses.map((stageId): RequiredAt => ({ stageId, pipelineId: Number(pipelineId) })),
  );
  const requiredAt = isEnabled ? [...atStages, ...atStatuses] : [];
  return {
    id,
    name,
    requiredAt,
    isAlwaysRequired: isEnabled && requiredAt.length === 0,
    // The call that changes a field is for custom ones.
    isBuiltIn: field.is_custom_field === false,
  };
}

/** The answer of GET /api/v2/stages?pipeline_id=…: it knows the number of the pipeline, not its name. */
export function existingInPipedrive(
  answer: unknown,
  name: string,
): Result<ExistingPipeline, ExistingFailure> {
  const read = understood(stages, answer);
  if (!read.ok) return read;
  const { data } = read.value;
  const ids = new Set(data.map(({ pipeline_id: id }) => id));
  const [id] = ids;
  if (id === undefined || ids.size > 1) {
    return failure({ code: 'pipelineMissing', name, found: [...ids].join(', ') });
  }
  return success({ id, name, stages: stagesOf(data) });
}
