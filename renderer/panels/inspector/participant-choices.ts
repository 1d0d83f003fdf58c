/** Participants as choices, by name. */
import type { ParticipantId, Project } from '#shared/model';
import type { Choice } from './fields/index.ts';

export function participantChoices(
  project: Project,
  except: readonly ParticipantId[] = [],
): Choice<ParticipantId>[] {
  return Object.values(project.participants)
    .filter(({ id }) => !except.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((one, other) => one.label.localeCompare(other.label));
}
