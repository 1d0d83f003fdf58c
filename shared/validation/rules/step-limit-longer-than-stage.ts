/** A step may take longer than the whole stage it stands in: one of the two limits can't be meant. */

import { isSurelyLonger } from '../longer.ts';
import { nodeIssue } from '../node-issue.ts';
import type { Rule } from '../rule.ts';

export const stepLimitLongerThanStage: Rule = {
  name: 'step-limit-longer-than-stage',
  check: ({ nodes, variant, project }) =>
    nodes.flatMap((node) => {
      const stage = variant.stages[node.stageId];
      if (node.kind !== 'step' || !node.timeLimit || !stage?.timeLimit) return [];
      const calendar = project.calendars[project.settings.calendarId];
      return isSurelyLonger(node.timeLimit.duration, stage.timeLimit.duration, calendar?.week)
        ? [nodeIssue('stepLimitLongerThanStage', 'warning', node, { stage: stage.name })]
        : [];
    }),
};
