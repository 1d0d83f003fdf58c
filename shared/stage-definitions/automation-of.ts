/** What the agreement wants to happen by itself in a stage: reminders, escalations, thresholds, tasks, hand-overs. */
import { valuesOf } from '#shared/base';
import { type Node, nameOfNode, type Project, type Stage, type Variant } from '#shared/model';
import { isSurelyLonger } from '#shared/validation';
import type { Automation } from './pipeline.ts';
import { plainDuration } from './plain-duration.ts';

export function automationOf(project: Project, variant: Variant, stage: Stage): Automation[] {
  const nameOf = (id: string) =>
    valuesOf(project.participants).find((participant) => participant.id === id)?.name ?? '';
  const { timeLimit, minimumDeals } = stage;
  const automation: Automation[] = [];
  if (timeLimit?.remindBefore) {
    const { duration, remindBefore } = timeLimit;
    const week = project.calendars[project.settings.calendarId]?.week;
    automation.push({
      kind: 'reminder',
      before: plainDuration(remindBefore),
      isTooEarly: isSurelyLonger(remindBefore, duration, week),
    });
  }
  if (timeLimit?.escalation) {
    const { after, toParticipantId, action } = timeLimit.escalation;
    automation.push({
      kind: 'escalation',
      after: plainDuration(after),
      to: nameOf(toParticipantId),
      action,
    });
  }
  if (minimumDeals) {
    automation.push({
      kind: 'threshold',
      minimumDeals: minimumDeals.count,
      notify: minimumDeals.notify.map(nameOf),
    });
  }
  const nodes = valuesOf(variant.nodes)
    .filter(({ stageId }) => stageId === stage.id)
    .sort(byPlace);
  return automation.concat(nodes.flatMap((node) => automationOfNode(node, project, nameOf)));
}

/** As they are read on the board. */
function byPlace(a: Node, b: Node): number {
  return a.position.x - b.position.x || a.position.y - b.position.y || (a.id < b.id ? -1 : 1);
}

function automationOfNode(
  node: Node,
  project: Project,
  nameOf: (id: string) => string,
): Automation[] {
  if (node.kind === 'step' && node.timeLimit) {
    return [
      {
        kind: 'task',
        step: node.name,
        performer: nameOf(node.participantId),
        limit: plainDuration(node.timeLimit.duration),
      },
    ];
  }
  if (node.kind === 'outcome' && node.result === 'handedOver') {
    const { toProcessId } = node;
    const toProcess = toProcessId ? (project.processes[toProcessId]?.name ?? '') : '';
    return [{ kind: 'handOver', reason: nameOfNode(node), toProcess }];
  }
  return [];
}
