/** A reminder so long before the limit that it comes with every deal: nobody means that. */
import { present } from '#shared/base';
import type { TimeLimit } from '#shared/model';
import type { Issue } from '../issue.ts';
import { isSurelyLonger } from '../longer.ts';
import { nodeIssue } from '../node-issue.ts';
import type { Drawing, Rule } from '../rule.ts';

export const reminderBeforeStart: Rule = {
  name: 'reminder-before-start',
  check: (drawing) => [...ofStages(drawing), ...ofSteps(drawing)],
};

function isBeforeStart(limit: TimeLimit | undefined, { project }: Drawing): boolean {
  if (limit?.remindBefore === undefined) return false;
  const calendar = project.calendars[project.settings.calendarId];
  return isSurelyLonger(limit.remindBefore, limit.duration, calendar?.week);
}

function ofStages(drawing: Drawing): Issue[] {
  const { stageOrder, stages } = drawing.variant;
  return stageOrder
    .map((id) => present(stages[id], `stage ${id}`))
    .filter(({ timeLimit }) => isBeforeStart(timeLimit, drawing))
    .map(({ id, name }) => ({
      code: 'reminderBeforeStart',
      severity: 'warning',
      target: { kind: 'stage', id },
      params: { name },
    }));
}

function ofSteps(drawing: Drawing): Issue[] {
  return drawing.nodes
    .filter((node) => node.kind === 'step' && isBeforeStart(node.timeLimit, drawing))
    .map((node) => nodeIssue('reminderBeforeStart', 'warning', node));
}
