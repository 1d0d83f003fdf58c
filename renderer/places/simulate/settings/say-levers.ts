/** What the figures try out besides the drawing, in words. */
import type { Language, Translate } from '#shared/i18n';
import { sayLevers } from '#shared/simulation';
import { type Figures, ranScenario } from '../../../session/index.ts';

export function sayTried(
  figures: Omit<Figures, 'result' | 'compared'>,
  words: { readonly t: Translate; readonly language: Language },
): string {
  const { levers, runs } = ranScenario(figures);
  return sayLevers(levers, { project: figures.of, runs }, words);
}
