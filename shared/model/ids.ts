/** The identifiers of the model: opaque, unique in the project, one brand per kind of thing. */

import { z } from 'zod';
import { ID_PATTERN, type Id } from '#shared/base';

function idSchema<Kind extends string>() {
  // The pattern decides at run time; the brand exists for the compiler only.
  return z.string().regex(ID_PATTERN) as unknown as z.ZodType<Id<Kind>, Id<Kind>>;
}

export const projectIdSchema = idSchema<'Project'>();
export const personIdSchema = idSchema<'Person'>();
export const participantIdSchema = idSchema<'Participant'>();
export const calendarIdSchema = idSchema<'Calendar'>();
export const segmentIdSchema = idSchema<'Segment'>();
export const materialIdSchema = idSchema<'Material'>();
export const dealTypeIdSchema = idSchema<'DealType'>();
export const processIdSchema = idSchema<'Process'>();
export const variantIdSchema = idSchema<'Variant'>();
export const stageIdSchema = idSchema<'Stage'>();
export const nodeIdSchema = idSchema<'Node'>();
export const flowIdSchema = idSchema<'Flow'>();
export const slaClaimIdSchema = idSchema<'SlaClaim'>();
export const slaDecisionIdSchema = idSchema<'SlaDecision'>();
export const scenarioIdSchema = idSchema<'Scenario'>();
export const versionIdSchema = idSchema<'Version'>();
export const reviewIdSchema = idSchema<'Review'>();
/** A stage, node or flow of some variant, where any of the three may be meant. */
export const elementIdSchema = idSchema<'Stage' | 'Node' | 'Flow'>();

export type ProjectId = Id<'Project'>;
export type PersonId = Id<'Person'>;
export type ParticipantId = Id<'Participant'>;
export type CalendarId = Id<'Calendar'>;
export type SegmentId = Id<'Segment'>;
export type MaterialId = Id<'Material'>;
export type DealTypeId = Id<'DealType'>;
export type ProcessId = Id<'Process'>;
export type VariantId = Id<'Variant'>;
export type StageId = Id<'Stage'>;
export type NodeId = Id<'Node'>;
export type FlowId = Id<'Flow'>;
export type SlaClaimId = Id<'SlaClaim'>;
export type SlaDecisionId = Id<'SlaDecision'>;
export type ScenarioId = Id<'Scenario'>;
export type VersionId = Id<'Version'>;
export type ReviewId = Id<'Review'>;
export type ElementId = StageId | NodeId | FlowId;
