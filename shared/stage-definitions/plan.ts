/**
 * A plan: calls of a CRM in their order. What a call needs to know only the answers of earlier calls
 * say; in a printed plan its place is taken by a name in braces.
 */
import type { Json } from './json.ts';
import type { Pipeline, StageDefinition } from './pipeline.ts';

/** An id that the CRM has given, or its place in a printed plan. */
export type Ref = number | `{${string}}`;

/** In a printed plan: the id that the pipeline, or the stage of that code in it, will have been given. */
export function placeFor({ id }: Pipeline, code?: string): `{${string}}` {
  return code === undefined ? `{pipeline:${id}}` : `{stage:${id}:${code}}`;
}

/** As it stands under `gives`. */
export function nameOfPlace(place: `{${string}}`): string {
  return place.slice(1, -1);
}

export type ActionCode =
  | 'createPipeline'
  | 'renamePipeline'
  | 'readStages'
  | 'createStage'
  | 'changeStage'
  | 'deletePreset'
  | 'createField'
  | 'requireField';

/** What a stage of the CRM becomes. */
export type Change =
  | { readonly part: 'name' | 'color'; readonly to: string }
  | { readonly part: 'group'; readonly to: StageDefinition['semantics'] }
  | { readonly part: 'order' }
  | { readonly part: 'probability'; readonly to: number }
  | { readonly part: 'limit'; readonly to: number | null };

/** Of what a call sets: an absent part stays as it is. */
export function changesSaid(set: {
  readonly name?: string | undefined;
  readonly color?: string | undefined;
  readonly sort?: number | undefined;
}): Change[] {
  const { name, color, sort } = set;
  return [
    ...(name === undefined ? [] : [{ part: 'name', to: name } as const]),
    ...(color === undefined ? [] : [{ part: 'color', to: color } as const]),
    ...(sort === undefined ? [] : [{ part: 'order' } as const]),
  ];
}

export interface Call {
  readonly action: ActionCode;
  /** The name of what is made or changed, as it is called now. */
  readonly subject: string;
  /** Of a stage that is there. */
  readonly changes?: readonly Change[];
  readonly verb: 'GET' | 'POST' | 'PATCH';
  /** Below the address of the account. */
  readonly path: string;
  readonly body: Json;
  /** Where the answer says what later calls have in braces. */
  readonly gives?: Readonly<Record<string, string>>;
}

/** What a pipeline of the CRM is now. */
export interface ExistingPipeline {
  readonly id: Ref | string;
  readonly name: string;
  readonly stages: readonly ExistingStage[];
}

export interface ExistingStage {
  readonly id: Ref | string;
  /** Our own code where the CRM keeps one, else empty. */
  readonly code: string;
  readonly name: string;
  readonly semantics: StageDefinition['semantics'];
  readonly color: string | null;
  readonly sort: number;
  readonly probability: number | null;
  /** Whether and after how many days a deal is seen as forgotten. */
  readonly rotDays: number | null;
  /** The CRM's own, which no call can remove. */
  readonly isSystem: boolean;
}

export interface ExistingField {
  readonly id: Ref | string;
  readonly name: string;
  /** Of the stages where it has to be filled in, this pipeline's and others'. */
  readonly requiredAt: readonly RequiredAt[];
  /** Required everywhere already. */
  readonly isAlwaysRequired: boolean;
  /** The CRM's own: no call makes it required. */
  readonly isBuiltIn: boolean;
}

export interface RequiredAt {
  readonly pipelineId: Ref | null;
  readonly stageId: Ref | 'won' | 'lost';
}

/** What is known of the account when changes are planned. */
export interface Account {
  /** null: there is no such pipeline yet. */
  readonly pipeline: ExistingPipeline | null;
  /** null: nobody has looked; nothing is planned for them then. */
  readonly fields: readonly ExistingField[] | null;
  /** The pipeline was made a moment ago by us: its preset stages may go, nothing is in them. */
  readonly isNew: boolean;
  /** Ids of the CRM by ids of stages, from an earlier loading. */
  readonly known: Readonly<Record<string, string>>;
}

/** An account where the pipeline is. */
export type Found = Account & { readonly pipeline: ExistingPipeline };

/** The account right after our own calls: nobody else's fields are known of. */
export function newlyBorn(pipeline: Pipeline, stages: readonly ExistingStage[]): Account {
  const { name } = pipeline;
  return { pipeline: { id: placeFor(pipeline), name, stages }, fields: [], isNew: true, known: {} };
}

export interface Changes {
  readonly calls: readonly Call[];
  /** Which stage of the CRM is which of ours, by the ids of ours. */
  readonly pairs: ReadonlyMap<string, ExistingStage>;
  /** Stages of the CRM that nobody agreed on: they stay, deals may be in them. */
  readonly leftOver: readonly ExistingStage[];
  /** The stages stand in another order than was agreed, and no call can change that. */
  readonly isOutOfOrder: boolean;
}
