/** The share of deals that takes a flow out of a branch, 0…1. */
import { z } from 'zod';
import type { NodeKind } from '#shared/model';
import { allowed, refused, type Verdict } from '#shared/rules';

export const shareSchema = z.number().min(0).max(1);

/** Only a branch chooses; out of anything else every deal goes the same way. */
export function canHaveShare(from: NodeKind | undefined, share: unknown): Verdict {
  return share === undefined || from === 'branch' ? allowed : refused('shareOutsideBranch');
}
