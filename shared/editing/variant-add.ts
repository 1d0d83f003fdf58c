/**
 * Adds a drawing to a process: empty, or a copy of another one. A copy remembers what
 * each element came from, so that the two can be compared and simulated with the same luck.
 *
 * Open and settled claims come along and are open again: the decision was about the other
 * drawing. Withdrawn claims, decisions and the workshop stay with the drawing they are about.
 */
import { z } from 'zod';
import { present, valuesOf } from '#shared/base';
import { emptyVariant, processIdSchema, variantIdSchema } from '#shared/model';
import {
  allowed,
  firstRefusal,
  hasFreeIds,
  hasProcess,
  processAt,
  refused,
  type Verdict,
  variantAt,
} from '#shared/rules';
import { defineCommand } from './command.ts';
import { copiedIds, copyVariant } from './copy-variant.ts';
import { freshIdsSchema } from './fresh-ids.ts';

export const variantAdd = defineCommand({
  name: 'variant.add',
  args: z.strictObject({
    processId: processIdSchema,
    id: variantIdSchema,
    kind: z.enum(['asIs', 'toBe']),
    name: z.string(),
    /** `ids` gives a fresh id to every stage, node, flow and claim that is copied (`idsForCopy`). */
    basedOn: z.strictObject({ variantId: variantIdSchema, ids: freshIdsSchema }).optional(),
  }),
  rule: (project, { processId, id, basedOn }) =>
    firstRefusal(
      () => hasProcess(project, processId),
      () => hasFreeIds(project, [id, ...valuesOf(basedOn?.ids ?? {})]),
      (): Verdict => {
        if (!basedOn) return allowed;
        const basis = variantAt(project, { processId, variantId: basedOn.variantId });
        if (!basis) return refused('noSuchVariant', { id: basedOn.variantId });
        const missing = copiedIds(basis).find((old) => !Object.hasOwn(basedOn.ids, old));
        return missing === undefined ? allowed : refused('idMissing', { id: missing });
      },
    ),
  apply(project, { processId, id, kind, name, basedOn }) {
    const process = present(processAt(project, processId), 'process');
    const basis = basedOn && present(process.variants[basedOn.variantId], 'basis');
    process.variants[id] =
      basis && basedOn
        ? copyVariant(basis, { id, kind, name }, basedOn.ids)
        : emptyVariant({ id, kind, name });
    process.variantOrder = [...process.variantOrder, id];
  },
  subject: (_project, { name }) => name,
});
