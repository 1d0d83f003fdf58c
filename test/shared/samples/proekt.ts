/** The main sample, with its process and its two variants by name. */
import { idOf, present } from '#shared/base';
import type { ProcessId, Variant } from '#shared/model';
import { readSample, variantsOf } from './sample.ts';

export const { project: proekt } = readSample('proekt');
export const processId: ProcessId = idOf('project-sale');
export const sale = present(proekt.processes[processId], 'process of the sample');

function variantOfKind(kind: Variant['kind']): Variant {
  return present(
    variantsOf(sale).find((variant) => variant.kind === kind),
    `${kind} variant`,
  );
}

export const asIs = variantOfKind('asIs');
export const toBe = variantOfKind('toBe');
export const bothVariants = [asIs, toBe];
