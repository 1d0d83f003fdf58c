/** The name of the list of stages of a pipeline of deals; the pipeline that was there first has no number in it. */
import type { Ref } from '../plan.ts';

export function entityOf(pipelineId: Ref | string): string {
  return String(pipelineId) === '0' ? 'DEAL_STAGE' : `DEAL_STAGE_${pipelineId}`;
}
