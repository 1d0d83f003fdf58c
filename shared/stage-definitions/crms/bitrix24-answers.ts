/** What crm.category.list and crm.status.list answer. */
import { z } from 'zod';
import { failure, type Result, success } from '#shared/base';
import type { AnswerFailure, ExistingFailure, List, Page } from '../adapter.ts';
import { NOTHING, numericId, rows, shortText, understood, wholeNumber } from '../answers.ts';
import type { ExistingPipeline, ExistingStage } from '../plan.ts';
import { entityOf } from './bitrix24-entity.ts';

const categories = z.object({
  result: z.object({ categories: rows(z.object({ id: numericId, name: shortText })) }),
  next: z.int().positive().optional(),
});

const statuses = z.object({
  result: rows(
    z.object({
      ID: numericId,
      ENTITY_ID: z.string().regex(/^DEAL_STAGE(_\d{1,9})?$/),
      STATUS_ID: shortText,
      NAME: shortText,
      SORT: wholeNumber,
      SYSTEM: z.enum(['Y', 'N']),
      COLOR: shortText.nullish(),
      SEMANTICS: shortText.nullish(),
    }),
  ),
  next: z.int().positive().optional(),
});

type Status = z.output<typeof statuses>['result'][number];

export function listsOfBitrix24(pipelineId: string | null): List[] {
  if (pipelineId === null) {
    return [
      { kind: 'pipelines', verb: 'POST', path: 'crm.category.list', body: { entityTypeId: 2 } },
    ];
  }
  const filter = { ENTITY_ID: entityOf(pipelineId) };
  const body = { filter, order: { SORT: 'ASC' } };
  return [{ kind: 'stages', verb: 'POST', path: 'crm.status.list', body }];
}

export function pageOfBitrix24(list: List, answer: unknown): Result<Page, AnswerFailure> {
  if (list.kind === 'pipelines') {
    const read = understood(categories, answer);
    if (!read.ok) return read;
    const { result, next } = read.value;
    const pipelines = result.categories.map(({ id, name }) => ({ id, name, stages: [] }));
    return success({ ...NOTHING, pipelines, next: nextOf(list, next) });
  }
  const read = understood(statuses, answer);
  if (!read.ok) return read;
  const { result, next } = read.value;
  return success({ ...NOTHING, stages: result.map(stageOf), next: nextOf(list, next) });
}

function nextOf(list: List, start: number | undefined): List | null {
  if (start === undefined) return null;
  const before = list.body !== null && typeof list.body === 'object' ? list.body : {};
  return { ...list, body: { ...before, start } };
}

function stageOf(status: Status): ExistingStage {
  const { SEMANTICS: semantics } = status;
  return {
    id: status.ID,
    code: status.STATUS_ID.replace(/^C\d+:/, ''),
    name: status.NAME,
    semantics: semantics === 'S' ? 'won' : semantics === 'F' ? 'lost' : 'open',
    color: status.COLOR ?? null,
    sort: status.SORT,
    probability: null,
    rotDays: null,
    isSystem: status.SYSTEM === 'Y',
  };
}

/** The answer of crm.status.list, filtered by one `ENTITY_ID`: it knows the number of the pipeline, not its name. */
export function existingInBitrix24(
  answer: unknown,
  name: string,
): Result<ExistingPipeline, ExistingFailure> {
  const read = understood(statuses, answer);
  if (!read.ok) return read;
  const { result } = read.value;
  const entities = new Set(result.map(({ ENTITY_ID }) => ENTITY_ID));
  const [entity] = entities;
  if (entity === undefined || entities.size > 1) {
    return failure({ code: 'pipelineMissing', name, found: [...entities].join(', ') });
  }
  const id = Number(entity.replace(/^DEAL_STAGE_?/, '') || 0);
  return success({ id, name, stages: result.map(stageOf) });
}
