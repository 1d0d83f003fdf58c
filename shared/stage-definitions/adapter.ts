/** What every CRM's adapter can do; one file each in `crms`. */
import type { Result } from '#shared/base';
import type { CrmRules } from './crm.ts';
import type { Json } from './json.ts';
import type { Pipeline, StageDefinition } from './pipeline.ts';
import type {
  Account,
  Call,
  Changes,
  ExistingField,
  ExistingPipeline,
  ExistingStage,
  Found,
  RequiredAt,
} from './plan.ts';

/** A call that only reads. */
export interface List {
  readonly kind: 'pipelines' | 'stages' | 'fields';
  /** Bitrix24 reads by POST too. */
  readonly verb: 'GET' | 'POST';
  readonly path: string;
  readonly body: Json;
}

/** One page of what a list answered. */
export interface Page {
  readonly pipelines: readonly ExistingPipeline[];
  readonly stages: readonly ExistingStage[];
  readonly fields: readonly ExistingField[];
  readonly next: List | null;
}

export interface AnswerFailure {
  readonly code: 'notUnderstood';
  /** Where in the answer; empty: all of it. */
  readonly path: string;
}

/** A state that a new pipeline goes through while its plan is carried out, ids in braces. */
export interface Birth {
  readonly account: Account;
  /** What has to be read to know those ids. */
  readonly reads: readonly Call[];
}

export interface CrmAdapter {
  readonly rules: CrmRules;
  create(pipeline: Pipeline): Call;
  rename(pipeline: Pipeline, existing: ExistingPipeline): Call;
  /** Of the stages and fields of a pipeline that is there. */
  update(pipeline: Pipeline, found: Found): Changes;
  births(pipeline: Pipeline): readonly Birth[];
  /** How a field says that a stage requires it; null where fields can't be required by calls. */
  readonly requiredAt: ((pipeline: Pipeline, stage: StageDefinition) => RequiredAt) | null;
  /** What to read: all pipelines, or what belongs to one of them. */
  lists(pipelineId: string | null): readonly List[];
  page(list: List, answer: unknown): Result<Page, AnswerFailure>;
  /** What the vendor's own list call answered, saved as a file. */
  existing(answer: unknown, pipelineName: string): Result<ExistingPipeline, ExistingFailure>;
}

export type ExistingFailure =
  | AnswerFailure
  | { readonly code: 'pipelineMissing'; readonly name: string; readonly found: string };
