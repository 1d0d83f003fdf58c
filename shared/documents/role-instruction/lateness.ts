/** What happens when this participant is late, and who waits for the result meanwhile. */
import { valuesOf } from '#shared/base';
import { formatDate, formatDuration } from '#shared/i18n';
import type { NodeId, ParticipantId, SlaClaim, SlaDecision, TimeLimit } from '#shared/model';
import type { Block, Row } from '../blocks.ts';
import { heading, row, table } from '../compose.ts';
import { shareText } from '../content/figures.ts';
import { escalatedToReader, lateText, limitText } from '../content/limits.ts';
import { inProcess } from '../content/reading-order.ts';
import { mentioned, named } from '../content/sentences.ts';
import type { Paper } from '../papers/paper.ts';
import type { NumberedStep, Participation } from '../papers/participation.ts';

export function lateness(paper: Paper, { does }: Participation, readerId: ParticipantId): Block[] {
  const { phrase, say } = paper;
  const consequences = table(
    [
      { title: phrase('whatIsOverdue'), width: 3 },
      { title: phrase('whatFollows'), width: 9 },
    ],
    lateRows(paper, does, readerId),
  );
  const waiting = table(
    [
      { title: say('step'), width: 4 },
      { title: phrase('turnaround'), width: 4 },
      { title: phrase('whoWaits'), width: 4 },
    ],
    does.flatMap((one) => waitingRows(paper, one)),
  );
  if (consequences.length + waiting.length === 0) return [];
  // A second table says what its own heading tells of.
  const isParted = consequences.length > 0 && waiting.length > 0;
  return [
    ...heading(1, phrase('ifLate'), 'if-late'),
    ...consequences,
    ...(isParted ? heading(2, phrase('whoNeedsWhen'), 'who-needs-when') : []),
    ...waiting,
  ];
}

/** The same consequence of many steps in one row, in the order of the work. */
function lateRows(paper: Paper, does: readonly NumberedStep[], readerId: ParticipantId): Row[] {
  const late = new Map<string, string[]>();
  const add = (limit: TimeLimit | undefined, name: string) => {
    // Whoever is told of his own lateness reads what he has to do then.
    const isOwn = limit?.escalation?.toParticipantId === readerId;
    const text = limit ? (isOwn ? escalatedToReader : lateText)(paper, limit) : '';
    const names = late.get(text) ?? [];
    if (text !== '' && !names.includes(name)) late.set(text, [...names, name]);
  };
  for (const { chapter, step, number } of does) {
    add(step.timeLimit, inProcess(paper, chapter, number));
  }
  for (const { chapter, stage } of does) {
    const name = mentioned(named(stage.name, paper.say('unnamedStage')));
    const said = paper.phrase('stageInside', { stage: name });
    add(stage.timeLimit, inProcess(paper, chapter, said));
  }
  return [...late].map(([text, names]) => row(names.join('; '), text));
}

/** What was decided of a span that ends with this step, and what others still demand of it. */
function waitingRows(paper: Paper, one: NumberedStep): Row[] {
  const { variant } = one.chapter;
  const endsHere = ({ toNodeId }: { readonly toNodeId: NodeId }) => toNodeId === one.step.id;
  const decisions = valuesOf(variant.slaDecisions).filter(endsHere);
  const demands = valuesOf(variant.slaClaims).filter(
    (claim) => endsHere(claim) && claim.side === 'demandsAtMost' && claim.status === 'open',
  );
  return [
    ...decisions.map((decision) => decidedRow(paper, one, decision)),
    ...demands.map((claim) => demandRow(paper, one, claim)),
  ];
}

function spanOf(paper: Paper, one: NumberedStep, fromNodeId: NodeId): string {
  const { phrase, say } = paper;
  const name = mentioned(named(one.step.name, say('unnamedStep')));
  const said = inProcess(paper, one.chapter, `${one.number} ${name}`);
  const from = one.chapter.variant.nodes[fromNodeId];
  if (fromNodeId === one.step.id || !from) return said;
  return phrase('since', { span: said, from: mentioned(named(from.name, say('unnamedStep'))) });
}

function decidedRow(paper: Paper, one: NumberedStep, decision: SlaDecision): Row {
  const { phrase, project, language } = paper;
  const date = formatDate(decision.date, language, 'short');
  const person = project.people[decision.decidedById]?.name ?? '';
  return row(
    spanOf(paper, one, decision.fromNodeId),
    promised(paper, formatDuration(decision.duration, language), decision.share),
    person === '' ? phrase('decidedOn', { date }) : phrase('decidedOnBy', { date, person }),
  );
}

function demandRow(paper: Paper, one: NumberedStep, claim: SlaClaim): Row {
  const { phrase, say, language } = paper;
  const duration = formatDuration(claim.duration, language);
  const department = paper.nameOf(claim.departmentId);
  const { timeLimit } = one.step;
  return row(
    spanOf(paper, one, claim.fromNodeId),
    promised(paper, say(claim.side, { duration }), claim.share),
    timeLimit && claim.fromNodeId === claim.toNodeId
      ? phrase('demandedByMeanwhile', { department, limit: limitText(paper, timeLimit) })
      : phrase('demandedBy', { department }),
  );
}

function promised(paper: Paper, text: string, share: number): string {
  return `${text} ${paper.say('shareOfDeals', { share: shareText(paper, share) })}`;
}
