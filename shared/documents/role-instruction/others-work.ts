/** What others do and this participant answers for, advises on or learns of; and what comes when a deadline is missed. */
import { formatNumber } from '#shared/i18n';
import type { Block, Row } from '../blocks.ts';
import { heading, lines, paragraph, row, run, table } from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import { escalatedToReader, limitText } from '../content/limits.ts';
import { mentioned, named } from '../content/sentences.ts';
import type { Paper } from '../papers/paper.ts';
import type { Escalated, NumberedStep, Participation, Watched } from '../papers/participation.ts';

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
        steps.map(
          (one) => `${stepName(paper, one)} — ${paper.calledInside(one.step.participantId)}`,
        ),
      ),
    ),
  ];
}

function stepName(paper: Paper, { step, number, chapter }: NumberedStep): string {
  const name = mentioned(named(step.name, paper.say('unnamedStep')));
  return ofProcess(paper, chapter, paper.phrase('stepNamed', { number, step: name }));
}

/** Two processes have steps and stages of one number or name. */
function ofProcess({ chapters }: Paper, { process }: Chapter, said: string): string {
  return chapters.length > 1 ? `${process.number} · ${said}` : said;
}

/** Missed deadlines that come to this participant, the same answer to many in one row. */
export function escalations(paper: Paper, { escalated }: Participation): Block[] {
  if (escalated.length === 0) return [];
  const { phrase } = paper;
  const late = new Map<string, string[]>();
  for (const { of, limit } of escalated) {
    const text = escalatedToReader(paper, limit);
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
        { title: phrase('whatToDoThen'), width: 5 },
      ],
      rows,
    ),
  ];
}

function escalatedName(paper: Paper, of: Escalated['of']): string {
  return 'step' in of ? stepName(paper, of) : stageName(paper, of);
}

function stageName(paper: Paper, { stage, chapter }: Watched): string {
  const said = paper.phrase('stageInside', {
    stage: mentioned(named(stage.name, paper.say('unnamedStage'))),
  });
  return ofProcess(paper, chapter, said);
}

/** Stages of which this participant learns when they run dry. */
export function thresholds(paper: Paper, { watches }: Participation): Block[] {
  const { phrase, say, language } = paper;
  const rows = watches.flatMap(({ stage, chapter }) => {
    const count = stage.minimumDeals?.count;
    if (count === undefined) return [];
    const name = mentioned(named(stage.name, say('unnamedStage')));
    return [row(ofProcess(paper, chapter, name), formatNumber(count, language))];
  });
  if (rows.length === 0) return [];
  return [
    ...heading(1, phrase('thresholdsHeading'), 'thresholds'),
    ...table(
      [
        { title: phrase('stage'), width: 6.5 },
        { title: phrase('toldWhenFewer'), width: 5 },
      ],
      rows,
    ),
  ];
}
