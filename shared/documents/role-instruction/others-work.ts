/** What others do and this participant answers for, advises on or learns of; and what comes when a deadline is missed. */
import type { Block, Row } from '../blocks.ts';
import { heading, lines, paragraph, row, run, table } from '../compose.ts';
import { escalationTexts, limitText } from '../content/limits.ts';
import { mentioned, named } from '../content/sentences.ts';
import type { Paper } from '../papers/paper.ts';
import type { Escalated, NumberedStep, Participation } from '../papers/participation.ts';

export function othersWork(
  paper: Paper,
  { answersFor, advisesOn, learnsOf }: Participation,
): Block[] {
  const { phrase } = paper;
  const rows = [
    ...partRow(paper, phrase('answersFor'), answersFor),
    ...partRow(paper, phrase('advisesOn'), advisesOn),
    ...partRow(paper, phrase('learnsOf'), learnsOf),
  ];
  if (rows.length === 0) return [];
  return [
    ...heading(1, phrase('othersWork'), 'others-work'),
    ...table(
      [
        { title: phrase('part'), width: 3 },
        { title: phrase('ofSteps'), width: 9 },
      ],
      rows,
    ),
  ];
}

function partRow(paper: Paper, part: string, steps: readonly NumberedStep[]): Row[] {
  if (steps.length === 0) return [];
  return [
    row(
      [paragraph(run(part, 'strong'))],
      lines(
        steps.map((one) => `${stepName(paper, one)} — ${paper.nameOf(one.step.participantId)}`),
      ),
    ),
  ];
}

function stepName(
  { phrase, say, chapters }: Paper,
  { step, number, chapter }: NumberedStep,
): string {
  const name = mentioned(named(step.name, say('unnamedStep')));
  const said = phrase('stepNamed', { number, step: name });
  return chapters.length > 1 ? `${chapter.process.number} · ${said}` : said;
}

/** Missed deadlines that come to this participant, the same answer to many in one row. */
export function escalations(paper: Paper, { escalated }: Participation): Block[] {
  if (escalated.length === 0) return [];
  const { phrase, say } = paper;
  const late = new Map<string, string[]>();
  for (const { of, limit } of escalated) {
    const text = escalationTexts(paper, limit).join('; ');
    const name = phrase('lateAfter', {
      what: escalatedName(paper, of),
      limit: limitText(paper, limit),
    });
    late.set(text, [...(late.get(text) ?? []), name]);
  }
  const rows = [...late].map(([text, names]) => row(lines(names), text));
  return [
    ...heading(1, phrase('escalationsHeading'), 'escalations'),
    ...table(
      [
        { title: phrase('whatIsLate'), width: 6.5 },
        { title: say('overdue'), width: 5 },
      ],
      rows,
    ),
  ];
}

function escalatedName(paper: Paper, of: Escalated['of']): string {
  if ('step' in of) return stepName(paper, of);
  const stage = named(of.stage.name, paper.say('unnamedStage'));
  return paper.phrase('stageNamed', { stage });
}
