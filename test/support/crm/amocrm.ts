/** amoCRM on loopback: pipelines, statuses and fields of leads, as its developers' pages describe them. */
import { AMO_COLORS } from './amo-colors.ts';
import { type Answered, type Asked, listOf, Refusal, recordOf, refusing } from './crm-server.ts';

interface Status {
  id: number;
  name: string;
  sort: number;
  type: number;
  color: string;
  descriptions: readonly unknown[];
}

interface Pipeline {
  id: number;
  name: string;
  statuses: Status[];
}

interface Field {
  id: number;
  name: string;
  type: string;
  required_statuses: { status_id: number; pipeline_id: number }[];
}

const PATH = '/api/v4/leads';
const PAGE = 50;
const MOST_STAGES = 100;

export class Amocrm {
  readonly secrets = ['am0-t0ken'];
  pipelines: Pipeline[] = [];
  fields: Field[] = [];
  #lastId = 5000;

  readonly answer = refusing((asked) => {
    if (asked.headers.authorization !== 'Bearer am0-t0ken') {
      throw new Refusal(401, { title: 'Unauthorized', detail: 'Bearer am0-t0ken is wrong' });
    }
    return this.#answer(asked);
  });

  picture() {
    return {
      pipelines: this.pipelines.map(({ name, statuses }) => ({
        name,
        stages: sorted(statuses).map(({ name: stage, color, type }) => ({
          name: stage,
          color,
          type,
        })),
      })),
      required: this.fields.map(({ name, required_statuses: required }) => ({
        name,
        at: required.map(({ status_id: id }) => this.#nameOf(id)).sort(),
      })),
    };
  }

  #nameOf(id: number): string {
    return (
      this.pipelines.flatMap(({ statuses }) => statuses).find((status) => status.id === id)?.name ??
      ''
    );
  }

  #nextId(): number {
    this.#lastId += 7;
    return this.#lastId;
  }

  #answer({ verb, path, query, body }: Asked): Answered {
    const route = `${verb} ${path.replace(/\/\d+/g, '/#')}`;
    const [first = 0, second = 0] = [...path.matchAll(/\/(\d+)/g)].map(([, id]) => Number(id));
    switch (route) {
      case `GET ${PATH}/pipelines`:
        return ok({ _embedded: { pipelines: this.pipelines.map(pipelineJson) } });
      case `GET ${PATH}/pipelines/#`:
        return ok(pipelineJson(this.#pipeline(first)));
      case `POST ${PATH}/pipelines`:
        return ok({ _embedded: { pipelines: listOf(body).map((one) => this.#addPipeline(one)) } });
      case `PATCH ${PATH}/pipelines/#`:
        this.#pipeline(first).name = text(recordOf(body).name);
        return ok(pipelineJson(this.#pipeline(first)));
      case `POST ${PATH}/pipelines/#/statuses`:
        return ok({
          _embedded: { statuses: this.#addStatuses(this.#pipeline(first), listOf(body)) },
        });
      case `PATCH ${PATH}/pipelines/#/statuses/#`:
        return ok(this.#change(this.#pipeline(first), second, recordOf(body)));
      case `GET ${PATH}/custom_fields`:
        return this.#fieldsPage(Number(query.get('page') ?? 1));
      case `POST ${PATH}/custom_fields`:
        return ok({ _embedded: { custom_fields: listOf(body).map((one) => this.#addField(one)) } });
      case `PATCH ${PATH}/custom_fields/#`:
        return ok(this.#require(first, recordOf(body)));
      default:
        throw new Refusal(404, { title: 'Not Found', detail: route });
    }
  }

  #pipeline(id: number): Pipeline {
    return this.pipelines.find((one) => one.id === id) ?? refuse(`pipeline ${id}`);
  }

  #addPipeline(said: Record<string, unknown>) {
    const { name, sort, is_unsorted_on: isUnsortedOn, _embedded: embedded } = said;
    if (typeof sort !== 'number' || isUnsortedOn !== true) refuse('sort, is_unsorted_on');
    const given = listOf(recordOf(embedded).statuses);
    const named = (id: number, otherwise: string) =>
      text(given.find((one) => one.id === id)?.name ?? otherwise);
    const pipeline: Pipeline = {
      id: this.#nextId(),
      name: text(name),
      statuses: [
        system(this.#nextId(), 'Неразобранное', { sort: 10, type: 1, color: '#c1c1c1' }),
        system(142, named(142, 'Успешно реализовано'), { sort: 10_000, type: 0, color: '#CCFF66' }),
        system(143, named(143, 'Закрыто и не реализовано'), {
          sort: 11_000,
          type: 0,
          color: '#D5D8DB',
        }),
      ],
    };
    const own = given.filter(({ id }) => id === undefined);
    if (own.length === 0) refuse('no own status');
    this.#addStatuses(pipeline, own);
    this.pipelines.push(pipeline);
    return { ...pipelineJson(pipeline), request_id: said.request_id };
  }

  #addStatuses(pipeline: Pipeline, given: readonly Record<string, unknown>[]): Status[] {
    if (pipeline.statuses.length + given.length > MOST_STAGES) refuse('more than 100 stages');
    const added = given.map((one): Status => {
      const descriptions = listOf(one.descriptions);
      if (descriptions.some(({ description }) => text(description).length > 1000)) refuse('long');
      return {
        id: this.#nextId(),
        name: text(one.name),
        sort: Number(one.sort),
        type: 0,
        color: color(one.color),
        descriptions,
      };
    });
    pipeline.statuses.push(...added);
    // The server counts anew.
    sorted(pipeline.statuses)
      .filter(({ id }) => id !== 142 && id !== 143)
      .forEach((status, at) => {
        status.sort = 10 * (at + 1);
      });
    return added;
  }

  #change(pipeline: Pipeline, id: number, said: Record<string, unknown>): Status {
    const status = pipeline.statuses.find((one) => one.id === id && id !== 142 && id !== 143);
    if (!status) return refuse(`status ${id}`);
    if (said.name !== undefined) status.name = text(said.name);
    if (said.sort !== undefined) status.sort = Number(said.sort);
    if (said.color !== undefined) status.color = color(said.color);
    return status;
  }

  #fieldsPage(page: number): Answered {
    const some = this.fields.slice((page - 1) * PAGE, page * PAGE);
    if (some.length === 0) return { status: 204, json: null };
    const hasMore = page * PAGE < this.fields.length;
    const next = hasMore ? { next: { href: 'https://elsewhere.example/next' } } : {};
    return ok({ _links: next, _embedded: { custom_fields: some } });
  }

  #addField(said: Record<string, unknown>): Field {
    if (said.type !== 'text') refuse('type');
    const field = {
      id: this.#nextId(),
      name: text(said.name),
      type: 'text',
      required_statuses: [],
    };
    this.fields.push(field);
    return this.#require(field.id, said);
  }

  #require(id: number, said: Record<string, unknown>): Field {
    const field = this.fields.find((one) => one.id === id) ?? refuse(`field ${id}`);
    field.required_statuses = listOf(said.required_statuses).map((one) => {
      const pipeline = this.#pipeline(Number(one.pipeline_id));
      const statusId = Number(one.status_id);
      if (!pipeline.statuses.some((status) => status.id === statusId)) refuse(`status ${statusId}`);
      return { status_id: statusId, pipeline_id: pipeline.id };
    });
    return field;
  }
}

function system(id: number, name: string, said: Pick<Status, 'sort' | 'type' | 'color'>): Status {
  return { id, name, descriptions: [], ...said };
}

function pipelineJson({ id, name, statuses }: Pipeline) {
  const rows = sorted(statuses).map((status) => ({ ...status, pipeline_id: id }));
  return { id, name, sort: 1, is_main: false, is_archive: false, _embedded: { statuses: rows } };
}

function sorted(statuses: readonly Status[]): Status[] {
  return [...statuses].sort((a, b) => a.sort - b.sort || a.id - b.id);
}

function text(value: unknown): string {
  return typeof value === 'string' && value.trim() !== '' ? value : refuse('an empty text');
}

function color(value: unknown): string {
  return AMO_COLORS.includes(String(value)) ? String(value) : refuse(`colour ${String(value)}`);
}

function ok(json: unknown): Answered {
  return { status: 200, json };
}

function refuse(detail: string): never {
  throw new Refusal(400, { title: 'Bad Request', detail, 'validation-errors': [] });
}
