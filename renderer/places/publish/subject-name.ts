/** What a single paper is about, by name: its process or its participant. */
import type { DocumentRequest } from '#shared/documents';
import type { Translate } from '#shared/i18n';
import type { DocumentEntry } from './document-entries.ts';

/** Empty for a paper about everything that was chosen. */
export function subjectName(
  { subject }: DocumentEntry,
  { project, processIds = [], participantId }: DocumentRequest,
  t: Translate,
): string {
  if (subject === 'process') {
    const name = processIds.map((id) => project.processes[id]?.name.trim() ?? '').join('');
    return name || t('documents.unnamedProcess');
  }
  if (subject === 'participant' && participantId !== undefined) {
    const name = project.participants[participantId]?.name.trim() ?? '';
    return name || t('documents.unnamedParticipant');
  }
  return '';
}
