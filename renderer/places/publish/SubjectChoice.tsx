/** Whose paper is looked at, where a process or a participant has one of its own. */
import { Select } from '@mantine/core';
import type { DocumentRequest } from '#shared/documents';
import type { Translate } from '#shared/i18n';
import { useTranslate } from '../../session/index.ts';
import { subjectName } from './subject-name.ts';
import type { Publishing } from './use-publishing.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Group {
  readonly group: string;
  readonly items: Choice[];
}

export function SubjectChoice({ publishing }: { readonly publishing: Publishing }) {
  const { entry, papers, paper, change } = publishing;
  const t = useTranslate();
  // What there is only one of is no choice, but a participant is named all the same.
  if (!paper || entry.subject === null) return null;
  const isOfProcess = entry.subject === 'process';
  if (isOfProcess && papers.length === 1) return null;
  const choose = (value: string | null) => {
    const chosen = papers.find((one) => keyOf(one, isOfProcess) === value);
    if (!chosen) return;
    const [processId = null] = chosen.processIds ?? [];
    change(isOfProcess ? { processId } : { participantId: chosen.participantId ?? null });
  };
  const choiceOf = (one: DocumentRequest): Choice => ({
    value: keyOf(one, isOfProcess),
    label: subjectName(entry, one, t),
  });
  return (
    <Select
      size="xs"
      searchable
      allowDeselect={false}
      aria-label={t(isOfProcess ? 'publish.ofProcess' : 'publish.ofParticipant')}
      nothingFoundMessage={t('publish.noParticipantFound')}
      value={keyOf(paper, isOfProcess)}
      onChange={choose}
      data={isOfProcess ? papers.map(choiceOf) : groupsOf(papers, choiceOf, t)}
    />
  );
}

function keyOf({ processIds = [], participantId }: DocumentRequest, isOfProcess: boolean): string {
  return (isOfProcess ? processIds[0] : participantId) ?? '';
}

/** By department, as people look for each other; departments that work themselves come last. */
function groupsOf(
  papers: readonly DocumentRequest[],
  choiceOf: (paper: DocumentRequest) => Choice,
  t: Translate,
): Group[] {
  const groups = new Map<string, Choice[]>();
  for (const paper of papers) {
    const group = groupOf(paper, t);
    groups.set(group, [...(groups.get(group) ?? []), choiceOf(paper)]);
  }
  return [...groups].map(([group, items]) => ({ group, items }));
}

function groupOf({ project, participantId }: DocumentRequest, t: Translate): string {
  const participant = participantId && project.participants[participantId];
  if (!participant) return t('publish.withoutDepartment');
  if (participant.kind === 'department') return t('publish.departments');
  const { departmentId } = participant;
  const department = departmentId && project.participants[departmentId];
  if (!department) return t('publish.withoutDepartment');
  return department.name.trim() || t('documents.unnamedParticipant');
}
