/** HubSpot on loopback: pipelines of deals, as its guide describes them. */
import { type Answered, type Asked, listOf, Refusal, recordOf, refusing } from './crm-server.ts';

interface Stage {
  id: string;
  label: string;
  displayOrder: number;
  metadata: Record<string, unknown>;
}

interface Pipeline {
  id: string;
  label: string;
  stages: Stage[];
}

const PATH = '/crm/v3/pipelines/deals';

export class Hubspot {
  readonly secrets = ['pat-hub-1'];
  pipelines: Pipeline[] = [{ id: 'default', label: 'Sales Pipeline', stages: [] }];
  #lastId = 900;

  readonly answer = refusing((asked) => {
    if (asked.headers.authorization !== 'Bearer pat-hub-1') {
      throw new Refusal(401, {
        status: 'error',
        message: 'pat-hub-1',
        category: 'INVALID_AUTHENTICATION',
      });
    }
    return this.#answer(asked);
  });

  picture() {
    return this.pipelines.map(({ label, stages }) => ({
      label,
      stages: [...stages]
        .sort((a, b) => a.displayOrder - b.displayOrder)
        .map(({ label: stage, metadata }) => ({ stage, ...metadata })),
    }));
  }

  #answer({ verb, path, body }: Asked): Answered {
    const [pipelineId = '', what, stageId = ''] = path.slice(PATH.length + 1).split('/');
    const route = `${verb} ${pipelineId === '' ? '' : '#'}${what ?? ''}${stageId === '' ? '' : '#'}`;
    switch (route) {
      case 'GET ':
        return { status: 200, json: { results: this.pipelines } };
      case 'GET #':
        return { status: 200, json: this.#pipeline(pipelineId) };
      case 'POST ':
        return { status: 201, json: this.#add(recordOf(body)) };
      case 'PATCH #':
        this.#pipeline(pipelineId).label = this.#label(recordOf(body).label, this.pipelines, 36);
        return { status: 200, json: this.#pipeline(pipelineId) };
      case 'POST #stages':
        return { status: 201, json: this.#addStage(this.#pipeline(pipelineId), recordOf(body)) };
      case 'PATCH #stages#':
        return {
          status: 200,
          json: this.#change(this.#pipeline(pipelineId), stageId, recordOf(body)),
        };
      default:
        throw new Refusal(405, { status: 'error', message: route });
    }
  }

  #pipeline(id: string): Pipeline {
    return this.pipelines.find((one) => one.id === id) ?? invalid(`pipeline ${id}`, 404);
  }

  #add(said: Record<string, unknown>): Pipeline {
    const label = this.#label(said.label, this.pipelines, 36);
    if (!Number.isInteger(said.displayOrder)) invalid('displayOrder');
    const pipeline: Pipeline = { id: this.#nextId(), label, stages: [] };
    const stages = listOf(said.stages);
    if (stages.length === 0 || stages.length > 100) invalid('stages');
    for (const stage of stages) this.#addStage(pipeline, stage);
    this.pipelines.push(pipeline);
    return pipeline;
  }

  #addStage(pipeline: Pipeline, said: Record<string, unknown>): Stage {
    const stage = {
      id: this.#nextId(),
      label: this.#label(said.label, pipeline.stages, 255),
      displayOrder: order(said.displayOrder),
      metadata: metadata(said.metadata),
    };
    pipeline.stages.push(stage);
    return stage;
  }

  #change(pipeline: Pipeline, id: string, said: Record<string, unknown>): Stage {
    const stage = pipeline.stages.find((one) => one.id === id) ?? invalid(`stage ${id}`, 404);
    const others = pipeline.stages.filter((one) => one !== stage);
    // A change of some fields only; the client's type wants `metadata` always.
    if (said.label !== undefined) stage.label = this.#label(said.label, others, 255);
    if (said.displayOrder !== undefined) stage.displayOrder = order(said.displayOrder);
    stage.metadata = metadata(said.metadata);
    return stage;
  }

  #nextId(): string {
    this.#lastId += 1;
    return String(this.#lastId);
  }

  /** Unique among its like, whatever the case of its letters. */
  #label(value: unknown, others: readonly { label: string }[], most: number): string {
    if (typeof value !== 'string' || value.trim() === '' || value.length > most) invalid('label');
    const label = String(value);
    if (others.some((one) => one.label.toLowerCase() === label.toLowerCase()))
      invalid('label taken');
    return label;
  }
}

function order(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) ? value : invalid('displayOrder');
}

function metadata(value: unknown): Record<string, unknown> {
  const said = recordOf(value);
  if (!Object.values(said).every((one) => typeof one === 'string')) invalid('metadata of strings');
  if (!/^(0\.\d|1\.0)$/.test(String(said.probability))) invalid('probability');
  return said;
}

function invalid(message: string, status = 400): never {
  throw new Refusal(status, { status: 'error', message, category: 'VALIDATION_ERROR' });
}
