/** The words on a card's chips. */
import { formatEffort, formatLimit, type Language } from '#shared/i18n';
import type { StepNode, WaitNode } from '#shared/model';
import type { ChipKind } from './geometry.ts';

export interface ChipText {
  readonly kind: ChipKind;
  readonly text: string;
}

export function chipsOf(node: StepNode | WaitNode, language: Language): ChipText[] {
  if (node.kind === 'wait') {
    // A day of an elapsed wait is 24 hours, a day of worked time eight.
    const reading = node.clock === 'elapsed' ? { minutesPerDay: 1440 } : {};
    return node.delay ? [{ kind: 'wait', text: formatEffort(node.delay, language, reading) }] : [];
  }
  const effort: ChipText[] = node.effort
    ? [{ kind: 'effort', text: formatEffort(node.effort, language) }]
    : [];
  const timeLimit: ChipText[] = node.timeLimit
    ? [{ kind: 'timeLimit', text: formatLimit(node.timeLimit.duration, language) }]
    : [];
  return [...effort, ...timeLimit];
}
