/**
 * What stands between the agreed stages and a CRM, as data: `refused` is what the CRM would not take,
 * `altered` is what it takes in another form, `doubtful` what it takes and nobody can have meant. A mend
 * is the change that settles it.
 */
import type { Semantics, StageDefinition } from '../pipeline.ts';

export type ProblemCode =
  | 'pipelineNameEmpty'
  | 'pipelineNameTooLong'
  | 'pipelineNameTaken'
  | 'pipelineNameUnprintable'
  | 'nameEmpty'
  | 'nameTooLong'
  | 'nameTaken'
  | 'nameUnprintable'
  | 'fieldTooLong'
  | 'fieldUnprintable'
  | 'noOpen'
  | 'noWon'
  | 'noWonSaid'
  | 'severalWon'
  | 'severalWonByOutcome'
  | 'wonFromOutcome'
  | 'noLost'
  | 'severalLost'
  | 'tooManyStages'
  | 'tooManyWithOwn'
  | 'orderChanged'
  | 'colorUnknown'
  | 'colorMoved'
  | 'colorApart'
  | 'colorShared'
  | 'probabilityMissing'
  | 'probabilityOfClosing'
  | 'probabilityRounded'
  | 'probabilityMeansWon'
  | 'probabilityMeansLost'
  | 'probabilityImpossible'
  | 'limitInDays'
  | 'reminderTooEarly'
  | 'descriptionTooLong';

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'refused' | 'altered' | 'doubtful';
  /** The stage it is about, by its id; null: the pipeline as a whole. */
  readonly stageId: string | null;
  /** Its name, and the facts that the sentence needs. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Facts that each language says in its own words. */
  readonly durations?: Readonly<Record<string, SaidDuration>>;
  /** null where only people can decide. */
  readonly mend: Mend | null;
}

type SaidDuration = NonNullable<StageDefinition['timeLimit']>;

export type Mend =
  | { readonly kind: 'renamePipeline'; readonly name: string }
  | { readonly kind: 'renameStage'; readonly stageId: string; readonly name: string }
  | { readonly kind: 'renameField'; readonly from: string; readonly to: string }
  | { readonly kind: 'setSemantics'; readonly stageId: string; readonly semantics: Semantics }
  /** Where it is no stage of the board but an outcome. */
  | {
      readonly kind: 'mergeStage';
      readonly stageId: string;
      readonly intoId: string;
      /** What the other one is called. */
      readonly name: string;
    }
  | { readonly kind: 'setColor'; readonly stageId: string; readonly color: string }
  | { readonly kind: 'setProbability'; readonly stageId: string; readonly probability: number }
  | { readonly kind: 'setReminder'; readonly stageId: string; readonly before: SaidDuration }
  | { readonly kind: 'setOrder'; readonly stageIds: readonly string[] }
  | {
      readonly kind: 'addStage';
      readonly stageId: string;
      readonly semantics: 'won' | 'lost';
      readonly name: string;
    };
