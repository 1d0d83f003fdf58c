/** The follow-ups of edits, in the order in which they look at the draft. */
import { clearShares } from './clear-shares.ts';
import { closeGap } from './close-gap.ts';
import { completePair } from './complete-pair.ts';
import type { Consequence } from './consequence.ts';
import { dealShares } from './deal-shares.ts';
import { deleteLooseFlows } from './delete-loose-flows.ts';
import { forgetDeletedNodes } from './forget-deleted-nodes.ts';
import { forgetDeletedVariants } from './forget-deleted-variants.ts';
import { forgetInScenarios } from './forget-in-scenarios.ts';

/** Flows first, then the shares on them, then what is said about cards and drawings, then scenarios. */
export const consequences: readonly Consequence[] = [
  closeGap,
  deleteLooseFlows,
  clearShares,
  dealShares,
  completePair,
  forgetDeletedNodes,
  forgetDeletedVariants,
  forgetInScenarios,
];
