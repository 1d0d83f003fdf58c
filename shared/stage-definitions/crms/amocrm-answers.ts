/** What amoCRM answers about pipelines and fields (HAL: lists are in `_embedded`). */
import { z } from 'zod';
import { type Result, success } from '#shared/base';
import type { AnswerFailure, ExistingFailure, List, Page } from '../adapter.ts';
import { NOTHING, numericId, pipelineNamed, rows, shortText, understood } from '../answers.ts';
import type { ExistingField, ExistingPipeline } from '../plan.ts';
import { LOST, WON } from './amocrm-system.ts';

/** «Неразобранное»: deals come in there by themselves. */
const INCOMING = 1;

const pipeline = z.object({
  id: numericId,
  name: shortText,
  _embedded: z.object({
    statuses: rows(
      z.object({
        id: numericId,
        name: shortText,
        sort: z.number(),
        type: z.number().optional(),
        color: shortText.nullish(),
      }),
    ),
  }),
});
const pipelines = z.object({ _embedded: z.object({ pipelines: rows(pipeline) }) });

const fields = z.object({
  _links: z.object({ next: z.object({ href: z.string() }).optional() }).optional(),
  _embedded: z.object({
    custom_fields: rows(
      z.object({
        id: numericId,
        name: shortText,
        required_statuses: rows(
          z.object({ status_id: numericId, pipeline_id: numericId }),
        ).nullish(),
      }),
    ),
  }),
});

export function listsOfAmocrm(pipelineId: string | null): List[] {
  const list = (kind: List['kind'], path: string): List => ({
    kind,
    verb: 'GET',
    path,
    body: null,
  });
  if (pipelineId === null) return [list('pipelines', 'api/v4/leads/pipelines')];
  return [
    list('pipelines', `api/v4/leads/pipelines/${pipelineId}`),
    list('fields', 'api/v4/leads/custom_fields?limit=50&page=1'),
  ];
}

export function pageOfAmocrm(list: List, answer: unknown): Result<Page, AnswerFailure> {
  // 204: there is nothing.
  if (answer === null) return success(NOTHING);
  if (list.kind === 'fields') {
    const read = understood(fields, answer);
    if (!read.ok) return read;
    const { _embedded, _links } = read.value;
    return success({
      ...NOTHING,
      fields: _embedded.custom_fields.map(
        ({ id, name, required_statuses: required }): ExistingField => ({
          id,
          name,
          requiredAt: (required ?? []).map(({ status_id: stageId, pipeline_id: pipelineId }) => ({
            stageId,
            pipelineId,
          })),
          isAlwaysRequired: false,
          isBuiltIn: false,
        }),
      ),
      next: _links?.next ? nextPage(list) : null,
    });
  }
  const read = understood(z.union([pipelines, pipeline]), answer);
  if (!read.ok) return read;
  return success({ ...NOTHING, pipelines: all(read.value).map(pipelineOf) });
}

/** Counted here: an address that a stranger's answer names is never called. */
function nextPage(list: List): List {
  return { ...list, path: list.path.replace(/\d+$/, (page) => String(Number(page) + 1)) };
}

type Answered = z.output<typeof pipeline>;

function all(read: z.output<typeof pipelines> | Answered): readonly Answered[] {
  return 'pipelines' in read._embedded ? read._embedded.pipelines : [read as Answered];
}

function pipelineOf({ id, name, _embedded }: Answered): ExistingPipeline {
  const own = _embedded.statuses.filter(({ type }) => type !== INCOMING);
  return {
    id,
    name,
    stages: own.map((status) => ({
      id: status.id,
      code: '',
      name: status.name,
      semantics: status.id === WON ? 'won' : status.id === LOST ? 'lost' : 'open',
      color: status.color ?? null,
      sort: status.sort,
      probability: null,
      rotDays: null,
      isSystem: status.id === WON || status.id === LOST,
    })),
  };
}

/** The answer of GET /api/v4/leads/pipelines, or of one of them. */
export function existingInAmocrm(
  answer: unknown,
  name: string,
): Result<ExistingPipeline, ExistingFailure> {
  const read = understood(z.union([pipelines, pipeline]), answer);
  if (!read.ok) return read;
  const found = all(read.value).map(pipelineOf);
  return 'pipelines' in read.value._embedded
    ? pipelineNamed(found, name)
    : pipelineNamed(
        found.map((one) => ({ ...one, name })),
        name,
      );
}
