/** A scenario in one line: what runs, from when, how long, how often, what is tried out. */
import { formatDate, formatNumber, formatShare, type Language, type Translate } from '#shared/i18n';
import { type Project, quarterEndOf, type Scenario } from '#shared/model';
import { sayLevers, sayWeeks } from '#shared/simulation';

export interface Words {
  readonly t: Translate;
  readonly language: Language;
}

/** «Как есть (60 %), Отдел Петрова (40 %) · с 11 января 2027 г. · 52 недели · 50 повторов». */
export function sayScenario(project: Project, scenario: Scenario, words: Words): string {
  const { t, language } = words;
  const { replications, startsOn } = scenario;
  // None of these is broken across lines.
  const parts = [
    t('simulate.provenanceFrom', { date: formatDate(startsOn, language) }),
    sayLength(scenario, words),
    t('simulate.replicationsOf', { count: replications }),
  ].map((part) => part.replaceAll(' ', '\u00a0'));
  const tried = sayLevers(scenario.levers, { project, runs: scenario.runs }, words);
  return [sayRuns(project, scenario.runs, words), ...parts, tried]
    .filter((part) => part !== '')
    .join(' · ');
}

function sayLength({ until, startsOn }: Scenario, { t, language }: Words): string {
  if ('weeks' in until) return sayWeeks(until.weeks, { t, language });
  if ('deals' in until) {
    const { deals } = until;
    return t('simulate.dealsOf', { count: deals, amount: formatNumber(deals, language) });
  }
  return t('simulate.tillQuarterEnd', { date: formatDate(quarterEndOf(startsOn), language) });
}

/** The drawings, each with its share of the leads where several share them. */
export function sayRuns(project: Project, runs: Scenario['runs'], { t, language }: Words): string {
  const said = runs.map(({ processId, variantIds }) => {
    const process = project.processes[processId];
    const names = variantIds.map((id) => {
      const variant = process?.variants[id];
      const name = variant?.name ?? '';
      if (!variant || variantIds.length === 1) return name;
      const share = formatShare(variant.leadShare, language);
      return t('simulate.variantWithShare', { name, share });
    });
    return runs.length > 1 ? `${process?.name ?? ''}: ${names.join(', ')}` : names.join(', ');
  });
  return said.length === 0 ? t('simulate.nothingChosen') : said.join('; ');
}
