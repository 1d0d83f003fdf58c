/** Section «Participants and responsibility»: the owner, the last word, who takes part with which steps, and when they work. */
import type { Participant } from '#shared/model';
import type { Block } from '../blocks.ts';
import { clause, heading, paragraph, row, run, table } from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import { kindSaid } from '../content/kind-said.ts';
import { peopleOf } from '../content/people-of.ts';
import { readStages } from '../content/reading-order.ts';
import { named, positionInSentence } from '../content/sentences.ts';
import { participantsOf } from '../content/taking-part.ts';
import { calendarTable } from '../content/working-hours.ts';
import type { Paper } from '../papers/paper.ts';
import { led } from './general-provisions.ts';

export function responsibility(paper: Paper, chapter: Chapter): Block[] {
  const { phrase, project } = paper;
  const { process } = chapter;
  const taking = participantsOf(paper);
  const owner = paper.nameOf(process.ownerId);
  const last = process.lastWordId === undefined ? undefined : project.people[process.lastWordId];
  const hours = calendarTable(paper, taking);
  const content = [
    ...(owner === '' ? [] : led(phrase('ownerLead'), phrase('ownerDoes', { owner }))),
    ...(last ? led(phrase('lastWord'), phrase('lastWordIs', nameAndPosition(last))) : []),
    ...participantTable(paper, chapter, taking),
    ...(hours.length === 0 ? [] : [clause(run(phrase('hoursLead'), 'strong')), ...hours]),
  ];
  if (content.length === 0) return [];
  return [...heading(1, phrase('responsibility'), 'responsibility'), ...content];
}

function nameAndPosition({ name, position }: { name: string; position: string }) {
  const parts = [name, positionInSentence(position)];
  return { person: parts.filter((part) => part.trim() !== '').join(', ') };
}

function participantTable(paper: Paper, chapter: Chapter, taking: readonly Participant[]): Block[] {
  const { phrase, say } = paper;
  if (taking.length === 0) return [];
  const steps = stepsOf(chapter);
  const isSorted = taking.some(({ departmentId }) => departmentId !== undefined);
  return [
    clause(run(phrase('whoTakesPart'), 'strong')),
    ...table(
      [
        { title: say('participant'), width: 2.6 },
        ...(isSorted ? [{ title: say('department'), width: 2.8 }] : []),
        { title: phrase('people'), width: 3.6 },
        { title: phrase('steps'), width: 2 },
      ],
      taking.map((participant) => {
        const { id, departmentId } = participant;
        const name = named(participant.name, say('unnamedParticipant'));
        const people = peopleOf(paper, [id]).map(({ name }) => paragraph(name));
        return row(
          [paragraph(run(name, 'strong')), ...kindSaid(paper, participant)],
          ...(isSorted ? [departmentId === undefined ? NONE : paper.nameOf(departmentId)] : []),
          people,
          (steps.get(id) ?? []).join(', '),
        );
      }),
    ),
  ];
}

/** A client, a system or a contractor has no department; an empty cell would ask for one. */
const NONE = '—';

/** Numbers of the steps that somebody does, alone or as a helper. */
function stepsOf({ variant }: Chapter): Map<Participant['id'], string[]> {
  const steps = new Map<Participant['id'], string[]>();
  for (const { nodes } of readStages(variant)) {
    for (const { node, number } of nodes) {
      if (node.kind !== 'step' || number === null) continue;
      const doing = [node.participantId, ...node.helpers.map(({ participantId }) => participantId)];
      for (const id of new Set(doing)) steps.set(id, [...(steps.get(id) ?? []), number]);
    }
  }
  return steps;
}
