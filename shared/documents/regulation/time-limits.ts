/** Section «Deadlines and escalation»: how a deadline counts, all of them in one table, and what departments agreed. */
import { formatDuration } from '#shared/i18n';
import type { StepNode, TimeLimit } from '#shared/model';
import type { Block, Row } from '../blocks.ts';
import { clause, heading, lines, paragraph, row, run, table } from '../compose.ts';
import { claimTable, decisionTable } from '../content/agreed-deadlines.ts';
import type { Chapter } from '../content/content.ts';
import { escalationRule, limitText } from '../content/limits.ts';
import { readStages, type StageReading } from '../content/reading-order.ts';
import { mentioned, named } from '../content/sentences.ts';
import { weekText } from '../content/working-hours.ts';
import type { Paper } from '../papers/paper.ts';
import { led } from './general-provisions.ts';

export function timeLimits(paper: Paper, chapter: Chapter): Block[] {
  const { phrase } = paper;
  const rows = readStages(chapter.variant).flatMap((reading) => stageRows(paper, reading));
  const decisions = decisionTable(paper, chapter.variant);
  const claims = claimTable(paper, chapter);
  if (rows.length + decisions.length + claims.length === 0) return [];
  return [
    ...heading(1, phrase('timeLimits'), 'time-limits'),
    ...led(phrase('howCounted'), phrase('fromEntering')),
    ...companyHours(paper),
    ...(rows.length === 0
      ? []
      : [clause(run(phrase('limitsAre'), 'strong')), ...limitTable(paper, rows)]),
    ...(decisions.length === 0
      ? []
      : [
          clause(run(`${phrase('decisionsLead')} `, 'strong'), phrase('decisionsBind')),
          ...decisions,
        ]),
    ...(claims.length === 0
      ? []
      : [clause(run(`${phrase('claimsLead')} `, 'strong'), phrase('claimsAre')), ...claims]),
  ];
}

/** Working hours and days of a stage and of agreements between departments run on the company's calendar. */
function companyHours(paper: Paper): Block[] {
  const { phrase, project } = paper;
  const calendar = project.calendars[project.settings.calendarId];
  if (!calendar) return [];
  return led(
    phrase('whoseHours'),
    phrase('hoursOf', { calendar: calendar.name, hours: weekText(paper, calendar) }),
  );
}

function limitTable({ phrase, say }: Paper, rows: readonly Row[]): Block[] {
  return table(
    [
      { title: say('numberColumn'), width: 'auto' },
      { title: say('step'), width: 3 },
      { title: phrase('performer'), width: 2.2 },
      { title: say('deadline'), width: 2.1 },
      { title: say('reminder'), width: 2.5 },
      { title: say('overdue'), width: 3.4 },
    ],
    rows,
  );
}

function stageRows(paper: Paper, { stage, number, nodes }: StageReading): Row[] {
  const { phrase, say } = paper;
  const steps = nodes.flatMap((reading) =>
    reading.node.kind === 'step' && reading.node.timeLimit
      ? [limitRow(paper, reading.number ?? '', reading.node, reading.node.timeLimit)]
      : [],
  );
  const whole = stage.timeLimit
    ? [
        row(
          '',
          [paragraph(run(phrase('wholeStage'), 'strong'))],
          '',
          ...limitCells(paper, stage.timeLimit),
        ),
      ]
    : [];
  if (steps.length + whole.length === 0) return [];
  const text = `${number}. ${named(stage.name, say('unnamedStage'))}`;
  return [{ kind: 'band', text, color: stage.color }, ...steps, ...whole];
}

function limitRow(paper: Paper, number: string, step: StepNode, limit: TimeLimit): Row {
  return row(
    number,
    mentioned(named(step.name, paper.say('unnamedStep'))),
    paper.nameOf(step.participantId),
    ...limitCells(paper, limit),
  );
}

function limitCells(paper: Paper, limit: TimeLimit) {
  const { remindBefore } = limit;
  const reminder = remindBefore
    ? paper.phrase('remindsBefore', { duration: formatDuration(remindBefore, paper.language) })
    : '';
  return [
    [paragraph(run(limitText(paper, limit), 'strong'))],
    reminder,
    lines(escalationRule(paper, limit)),
  ];
}
