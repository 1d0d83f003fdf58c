/** What the figures try out besides the drawing, in words. */
import { formatShare, type Language, type Translate } from '#shared/i18n';
import type { Lever, Project } from '#shared/model';
import type { Figures, VariantAddress } from '../../../session/index.ts';
import { staffedOf } from './levers.ts';

interface Tried {
  readonly project: Project;
  readonly at: VariantAddress;
}

/** «Инженер: 3 вместо 2, лиды: 120 %»; empty when nothing is tried. */
export function sayLevers(
  levers: readonly Lever[],
  { project, at }: Tried,
  { t, language }: { readonly t: Translate; readonly language: Language },
): string {
  const staffed = new Map(staffedOf(project, at).map((each) => [each.id, each]));
  return levers
    .flatMap((lever) => {
      if (lever.kind === 'arrivals') {
        return [t('simulate.triedArrivals', { share: formatShare(lever.factor, language) })];
      }
      const each = staffed.get(lever.participantId);
      if (!each) return [];
      const { name, drawn } = each;
      return [t('simulate.triedPeople', { name, tried: lever.headcount, drawn })];
    })
    .join(', ');
}

/** What the run tried out. */
export function sayTried(
  { of, at, conditions }: Pick<Figures, 'of' | 'at' | 'conditions'>,
  words: { readonly t: Translate; readonly language: Language },
): string {
  return sayLevers(conditions?.levers ?? [], { project: of, at }, words);
}
