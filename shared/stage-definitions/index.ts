/** Stage definitions: what was agreed about stages, as tables, files and plans for CRMs. */
export type { AnswerFailure, CrmAdapter, ExistingFailure, List } from './adapter.ts';
export { adapterOf } from './adapters.ts';
export { changesOf } from './changes-of.ts';
export type { Todo } from './checklist.ts';
export { checkPipeline } from './checks/check-pipeline.ts';
export { withWon } from './checks/kept-won.ts';
export { mendPipeline } from './checks/mend.ts';
export type { Mend, Problem, ProblemCode } from './checks/problem.ts';
export { CRMS, type Crm } from './crm.ts';
export { AMOCRM_COLORS, type AmoPipeline } from './crms/amocrm.ts';
export { AMOCRM_BUILT_IN, type AmoField } from './crms/amocrm-fields.ts';
export type { CategoryFields, StatusChange, StatusFields } from './crms/bitrix24.ts';
export type { HubspotPipeline, HubspotStage } from './crms/hubspot.ts';
export {
  PIPEDRIVE_BUILT_IN,
  type PipedriveField,
  type PipedrivePipeline,
  type PipedriveStage,
} from './crms/pipedrive.ts';
export { type DryRun, dryRun, dryRuns } from './dry-run.ts';
export { CRM_NAMES, checklistMarkdown } from './files/checklist-markdown.ts';
export { checklistPaper } from './files/checklist-paper.ts';
export { planFile } from './files/plan-file.ts';
export {
  STAGE_FORMATS,
  type StageFile,
  type StageFilesWanted,
  type StageFormat,
  stageFiles,
} from './files/stage-files.ts';
export { STAGE_FILE_ID, stageFileSchema } from './files/stage-json.ts';
export { type MaybeSame, mayBe } from './maybe-same.ts';
export { namesApart } from './names-apart.ts';
export { colorDistance, nearestColor } from './nearest-color.ts';
export { inCrmOrder, type Pipeline, type StageDefinition } from './pipeline.ts';
export { pipelinesOf } from './pipelines-of.ts';
export type { Account, Call, Changes, ExistingField, ExistingPipeline, Ref } from './plan.ts';
export { saidOf, saying } from './said-same.ts';
export { sayAutomation } from './say-automation.ts';
export { sayCall } from './say-call.ts';
export { sayMend, sayProblem, sayProblemAndMend } from './say-problem.ts';
export { type TodoSection, todoSections } from './say-todo.ts';
export { sayTotals } from './say-totals.ts';
export { stageCodes } from './stage-codes.ts';
