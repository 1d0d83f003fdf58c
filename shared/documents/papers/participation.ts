/** One participant across the chosen processes: the steps it does, answers for, advises on, learns of, and what is escalated to it. */
import { keysOf } from '#shared/base';
import type { Participant, ParticipantId, Stage, StepNode, TimeLimit } from '#shared/model';
import type { Chapter } from '../content/content.ts';
import { readStages } from '../content/reading-order.ts';
import { participantsOf } from '../content/taking-part.ts';
import type { Paper } from './paper.ts';
import { isBound, withDepartments } from './people.ts';

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

/** A stage, with how many deals it should hold. */
export interface Watched {
  readonly chapter: Chapter;
  readonly stage: Stage;
}

export interface Participation {
  readonly does: readonly NumberedStep[];
  /** For what others do. */
  readonly answersFor: readonly NumberedStep[];
  readonly advisesOn: readonly NumberedStep[];
  readonly learnsOf: readonly NumberedStep[];
  readonly escalated: readonly Escalated[];
  /** Told when there are too few deals. */
  readonly watches: readonly Watched[];
  readonly owns: readonly Chapter[];
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
    watches: stages.filter(({ stage }) => stage.minimumDeals?.notify.includes(id)),
    owns: paper.chapters.filter(({ process }) => process.ownerId === id),
  };
}

/** Whoever has any part and can be bound to it, in the order in which the documents name them. */
export function instructed(paper: Paper): Participant[] {
  const { participants } = paper.project;
  const named = withDepartments(paper.project, participantsOf(paper));
  return [...new Set([...named, ...keysOf(participants)])]
    .flatMap((id) => participants[id] ?? [])
    .filter((one) => isBound(one) && hasPart(participationOf(paper, one.id)));
}

/** The processes in which somebody has a part, in the order of the paper. */
export function chaptersOf(paper: Paper, participation: Participation): Chapter[] {
  const { does, answersFor, advisesOn, learnsOf, escalated, watches, owns } = participation;
  const steps = [...does, ...answersFor, ...advisesOn, ...learnsOf, ...watches];
  const found = new Set([
    ...steps.map(({ chapter }) => chapter),
    ...escalated.map(({ of }) => of.chapter),
    ...owns,
  ]);
  return paper.chapters.filter((chapter) => found.has(chapter));
}

export function hasPart(participation: Participation): boolean {
  return Object.values(participation).some((part) => part.length > 0);
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
