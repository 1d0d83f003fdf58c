/** The people behind a participant, by name. */
import { valuesOf } from '#shared/base';
import type { ParticipantId, Person } from '#shared/model';
import type { Book } from './book.ts';

export function peopleOf({ project, language }: Book, id: ParticipantId): Person[] {
  const collator = new Intl.Collator(language);
  return valuesOf(project.people)
    .filter(({ name, participantIds }) => name.trim() !== '' && participantIds.includes(id))
    .sort((a, b) => collator.compare(a.name, b.name));
}
