/** Why a figure is missing, or isn't the whole: told wherever it would stand. */
import { keysOf, valuesOf } from '#shared/base';
import type { Translate } from '#shared/i18n';
import { type NodeId, nameOfNode } from '#shared/model';
import { estimateOf, type FigureName } from '../figures.ts';
import type { SimulationResult } from '../result.ts';
import { drawingsIn, drawingWith, marked } from './drawings.ts';
import type { AnswerFacts } from './facts.ts';

/** Of money: sources whose deals have no value, people whose hour has no price, nothing won. */
export function sayUnknownMoney(facts: AnswerFacts, t: Translate): readonly string[] {
  const { result, project } = facts;
  const { details, notes, deals } = result;
  const unpriced = keysOf<NodeId>(details.sources)
    .filter((id) => details.sources[id]?.revenuePerWeek === null)
    .map((id) => nameOfSource(id, facts));
  const isUnknown = unpriced.length === valuesOf(details.sources).length;
  const unpaid = notes.withoutHourlyCost.map((id) => project.participants[id]?.name ?? '');
  const lines: string[] = [];
  if (unpriced.length > 0) {
    const names = unpriced.join(', ');
    lines.push(t(isUnknown ? 'results.revenueUnknown' : 'results.revenuePartly', { names }));
  }
  if (details.costPerWeek === null) lines.push(t('results.costUnknown'));
  else {
    if (unpaid.length > 0) {
      lines.push(t('simulate.withoutHourlyCost', { names: unpaid.join(', ') }));
    }
    if (deals.wonPerWeek.mean === 0) lines.push(t('results.costOfWonUnknown'));
  }
  return lines;
}

/** In a few words beside the dash; null where the figure is known. */
export function whyWithheld(
  result: SimulationResult,
  name: FigureName,
  t: Translate,
): string | null {
  if (estimateOf(result, name) !== null) return null;
  switch (name) {
    case 'revenuePerWeek':
      return t('results.whyNoRevenue');
    case 'costPerWeek':
      return t('results.whyNoCost');
    case 'costPerWonDeal':
      return t(result.details.costPerWeek === null ? 'results.whyNoCost' : 'results.whyNoneWon');
    default:
  }
  if (result.notes.overloaded.length > 0) return t('results.whyGrowing');
  const isOfWon = name === 'wonCycleMean' || name === 'wonCycleP85';
  return t(isOfWon && result.cycleMinutes ? 'results.whyNoneWon' : 'results.whyNoneEnded');
}

function nameOfSource(id: NodeId, facts: AnswerFacts): string {
  const drawing = drawingWith(drawingsIn(facts), id);
  const node = drawing?.variant.nodes[id];
  return drawing && node ? marked(nameOfNode(node), drawing.mark) : '';
}
