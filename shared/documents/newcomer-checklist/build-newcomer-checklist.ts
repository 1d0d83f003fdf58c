/** One participant → what a newcomer in that part reads, gets, learns and does with a mentor before working alone. */
import { failure, type Result, success } from '#shared/base';
import type { Participant, ParticipantId } from '#shared/model';
import type { Block, DocumentModel, Masthead, SignatureTable } from '../blocks.ts';
import { heading, tickList } from '../compose.ts';
import { limitText } from '../content/limits.ts';
import { peopleOf } from '../content/people-of.ts';
import { inProcess } from '../content/reading-order.ts';
import { mentioned, named } from '../content/sentences.ts';
import { finishPaper } from '../papers/finish-paper.ts';
import {
  openPaper,
  type Paper,
  type PaperFailure,
  type ParticipantRequest,
} from '../papers/paper.ts';
import { type NumberedStep, participationOf } from '../papers/participation.ts';

export function buildNewcomerChecklist(
  request: ParticipantRequest,
): Result<DocumentModel, PaperFailure> {
  const paper = openPaper(request);
  if (paper.chapters.length === 0) return failure({ code: 'nothingToPublish' });
  const participant = paper.project.participants[request.participantId];
  const does = participant ? participationOf(paper, participant.id).does : [];
  if (!participant || does.length === 0) return failure({ code: 'noPart' });
  const { phrase, say } = paper;
  const name = mentioned(named(participant.name, say('unnamedParticipant')));
  return success(
    finishPaper(paper, {
      kind: 'newcomerChecklist',
      title: phrase('checklistOf', { participant: name }),
      blocks: [mastheadOf(paper, participant), ...checklistText(paper, participant)],
    }),
  );
}

/** The checklist itself: a form that each newcomer gets a copy of. */
export function checklistText(paper: Paper, participant: Participant): Block[] {
  const { phrase } = paper;
  const { does } = participationOf(paper, participant.id);
  return [
    { kind: 'formField', label: phrase('newcomer') },
    { kind: 'formField', label: phrase('mentor') },
    { kind: 'formField', label: phrase('startsOn') },
    ...ticked(phrase('toRead'), 'to-read', toRead(paper, participant, does)),
    ...ticked(phrase('toGet'), 'to-get', toolsOf(does)),
    ...ticked(phrase('toLearn'), 'to-learn', textsOf(paper, does)),
    ...ticked(phrase('toMeet'), 'to-meet', colleagues(paper, participant, does)),
    ...heading(1, phrase('toDo'), 'to-do'),
    stepTable(paper, does),
    ...heading(1, phrase('allDone'), 'all-done'),
    { kind: 'formField', label: phrase('newcomer'), hint: phrase('signatureAndDate') },
    { kind: 'formField', label: phrase('mentor'), hint: phrase('signatureAndDate') },
  ];
}

function mastheadOf({ phrase, say, project }: Paper, participant: Participant): Masthead {
  return {
    kind: 'masthead',
    company: project.company.name.trim(),
    title: phrase('checklist'),
    subtitle: named(participant.name, say('unnamedParticipant')),
  };
}

function ticked(title: string, id: string, items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [...heading(1, title, id), ...tickList(items)];
}

/** The regulations of the processes that the newcomer works in or answers for as their owner. */
function toRead(paper: Paper, { id, name }: Participant, does: readonly NumberedStep[]): string[] {
  const { phrase, say } = paper;
  const taken = new Set(does.map(({ chapter }) => chapter.process));
  const processes = paper.chapters
    .map(({ process }) => process)
    .filter((process) => taken.has(process) || process.ownerId === id);
  return [
    phrase('instructionOf', { participant: mentioned(named(name, say('unnamedParticipant'))) }),
    ...processes.map((process) =>
      phrase('regulationOf', { process: named(process.name, say('unnamedProcess')) }),
    ),
  ];
}

function toolsOf(does: readonly NumberedStep[]): string[] {
  const tools = does.flatMap(({ step }) => step.tools.map((tool) => tool.trim()));
  return [...new Set(tools)].filter((tool) => tool !== '');
}

/** Scripts, letters and forms in the order of use, with the steps that use them. */
function textsOf(paper: Paper, does: readonly NumberedStep[]): string[] {
  const { project, say, phrase } = paper;
  const ids = new Set(does.flatMap(({ step }) => step.materialIds));
  return [...ids].flatMap((id) => {
    const material = project.materials[id];
    if (!material) return [];
    const kind = say(`materialKind_${material.kind}`);
    const numbers = does.filter(({ step }) => step.materialIds.includes(id));
    return [
      phrase('textForSteps', {
        name: named(material.name, kind),
        kind: kind.toLowerCase(),
        steps: numbers.map((one) => inProcess(paper, one.chapter, one.number)).join(', '),
        count: numbers.length,
      }),
    ];
  });
}

/** Those who answer for, advise on or learn of the newcomer's steps, with the people behind them. */
function colleagues(
  paper: Paper,
  participant: Participant,
  does: readonly NumberedStep[],
): string[] {
  const ids = does.flatMap(({ step }) => [
    ...(step.accountableId === undefined ? [] : [step.accountableId]),
    ...step.consultedIds,
    ...step.informedIds,
  ]);
  const others = [...new Set<ParticipantId>(ids)].filter((id) => id !== participant.id);
  return others.flatMap((id) => {
    const name = paper.nameOf(id);
    const people = peopleOf(paper, [id]).map((person) => person.name);
    if (name === '') return [];
    return [people.length === 0 ? name : `${name} — ${people.join(', ')}`];
  });
}

function stepTable(paper: Paper, does: readonly NumberedStep[]): SignatureTable {
  const { phrase, say } = paper;
  return {
    kind: 'signatureTable',
    columns: [
      { title: say('numberColumn'), width: 1.4 },
      { title: say('step'), width: 5.5 },
      { title: say('deadline'), width: 2.8 },
      { title: phrase('withMentor'), width: 2.7 },
      { title: phrase('alone'), width: 3 },
    ],
    rows: does.map(({ step, number, chapter }) => [
      inProcess(paper, chapter, number),
      mentioned(named(step.name, say('unnamedStep'))),
      step.timeLimit ? limitText(paper, step.timeLimit) : '',
      '',
      '',
    ]),
    spareRows: 0,
  };
}
