/** A stage as it is when people have said its name. */
import { z } from 'zod';
import { type Stage, stageIdSchema, stageSchema } from '#shared/model';

export const newStageArgs = {
  id: stageIdSchema,
  name: z.string(),
  color: stageSchema.shape.color,
  semantics: stageSchema.shape.semantics.optional(),
};

export function newStage(said: z.infer<z.ZodObject<typeof newStageArgs>>): Stage {
  return {
    id: said.id,
    originIds: [],
    name: said.name,
    color: said.color,
    semantics: said.semantics ?? 'open',
    entryCriteria: [],
    exitCriteria: [],
    requiredFields: [],
  };
}
