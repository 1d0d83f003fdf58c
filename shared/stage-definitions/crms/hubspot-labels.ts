/**
 * HubSpot takes no label twice in one pipeline, not even for a moment: a stage that has the label which
 * another one is going to get makes room for it first. One that nobody agreed on stays so.
 */
import { shortened } from '../checks/shortened.ts';
import { type Matched, sameName } from '../match-stages.ts';
import type { Pipeline, StageDefinition } from '../pipeline.ts';
import type { ExistingStage } from '../plan.ts';
import { wordsIn } from '../words.ts';

interface Room {
  readonly stage: ExistingStage;
  readonly label: string;
}

export function makingRoom(
  { language }: Pipeline,
  wanted: readonly StageDefinition[],
  {
    pairs,
    existing,
    most,
  }: Pick<Matched, 'pairs'> & {
    readonly existing: readonly ExistingStage[];
    readonly most: number;
  },
): Room[] {
  const t = wordsIn(language);
  const labels = [...existing, ...wanted].map(({ name }) => name);
  return wanted.flatMap((stage): Room[] => {
    const holder = existing.find(
      (one) => one !== pairs.get(stage.id) && sameName(one.name, stage.name),
    );
    if (!holder) return [];
    const label = freeLabel(labels, (number) => {
      const ending = t('stages.formerEnding', { number });
      return `${shortened(holder.name, most - ending.length)}${ending}`;
    });
    labels.push(label);
    return [{ stage: holder, label }];
  });
}

function freeLabel(labels: readonly string[], labelOf: (number: number) => string): string {
  for (let number = 1; ; number++) {
    const label = labelOf(number);
    if (labels.every((one) => !sameName(one, label))) return label;
  }
}
