/**
 * What stands between the agreed stages and a CRM, as data: `refused` is what the CRM would not take,
 * `altered` is what it takes in another form. A mend is the change that settles it.
 */
import type { Semantics } from '../pipeline.ts';

export type ProblemCode =
  | 'pipelineNameEmpty'
  | 'pipelineNameTooLong'
  | 'pipelineNameTaken'
  | 'nameEmpty'
  | 'nameTooLong'
  | 'nameTaken'
  | 'nameUnprintable'
  | 'fieldTooLong'
  | 'noOpen'
  | 'noWon'
  | 'severalWon'
  | 'noLost'
  | 'severalLost'
  | 'tooManyStages'
  | 'orderChanged'
  | 'colorUnknown'
  | 'colorMoved'
  | 'probabilityMissing'
  | 'probabilityOfClosing'
  | 'probabilityRounded'
  | 'probabilityImpossible'
  | 'limitInDays'
  | 'descriptionTooLong';

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'refused' | 'altered';
  /** The stage it is about, by its id; null: the pipeline as a whole. */
  readonly stageId: string | null;
  /** Its name, and the facts that the sentence needs. */
  readonly params: Readonly<Record<string, string | number>>;
  /** null where only people can decide. */
  readonly mend: Mend | null;
}

export type Mend =
  | { readonly kind: 'renamePipeline'; readonly name: string }
  | { readonly kind: 'renameStage'; readonly stageId: string; readonly name: string }
  | { readonly kind: 'renameField'; readonly from: string; readonly to: string }
  | { readonly kind: 'setSemantics'; readonly stageId: string; readonly semantics: Semantics }
  | { readonly kind: 'setColor'; readonly stageId: string; readonly color: string }
  | { readonly kind: 'setProbability'; readonly stageId: string; readonly probability: number }
  | { readonly kind: 'setOrder'; readonly stageIds: readonly string[] }
  | {
      readonly kind: 'addStage';
      readonly stageId: string;
      readonly semantics: 'won' | 'lost';
      readonly name: string;
    };
