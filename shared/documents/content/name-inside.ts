/**
 * A participant inside a sentence: «решение принимает руководитель розницы». Russian writes roles and
 * departments small there; what isn't surely one of them, and what isn't Russian, stays as typed.
 */
import { valuesOf } from '#shared/base';
import type { Participant, ParticipantId, Project } from '#shared/model';
import { isCommonName } from './common-words.ts';
import { positionInSentence } from './sentences.ts';

export function nameInside(project: Project, id: ParticipantId): string {
  const participant = project.participants[id];
  if (!participant) return '';
  const name = participant.name.trim();
  return isCommonName(name) && isCommon(project, participant) ? positionInSentence(name) : name;
}

/** A contractor or a system often has a name of its own, unless its people are called by the same word. */
function isCommon(project: Project, { id, kind, name }: Participant): boolean {
  const [first = ''] = name.trim().split(/\s/u);
  const people = valuesOf(project.people);
  if (people.some((person) => person.name.split(/\s+/u).includes(first))) return false;
  if (kind === 'role' || kind === 'department' || kind === 'client') return true;
  return people.some(
    ({ participantIds, position }) =>
      participantIds.includes(id) && position.trim().toLowerCase().startsWith(first.toLowerCase()),
  );
}
