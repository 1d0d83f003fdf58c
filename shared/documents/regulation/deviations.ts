/** Sections «Deviations» and «Final provisions»: what stands when the rule can't be kept, and how the rule is changed. */
import { valuesOf } from '#shared/base';
import type { Variant } from '#shared/model';
import type { Block } from '../blocks.ts';
import { clause, heading, numberOf, reference, run, sentenceLines } from '../compose.ts';
import { questionOf } from '../content/branches.ts';
import type { Chapter } from '../content/content.ts';
import { nodesInOrder } from '../content/reading-order.ts';
import { named, positionInSentence, startingSmall } from '../content/sentences.ts';
import type { Paper } from '../papers/paper.ts';
import { approverOf } from '../papers/people.ts';
import { led } from './general-provisions.ts';

export function deviations(paper: Paper, chapter: Chapter): Block[] {
  const { phrase } = paper;
  const { ownerId } = chapter.process;
  const owner = ownerId === undefined ? '' : paper.calledInside(ownerId);
  return [
    ...heading(1, phrase('deviations'), 'deviations'),
    ...led(
      phrase('exceptionLead'),
      owner === '' ? phrase('exceptionNeedsSomeone') : phrase('exceptionNeeds', { owner }),
    ),
    ...(hasLimits(chapter.variant)
      ? [
          clause(
            run(`${phrase('lateLead')} `, 'strong'),
            `${phrase('lateIs')}\u00a0`,
            numberOf('time-limits'),
            '.',
          ),
        ]
      : []),
    ...returns(paper, chapter.variant),
    ...stops(paper, chapter.variant),
  ];
}

function hasLimits({ nodes, stages }: Variant): boolean {
  return (
    valuesOf(stages).some(({ timeLimit }) => timeLimit) ||
    valuesOf(nodes).some((node) => node.kind === 'step' && node.timeLimit)
  );
}

/** Ways back that a deal may not go for ever. */
function returns(paper: Paper, { nodes, flows }: Variant): Block[] {
  const { phrase, say } = paper;
  const limited = valuesOf(flows).flatMap(({ fromId, label, maxTimes }) => {
    const branch = nodes[fromId];
    if (maxTimes === undefined || branch?.kind !== 'branch') return [];
    const answer = named(label ?? '', say('onwards'));
    const times = say('atMostTimes', { count: maxTimes });
    return [phrase('returnAtMost', { question: questionOf(paper, branch), answer, times })];
  });
  if (limited.length === 0) return [];
  return [
    clause(run(`${phrase('returnsLead')} `, 'strong'), phrase('returnsAre')),
    ...sentenceLines(limited),
  ];
}

function stops(paper: Paper, variant: Variant): Block[] {
  const { phrase, say } = paper;
  const lost = nodesInOrder(variant).flatMap((node) => {
    if (node.kind !== 'outcome' || node.result === 'won' || node.result === 'handedOver') return [];
    const title = named(node.name, say(`outcome_${node.result}`));
    const reason = node.reason.trim();
    return [reason === '' || reason === title ? title : `${title}: ${startingSmall(reason)}`];
  });
  if (lost.length === 0) return [];
  return [
    clause(run(`${phrase('stopsLead')} `, 'strong'), phrase('stopsAre')),
    ...sentenceLines(lost),
  ];
}

export function finalProvisions(paper: Paper): Block[] {
  const { phrase } = paper;
  const approver = approverOf(paper);
  return [
    ...heading(1, phrase('finalProvisions'), 'final'),
    clause(phrase('inForce')),
    clause(
      approver && approver.position.trim() !== ''
        ? phrase('changedBy', { position: positionInSentence(approver.position) })
        : phrase('changedBySame'),
    ),
    clause(
      phrase('signedBy'),
      reference(phrase('acquaintanceReference'), 'acquaintance-sheet'),
      '.',
    ),
  ];
}
