/** One participant across the chosen processes: the steps it does, answers for, advises on, learns of, and what is escalated to it. */
import type { Participant, ParticipantId, Stage, StepNode, TimeLimit } from '#shared/model';
import type { Chapter } from '../content/content.ts';
import { readStages } from '../content/reading-order.ts';
import type { Paper } from './paper.ts';
import { isOurs } from './people.ts';

export interface NumberedStep {
  readonly chapter: Chapter;
  readonly stage: Stage;
  readonly stageNumber: number;
  readonly step: StepNode;
  readonly number: string;
}

export interface Escalated {
  readonly of: NumberedStep | { readonly chapter: Chapter; readonly stage: Stage };
  readonly limit: TimeLimit;
}

export interface Participation {
  readonly does: readonly NumberedStep[];
  /** For what others do. */
  readonly answersFor: readonly NumberedStep[];
  readonly advisesOn: readonly NumberedStep[];
  readonly learnsOf: readonly NumberedStep[];
  readonly escalated: readonly Escalated[];
}

export function participationOf(paper: Paper, id: ParticipantId): Participation {
  const all = paper.chapters.flatMap(stepsOf);
  const does = all.filter(({ step }) => isDoneBy(step, id));
  const stages = paper.chapters.flatMap((chapter) =>
    readStages(chapter.variant).map(({ stage }) => ({ chapter, stage })),
  );
  const limited = [
    ...all.map((of) => ({ of, limit: of.step.timeLimit })),
    ...stages.map((of) => ({ of, limit: of.stage.timeLimit })),
  ];
  return {
    does,
    answersFor: all.filter(({ step }) => step.accountableId === id && !isDoneBy(step, id)),
    advisesOn: all.filter(({ step }) => step.consultedIds.includes(id)),
    learnsOf: all.filter(({ step }) => step.informedIds.includes(id)),
    escalated: limited.flatMap(({ of, limit }) =>
      limit?.escalation?.toParticipantId === id ? [{ of, limit }] : [],
    ),
  };
}

/** Those for whom an instruction can be written: ours, with something to do or to answer for. */
export function instructed(paper: Paper): Participant[] {
  return Object.values(paper.project.participants).filter((participant) => {
    if (!isOurs(participant)) return false;
    const { does, answersFor, advisesOn, learnsOf, escalated } = participationOf(
      paper,
      participant.id,
    );
    const isRole = participant.kind === 'role';
    return (
      does.length > 0 ||
      (isRole && answersFor.length + advisesOn.length + learnsOf.length + escalated.length > 0)
    );
  });
}

/** Those among them who do steps: nobody learns by doing what others do. */
export function taught(paper: Paper): Participant[] {
  return instructed(paper).filter(({ id }) => participationOf(paper, id).does.length > 0);
}

function isDoneBy({ participantId, helpers }: StepNode, id: ParticipantId): boolean {
  return participantId === id || helpers.some((helper) => helper.participantId === id);
}

function stepsOf(chapter: Chapter): NumberedStep[] {
  return readStages(chapter.variant).flatMap(({ stage, number: stageNumber, nodes }) =>
    nodes.flatMap(({ node, number }) =>
      node.kind === 'step'
        ? [{ chapter, stage, stageNumber, step: node, number: number ?? '' }]
        : [],
    ),
  );
}
