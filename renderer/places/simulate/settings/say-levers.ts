/** What the figures try out besides the drawing, in words. */
import { formatShare, type Language, type Translate } from '#shared/i18n';
import type { Lever, Project, Scenario } from '#shared/model';
import { variantsRun } from '#shared/simulation';
import { type Figures, ranScenario, type VariantAddress } from '../../../session/index.ts';
import { sourcesOf, staffedOf } from './levers.ts';

interface Tried {
  readonly project: Project;
  readonly at: VariantAddress;
  /** Where more than one drawing was run. */
  readonly runs?: Scenario['runs'];
}

/** «Инженер — 3 вместо 2, поток лидов — 120 %»; empty when nothing is tried, or nothing of what is run. */
export function sayLevers(
  levers: readonly Lever[],
  { project, at, runs = [{ processId: at.processId, variantIds: [at.variantId] }] }: Tried,
  { t, language }: { readonly t: Translate; readonly language: Language },
): string {
  const staffed = new Map(staffedOf(project, ...variantsRun(runs)).map((each) => [each.id, each]));
  const sources = new Map(sourcesOf(project, runs).map(({ id, name }) => [id, name]));
  return levers
    .flatMap((lever) => {
      if (lever.kind === 'headcount') {
        const each = staffed.get(lever.participantId);
        if (!each) return [];
        const { name, drawn } = each;
        return [t('simulate.triedPeople', { name, tried: lever.headcount, drawn })];
      }
      const share = formatShare(lever.factor, language);
      if (lever.nodeId === undefined) return [t('simulate.triedArrivals', { share })];
      const source = sources.get(lever.nodeId);
      return source === undefined ? [] : [t('simulate.triedSource', { source, share })];
    })
    .join(', ');
}

/** What the run tried out. */
export function sayTried(
  figures: Omit<Figures, 'result' | 'compared'>,
  words: { readonly t: Translate; readonly language: Language },
): string {
  const { levers, runs } = ranScenario(figures);
  return sayLevers(levers, { project: figures.of, at: figures.at, runs }, words);
}
