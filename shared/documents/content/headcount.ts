/** How many of a participant work at the same time, in the variants that are described. */
import type { Participant } from '#shared/model';
import type { Content } from './content.ts';

/** A variant may have other people than the project; where the described ones differ, all are said. */
export function headcountsOf({ chapters }: Content, { id, headcount }: Participant): number[] {
  const counts = chapters
    .filter(({ variant }) => variant.laneOrder.includes(id))
    .map(({ variant }) => variant.staffing[id]?.headcount ?? headcount);
  const said = counts.length === 0 ? [headcount] : counts;
  return [...new Set(said.flatMap((count) => count ?? []))];
}
