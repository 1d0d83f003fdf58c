/** The model: schemas, the types inferred from them, and the way in and out of a file. */
export type {
  Calendar,
  Interval,
  Week,
  Weekday,
} from './calendar.ts';
export { createProject, type NewProject } from './create-project.ts';
export {
  type Description,
  describeDamage,
  describeOpenFailure,
  describeTooLarge,
} from './describe.ts';
export { FILE_LIMIT_BYTES } from './file-size.ts';
export {
  type CalendarId,
  type DealTypeId,
  dealTypeIdSchema,
  type ElementId,
  type FlowId,
  flowIdSchema,
  type MaterialId,
  type NodeId,
  nodeIdSchema,
  type ParticipantId,
  type PersonId,
  type ProcessId,
  type ProjectId,
  participantIdSchema,
  processIdSchema,
  type ReviewId,
  type ScenarioId,
  type SegmentId,
  type SlaClaimId,
  type SlaDecisionId,
  type StageId,
  scenarioIdSchema,
  slaClaimIdSchema,
  stageIdSchema,
  type VariantId,
  type VersionId,
  variantIdSchema,
} from './ids.ts';
export { checkImage, IMAGE_LIMIT_BYTES, type ImageFailure, type ImageKind } from './image.ts';
export type { Damage, DamageCode, RepairCode } from './integrity/damage.ts';
export { findDamage, findDamageSince } from './integrity/find-damage.ts';
export { repairProject } from './integrity/repair-project.ts';
export { findForbidden, isJsonObject, type Json, type JsonObject } from './json.ts';
export { migrateBetween } from './migrations/index.ts';
export { mondayOf } from './monday.ts';
export {
  type Arrivals,
  type BranchNode,
  type Flow,
  type ForkNode,
  flowSchema,
  type JoinNode,
  type Node,
  type NodeKind,
  type NoteNode,
  nodeSchema,
  type OutcomeNode,
  type SourceNode,
  type StepNode,
  type WaitNode,
} from './node.ts';
export { nameOfFlow, nameOfNode } from './node-name.ts';
export type {
  DamagedProject,
  Expectation,
  OpenFailure,
  SchemaProblem,
} from './open-failure.ts';
export { type OpenedProject, openProjectText } from './open-project.ts';
export {
  type Norm,
  type Participant,
  type ParticipantKind,
  type Person,
  participantSchema,
  type Staffing,
  staffingSchema,
} from './participant.ts';
export { emptyVariant } from './plain.ts';

export {
  type DealType,
  FORMAT_VERSION,
  type Material,
  type Process,
  type Project,
  processSchema,
  projectSchema,
  type Segment,
} from './project.ts';
export { quarterEndOf } from './quarter.ts';
export {
  type Lever,
  leverSchema,
  namedByLever,
  type Scenario,
  scenarioSchema,
} from './scenario.ts';
export {
  type Evidence,
  type SlaClaim,
  type SlaDecision,
  slaClaimSchema,
} from './sla.ts';
export {
  type Escalation,
  type Patience,
  type Stage,
  stageSchema,
  type TimeLimit,
} from './stage.ts';
export {
  type Distribution,
  type Duration,
  isUnsure,
  type NumberOrigin,
  type Origins,
} from './time.ts';
export {
  type Variant,
  type VariantKind,
  variantSchema,
  type Workshop,
} from './variant.ts';
export type {
  Approval,
  Review,
  Version,
} from './version.ts';
export { type WriteFailure, writeProject } from './write-project.ts';
