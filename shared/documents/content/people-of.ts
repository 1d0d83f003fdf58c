/** The people behind participants, by name. */
import { valuesOf } from '#shared/base';
import type { ParticipantId, Person, Project } from '#shared/model';
import type { Content } from './content.ts';

/** Everybody who stands behind one of these participants, each once, in their order. */
export function peopleOf(
  { project, language }: Pick<Content, 'project' | 'language'>,
  ids: readonly ParticipantId[],
): Person[] {
  const collator = new Intl.Collator(language);
  const people = valuesOf(project.people)
    .filter(({ name }) => name.trim() !== '')
    .sort((a, b) => collator.compare(a.name, b.name));
  const standBehind = (id: ParticipantId) => {
    const pools = poolsOf(project, id);
    return people.filter(({ participantIds }) => participantIds.some((one) => pools.has(one)));
  };
  return [...new Set(ids.flatMap(standBehind))];
}

/** Itself, and whose people do its work too. */
function poolsOf({ participants }: Project, id: ParticipantId): Set<ParticipantId> {
  const pools = new Set<ParticipantId>();
  let next: ParticipantId | undefined = id;
  while (next !== undefined && !pools.has(next)) {
    pools.add(next);
    next = participants[next]?.poolOf;
  }
  return pools;
}
