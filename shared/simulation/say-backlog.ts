/** Why a run was given up over too much work, as sentences: whose, how much, and what would help. */
import { valuesOf } from '#shared/base';
import { createTranslate, formatNumber, type Language } from '#shared/i18n';
import { type NodeId, nameOfNode, type Project, type StageId } from '#shared/model';
import type { Backlog } from './statistics/backlog.ts';

export function sayBacklog(
  { participantId, at, waiting, askedHours, availableHours, times }: Backlog,
  { project, language }: { readonly project: Project; readonly language: Language },
): string {
  const t = createTranslate(language);
  const whole = (value: number) => formatNumber(Math.round(value), language);
  const facts = {
    participant: project.participants[participantId]?.name ?? '',
    place: nameIn(project, at.id),
    waiting: whole(waiting),
    asked: whole(askedHours),
    available: whole(availableHours),
  };
  const stopped = t(`simulation.tooMuchWork_${at.kind}`, facts);
  // However many they were, they wouldn't be there.
  if (!Number.isFinite(times)) return `${stopped} ${t('simulation.neverThere')}`;
  const count = timesSaid(times);
  const amount = formatNumber(count, language);
  return `${stopped} ${t(`simulation.keepingUp_${at.kind}`, { count, amount })}`;
}

/** Not fewer than are needed; of hundreds nobody wants the ones. */
function timesSaid(times: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(times)) - 1);
  return Math.ceil(times / step) * step;
}

function nameIn({ processes }: Project, id: NodeId | StageId): string {
  for (const { variants } of valuesOf(processes)) {
    for (const { nodes, stages } of valuesOf(variants)) {
      const node = nodes[id as NodeId];
      if (node) return nameOfNode(node);
      const stage = stages[id as StageId];
      if (stage) return stage.name;
    }
  }
  return '';
}
