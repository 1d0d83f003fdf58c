/** Who doesn't keep up, and how much work they are asked for: «Юрист — 140 %; Инженер — 120 %». */
import { createTranslate, formatShare, type Language } from '#shared/i18n';
import type { Project } from '#shared/model';
import type { SimulationResult } from './result.ts';
import type { Overload } from './statistics/overload.ts';

interface SpokenOf {
  readonly project: Project;
  readonly language: Language;
}

export function sayOverloads(
  overloads: readonly Overload[],
  { project, language }: SpokenOf,
): string {
  const t = createTranslate(language);
  return overloads
    .map(({ participantId, offeredLoad }) =>
      t('simulate.overloadedOne', {
        participant: project.participants[participantId]?.name ?? '',
        share: formatShare(offeredLoad, language, { maximumFractionDigits: 0 }),
      }),
    )
    .join('; ');
}

/** Those of an answer, the most overloaded first. */
export function overloadsIn({ notes }: SimulationResult): readonly Overload[] {
  return notes.overloaded
    .map((participantId) => ({ participantId, offeredLoad: notes.offeredLoad[participantId] ?? 1 }))
    .toSorted((one, other) => other.offeredLoad - one.offeredLoad);
}

/** Behind the reason why a run was stopped; nothing where nobody is asked for too much. */
export function sayWhoFallsBehind(overloads: readonly Overload[], spoken: SpokenOf): string {
  if (overloads.length === 0) return '';
  const names = sayOverloads(overloads, spoken);
  return createTranslate(spoken.language)('simulate.stoppedOverload', { names });
}
