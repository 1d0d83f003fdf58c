/**
 * The names under which a log's elements are known outside: those of the drawing, and where
 * two would be the same within one variant, told apart. The same name in two variants is meant
 * to be the same activity; sources are told apart everywhere, because they name deals.
 */
import { present, valuesOf } from '#shared/base';
import { withoutForbidden } from '#shared/diagram';
import { createTranslate } from '#shared/i18n';
import type { Node, NodeId, Process, Variant } from '#shared/model';
import type { LoggedActivity, LoggedEnd } from '#shared/simulation';
import { distinct } from './distinct.ts';
import type { EventLogSubject } from './subject.ts';
import { activityWishes, keyOf, sourceWishes, stageWords, words } from './wishes.ts';

export interface Names {
  readonly activity: (of: LoggedActivity['of']) => string;
  /** Who does it; empty for waits, which nobody works on. */
  readonly performer: (of: LoggedActivity['of']) => string;
  readonly outcome: (id: NodeId) => string;
  readonly reason: (left: LoggedEnd) => string;
  readonly source: (id: NodeId) => string;
  readonly variantOfSource: (id: NodeId) => string;
  /** Of the whole log: the project, its processes and their variants. */
  readonly log: string;
}

interface Drawn {
  readonly process: Process;
  readonly variant: Variant;
  readonly nodes: readonly Node[];
}

/** The variants that the log's program was made of. */
function drawnOf({ project, log }: EventLogSubject): Drawn[] {
  const ran = new Set<NodeId>(log.program.meaning.nodeIds);
  return valuesOf(project.processes).flatMap((process) =>
    valuesOf(process.variants)
      .map((variant) => ({ process, variant, nodes: valuesOf(variant.nodes) }))
      .filter(({ nodes }) => nodes.some(({ id }) => ran.has(id))),
  );
}

/** Something that is known of nodes, by their ids. */
function byNode<Known>(
  drawn: readonly Drawn[],
  know: (node: Node, variant: Variant) => Known,
): ReadonlyMap<string, Known> {
  return new Map(
    drawn.flatMap(({ variant, nodes }) =>
      nodes.map((node) => [node.id, know(node, variant)] as const),
    ),
  );
}

function logName(drawn: readonly Drawn[], title: string): string {
  const parts = drawn.map(({ process, variant }) => `${process.name} — ${variant.name}`);
  return withoutForbidden([title, ...parts].filter((part) => part.trim() !== '').join('; '));
}

function performerOf(drawn: readonly Drawn[], { project, language }: EventLogSubject) {
  const t = createTranslate(language);
  const lanes = byNode(drawn, ({ kind, participantId }) => (kind === 'step' ? participantId : ''));
  const names = new Map<string, string>(
    valuesOf(project.participants).map(({ id, name }) => [
      id,
      words(name, t('documents.unnamedParticipant')),
    ]),
  );
  return (of: LoggedActivity['of']) =>
    names.get(of.kind === 'escalation' ? of.to : (lanes.get(of.id) ?? '')) ?? '';
}

export function namesOf(subject: EventLogSubject): Names {
  const t = createTranslate(subject.language);
  const drawn = drawnOf(subject);
  const mayBeLate = new Set<string>(subject.log.program.meaning.escalationOf);
  const activities = new Map(
    drawn.flatMap(({ variant }) => distinct(activityWishes(variant, mayBeLate, t))),
  );
  const sources = new Map(distinct(drawn.flatMap(({ variant }) => sourceWishes(variant, t))));
  const variants = byNode(drawn, (_, { name }) => withoutForbidden(name));
  const reasons = byNode(drawn, (node) =>
    node.kind === 'outcome' ? withoutForbidden(node.reason) : '',
  );
  const stages = new Map<string, string>(
    drawn.flatMap(({ variant }) =>
      variant.stageOrder.map((id) => [id, stageWords(variant, id, t)] as const),
    ),
  );
  return {
    activity: (of) => present(activities.get(keyOf(of)), 'name of an activity'),
    performer: performerOf(drawn, subject),
    outcome: (id) => present(activities.get(id), 'name of an outcome'),
    reason: (left) => {
      if (left.cause === 'outcome') return reasons.get(left.id) ?? '';
      const name = present(activities.get(left.id) ?? stages.get(left.id), 'name of a place');
      return t(`simulate.left_${left.cause}`, { name });
    },
    source: (id) => present(sources.get(id), 'name of a source'),
    variantOfSource: (id) => variants.get(id) ?? '',
    log: logName(drawn, subject.project.title),
  };
}
