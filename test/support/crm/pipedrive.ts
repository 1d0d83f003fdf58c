/** Pipedrive on loopback: pipelines, stages and fields of deals of version 2. */
import { type Answered, type Asked, Refusal, recordOf, refusing } from './crm-server.ts';

interface Stage {
  id: number;
  name: string;
  pipeline_id: number;
  order_nr: number;
  is_deleted: boolean;
  deal_probability: number;
  is_deal_rot_enabled: boolean;
  days_to_rotten: number | null;
}

interface Field {
  field_code: string;
  field_name: string;
  field_type: string;
  is_custom_field: boolean;
  required_fields: { enabled: boolean; stage_ids: number[]; statuses: Record<string, string[]> };
}

const PAGE = 10;

export class Pipedrive {
  readonly secrets = ['p1pe-t0ken'];
  pipelines: { id: number; name: string; is_deleted: boolean }[] = [];
  stages: Stage[] = [];
  fields: Field[] = [builtIn('value', 'Value'), builtIn('label_ids', 'Label')];
  #lastId = 40;

  readonly answer = refusing((asked) => {
    if (asked.headers['x-api-token'] !== 'p1pe-t0ken') {
      throw new Refusal(401, { success: false, error: 'p1pe-t0ken isn’t valid' });
    }
    return this.#answer(asked);
  });

  picture() {
    const nameOf = (id: number) => this.stages.find((stage) => stage.id === id)?.name ?? '';
    return {
      pipelines: this.pipelines.map(({ id, name }) => ({
        name,
        stages: this.stages
          .filter((stage) => stage.pipeline_id === id)
          .sort((a, b) => a.order_nr - b.order_nr)
          .map(({ name: stage, deal_probability: percent, days_to_rotten: days }) => ({
            stage,
            percent,
            days,
          })),
      })),
      required: this.fields
        .filter(isCustom)
        .map(({ field_name: name, required_fields: required }) => ({
          name,
          at: required.stage_ids.map(nameOf).sort(),
          closing: Object.values(required.statuses).flat().sort(),
        })),
    };
  }

  #answer({ verb, path, query, body }: Asked): Answered {
    const [, id] = /^\/api\/v2\/\w+\/([\w-]+)$/.exec(path) ?? [];
    const route = `${verb} ${path.replace(/^\/api\/v2\//, '').replace(/\/.*$/, '/#')}`;
    const said = recordOf(body);
    switch (route) {
      case 'GET pipelines':
        return page(this.pipelines, query);
      case 'POST pipelines':
        return ok(this.#addPipeline(said));
      case 'PATCH pipelines/#':
        return ok(Object.assign(find(this.pipelines, Number(id)), { name: name(said.name) }));
      case 'GET stages': {
        const wanted = Number(query.get('pipeline_id'));
        return page(
          this.stages.filter((stage) => stage.pipeline_id === wanted),
          query,
        );
      }
      case 'POST stages':
        return ok(this.#addStage(said));
      case 'PATCH stages/#':
        return ok(this.#change(find(this.stages, Number(id)), said));
      case 'GET dealFields': {
        const isAsked = query.get('include_fields')?.split(',').includes('required_fields');
        return page(
          this.fields.map(({ required_fields: required, ...field }) =>
            isAsked ? { ...field, required_fields: required } : field,
          ),
          query,
        );
      }
      case 'POST dealFields':
        return ok(this.#addField(said));
      case 'PATCH dealFields/#': {
        const field =
          this.fields.find(({ field_code: code }) => code === id) ?? refuse('field', 404);
        if (!field.is_custom_field) refuse('not a custom field');
        field.required_fields = this.#required(said.required_fields);
        return ok(field);
      }
      default:
        throw new Refusal(404, { success: false, error: route });
    }
  }

  #addPipeline(said: Record<string, unknown>) {
    const pipeline = { id: this.#nextId(), name: name(said.name), is_deleted: false };
    this.pipelines.push(pipeline);
    return pipeline;
  }

  #addStage(said: Record<string, unknown>): Stage {
    if ('order_nr' in said) refuse('order_nr isn’t writable');
    const pipelineId = Number(said.pipeline_id);
    find(this.pipelines, pipelineId);
    const siblings = this.stages.filter((stage) => stage.pipeline_id === pipelineId);
    const stage = this.#change(
      {
        id: this.#nextId(),
        name: '',
        pipeline_id: pipelineId,
        order_nr: siblings.length,
        is_deleted: false,
        deal_probability: 100,
        is_deal_rot_enabled: false,
        days_to_rotten: null,
      },
      said,
    );
    this.stages.push(stage);
    return stage;
  }

  #change(stage: Stage, said: Record<string, unknown>): Stage {
    const percent = said.deal_probability ?? stage.deal_probability;
    if (typeof percent !== 'number' || percent < 0 || percent > 100) refuse('deal_probability');
    const days = said.days_to_rotten ?? null;
    if (days !== null && !Number.isInteger(days)) refuse('days_to_rotten');
    return Object.assign(stage, {
      name: name(said.name),
      deal_probability: percent,
      is_deal_rot_enabled: said.is_deal_rot_enabled === true,
      days_to_rotten: days,
    });
  }

  #addField(said: Record<string, unknown>): Field {
    if (said.field_type !== 'varchar') refuse('field_type');
    const field: Field = {
      field_code: `f${this.#nextId()}`,
      field_name: name(said.field_name),
      field_type: 'varchar',
      is_custom_field: true,
      required_fields: this.#required(said.required_fields),
    };
    this.fields.push(field);
    return field;
  }

  #required(value: unknown): Field['required_fields'] {
    const { enabled, stage_ids: ids, statuses } = recordOf(value);
    const stageIds = Array.isArray(ids) ? ids.map(Number) : [];
    for (const id of stageIds) find(this.stages, id);
    const byPipeline = recordOf(statuses) as Record<string, string[]>;
    for (const id of Object.keys(byPipeline)) find(this.pipelines, Number(id));
    return { enabled: enabled === true, stage_ids: stageIds, statuses: byPipeline };
  }

  #nextId(): number {
    this.#lastId += 3;
    return this.#lastId;
  }
}

function builtIn(code: string, label: string): Field {
  return {
    field_code: code,
    field_name: label,
    field_type: 'varchar',
    is_custom_field: false,
    required_fields: { enabled: false, stage_ids: [], statuses: {} },
  };
}

function isCustom({ is_custom_field: isOwn }: Field): boolean {
  return isOwn;
}

function find<Row extends { id: number }>(rows: readonly Row[], id: number): Row {
  return rows.find((row) => row.id === id) ?? refuse(`no ${id}`, 404);
}

function name(value: unknown): string {
  return typeof value === 'string' && value.trim() !== '' ? value : refuse('name');
}

/** Ten a page, whatever was asked for, so that readers have to turn pages. */
function page(rows: readonly unknown[], query: URLSearchParams): Answered {
  const start = Number(query.get('cursor') ?? 0);
  const end = start + PAGE;
  const cursor = end < rows.length ? String(end) : null;
  const data = rows.slice(start, end);
  return { status: 200, json: { success: true, data, additional_data: { next_cursor: cursor } } };
}

function ok(data: unknown): Answered {
  return { status: 200, json: { success: true, data } };
}

function refuse(error: string, status = 400): never {
  throw new Refusal(status, { success: false, error, error_info: 'developers.pipedrive.com' });
}
