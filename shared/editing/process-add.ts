/** Adds a process with its first drawing; stages may come along, lanes are participants that exist. */
import { z } from 'zod';
import { emptyVariant, participantIdSchema, processIdSchema, variantIdSchema } from '#shared/model';
import { firstRefusal, hasFreeIds, hasParticipant } from '#shared/rules';
import { defineCommand } from './command.ts';
import { newStage, newStageArgs } from './new-stage.ts';

export const processAdd = defineCommand({
  name: 'process.add',
  args: z.strictObject({
    id: processIdSchema,
    number: z.string(),
    name: z.string(),
    variant: z.strictObject({
      id: variantIdSchema,
      kind: z.enum(['asIs', 'toBe']),
      name: z.string(),
    }),
    stages: z.array(z.strictObject(newStageArgs)).optional(),
    laneIds: z.array(participantIdSchema).optional(),
  }),
  rule: (project, { id, variant, stages = [], laneIds = [] }) =>
    firstRefusal(
      () => hasFreeIds(project, [id, variant.id, ...stages.map((stage) => stage.id)]),
      ...laneIds.map((laneId) => () => hasParticipant(project, laneId)),
    ),
  apply(project, { id, number, name, variant, stages = [], laneIds = [] }) {
    project.processes[id] = {
      id,
      number,
      name,
      purpose: '',
      result: '',
      status: 'draft',
      currentVariantId: variant.id,
      variants: {
        [variant.id]: {
          ...emptyVariant(variant),
          stages: Object.fromEntries(stages.map((stage) => [stage.id, newStage(stage)])),
          stageOrder: stages.map((stage) => stage.id),
          laneOrder: [...new Set(laneIds)],
        },
      },
      variantOrder: [variant.id],
    };
    project.processOrder = [...project.processOrder, id];
  },
  subject: (_project, { name }) => name,
});
