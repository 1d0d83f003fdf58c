/** The benchmark's models as files; `npm run bench -- models` writes them anew. */
import type { Project } from '#shared/model';
import { referenceSalesV1, referenceSalesV2 } from './reference-sales.ts';
import { sixtySteps } from './sixty-steps.ts';

export const modelFiles: Readonly<Record<string, () => Project>> = {
  'reference-sales-v1.salesbook': referenceSalesV1,
  'reference-sales-v2.salesbook': referenceSalesV2,
  'sixty-steps.salesbook': sixtySteps,
};
