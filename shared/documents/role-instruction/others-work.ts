/** What others do and this participant answers for, advises on or learns of; and what comes when a deadline is missed. */
import { formatNumber } from '#shared/i18n';
import type { Block, Row } from '../blocks.ts';
import { heading, lines, paragraph, row, run, table } from '../compose.ts';
import { escalatedToReader, limitText } from '../content/limits.ts';
import { inProcess } from '../content/reading-order.ts';
import { mentioned, named } from '../content/sentences.ts';
import type { Paper } from '../papers/paper.ts';
import type { Escalated, NumberedStep, Participation, Watched } from '../papers/participation.ts';

export function othersWork(paper: Paper, participation: Participation): Block[] {
  const { phrase } = paper;
  const { answersFor, advisesOn, learnsOf } = participation;
  const rows = [
    ...partRow(paper, phrase('answersFor'), answersFor),
    ...partRow(paper, phrase('advisesOn'), advisesOn),
    ...partRow(paper, phrase('learnsOf'), learnsOf),
    ...thresholdRow(paper, participation),
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
      steps.map((one) => stepOfColleague(paper, one)).join('; '),
    ),
  ];
}

function stepOfColleague(paper: Paper, one: NumberedStep): string {
  const name = mentioned(named(one.step.name, paper.say('unnamedStep')));
  const performer = paper.calledInside(one.step.participantId);
  const step = inProcess(paper, one.chapter, `${one.number} ${paper.phrase('quoted', { name })}`);
  return performer === '' ? step : `${step} (${performer})`;
}

function stepName(paper: Paper, { step, number, chapter }: NumberedStep): string {
  const name = mentioned(named(step.name, paper.say('unnamedStep')));
  return inProcess(paper, chapter, paper.phrase('stepNamed', { number, step: name }));
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
  return inProcess(paper, chapter, said);
}

/** Stages of which this participant learns when they run dry. */
function thresholdRow(paper: Paper, { watches }: Participation): Row[] {
  const { phrase, language } = paper;
  const stages = watches.flatMap((watched) => {
    const { minimumDeals } = watched.stage;
    if (!minimumDeals) return [];
    const count = formatNumber(minimumDeals.count, language);
    return [phrase('fewerThan', { stage: stageName(paper, watched), count })];
  });
  if (stages.length === 0) return [];
  return [row([paragraph(run(phrase('learnsOfFew'), 'strong'))], stages.join('; '))];
}
