/** The sample of a heating company, with its processes and variants by name. */
import { idOf, present } from '#shared/base';
import type { ProcessId, VariantId } from '#shared/model';
import { readSample } from './sample.ts';

export const { project: teplo } = readSample('teplo');

function processOf(id: string) {
  const processId: ProcessId = idOf(id);
  return present(teplo.processes[processId], id);
}

const retail = processOf('retail-sale');
export const returns = processOf('claims');

function variantOf(id: string) {
  const variantId: VariantId = idOf(id);
  return present(retail.variants[variantId], id);
}

export const egorov = variantOf('asis-egorov');
export const lapshina = variantOf('asis-lapshina');
export const toBe = variantOf('tobe');
