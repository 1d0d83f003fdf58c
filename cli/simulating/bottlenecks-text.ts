/** The ranking of bottlenecks for people: what it says, then place by place. */
import { createTranslate, type Language } from '#shared/i18n';
import type { Project } from '#shared/model';
import {
  type Bottlenecks,
  inReadingOrder,
  nameOfTeam,
  oneMoreAt,
  sayBottlenecks,
  sayGains,
} from '#shared/simulation';

export function bottlenecksText(
  found: Bottlenecks,
  { project, language }: { readonly project: Project; readonly language: Language },
): string {
  const t = createTranslate(language);
  const rows = inReadingOrder(found, found.rankedBy).map((ranked) => {
    const { from, to } = ranked;
    const oneMore = oneMoreAt(ranked, found);
    const settles = found.growing.length > 0 && oneMore.stillGrowing.length === 0;
    const gains = sayGains(oneMore, { project, language });
    return t('bottlenecks.printedRow', {
      place: from === to ? String(from) : t('bottlenecks.places', { from, to }),
      name: nameOfTeam(ranked, project, found.runs),
      people: t('bottlenecks.people', { count: oneMore.people }),
      gains: settles ? `${gains}, ${t('bottlenecks.settles')}` : gains,
    });
  });
  return [
    t('bottlenecks.title'),
    sayBottlenecks(found, { project, language }),
    ...rows,
    t('bottlenecks.printedProvenance', {
      replications: t('simulate.replicationsOf', { count: found.replications }),
      seed: String(found.seed),
    }),
  ].join('\n');
}
