/** What the elements of a drawing would be called in a log, before namesakes are told apart. */
import { valuesOf } from '#shared/base';
import { withoutForbidden } from '#shared/diagram';
import type { Translate } from '#shared/i18n';
import type { Node, StageId, Variant } from '#shared/model';
import type { LoggedActivity } from '#shared/simulation';
import type { Wish } from './distinct.ts';

/** What was typed, without characters that no file may hold; never empty. */
export function words(typed: string, otherwise: string): string {
  const cleaned = withoutForbidden(typed);
  return cleaned.trim() === '' ? otherwise : cleaned;
}

function nodeWords(node: Node, t: Translate): string {
  if (node.kind === 'source')
    return words(node.name, words(node.channel, t('exchange.unnamedSource')));
  if (node.kind === 'outcome')
    return words(node.name, words(node.reason, t('exchange.unnamedOutcome')));
  if (node.kind === 'wait') return words(node.name, t('exchange.unnamedWait'));
  return words(node.name, t('exchange.unnamedStep'));
}

export function stageWords({ stages }: Variant, id: StageId, t: Translate): string {
  return words(stages[id]?.name ?? '', t('documents.unnamedStage'));
}

/** Under which an activity's name is found; no id has a space. */
export function keyOf(of: LoggedActivity['of']): string {
  return of.kind === 'node' ? of.id : `escalation ${of.lateAt}`;
}

/** Steps, waits, outcomes, and the escalations of whatever may be late. */
export function activityWishes(
  variant: Variant,
  mayBeLate: ReadonlySet<string>,
  t: Translate,
): Wish[] {
  const nodes = valuesOf(variant.nodes)
    .filter(({ kind }) => kind === 'step' || kind === 'wait' || kind === 'outcome')
    .map((node) => ({
      key: node.id as string,
      name: nodeWords(node, t),
      where: stageWords(variant, node.stageId, t),
    }));
  const stages = valuesOf(variant.stages).map(({ id }) => ({
    key: id as string,
    name: stageWords(variant, id, t),
    where: '',
  }));
  const escalations = [...nodes, ...stages]
    .filter(({ key }) => mayBeLate.has(key))
    .map(({ key, name, where }) => ({
      key: `escalation ${key}`,
      name: t('exchange.escalation', { name }),
      where,
    }));
  return [...nodes, ...escalations];
}

export function sourceWishes(variant: Variant, t: Translate): Wish[] {
  return valuesOf(variant.nodes)
    .filter(({ kind }) => kind === 'source')
    .map((node) => ({
      key: node.id,
      name: nodeWords(node, t),
      where: withoutForbidden(variant.name),
    }));
}
