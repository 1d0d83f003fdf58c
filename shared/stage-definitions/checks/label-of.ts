/** How a stage is told from the others in a sentence: two of them may be called the same. */
import type { Pipeline, StageDefinition } from '../pipeline.ts';
import { printable, shortened } from './shortened.ts';

const LONGEST_LABEL = 60;

export function labelOf(
  { id, name, code }: Pick<StageDefinition, 'id' | 'name' | 'code'>,
  { stages }: Pick<Pipeline, 'stages'>,
) {
  const number = stages.findIndex((stage) => stage.id === id) + 1;
  return { name: shortened(printable(name), LONGEST_LABEL), number, code };
}
