/** The people behind the participants: who signs, who approves, and how a name is written under a signature. */
import { valuesOf } from '#shared/base';
import type { Participant, ParticipantId, Person, Project } from '#shared/model';
import type { ApprovalBlock } from '../blocks.ts';
import { approvedVersion } from '../content/content.ts';
import type { Paper } from './paper.ts';

/** Endings of Russian patronymics: they tell a full name from any other three words. */
const PATRONYMIC = /(?:вич|ьич|тич|мич|кич|вна|чна|шна|оглы|кызы)$/iu;

/** «Соколова Марина Андреевна» → «М. А. Соколова»; a name of another kind stays as it was typed. */
export function withInitials(name: string): string {
  const [surname = '', given = '', patronymic = '', ...more] = name.trim().split(/\s+/u);
  if (more.length > 0 || !PATRONYMIC.test(patronymic)) return name.trim();
  const initial = (word: string) => `${[...word][0]?.toUpperCase() ?? ''}.`;
  return `${initial(given)}\u00a0${initial(patronymic)}\u00a0${surname}`;
}

/** Everybody who stands behind one of these participants, in their order. */
export function peopleOf(project: Project, ids: readonly ParticipantId[]): Person[] {
  const people = valuesOf(project.people);
  return [...new Set(ids.flatMap((id) => people.filter((one) => one.participantIds.includes(id))))];
}

/** The participant and the department that it belongs to. */
export function withDepartments(
  project: Project,
  participants: readonly Participant[],
): ParticipantId[] {
  const ids = participants.flatMap(({ id, departmentId }) =>
    departmentId === undefined ? [id] : [departmentId, id],
  );
  return [...new Set(ids)].filter((id) => project.participants[id] !== undefined);
}

/** Does work that a paper can oblige somebody to: clients and systems sign nothing. */
export function isOurs({ kind }: Participant): boolean {
  return kind === 'role' || kind === 'department';
}

/** Who puts the paper in force: who approved the version, else who has the last word in the process. */
export function approverOf(paper: Paper): Pick<Person, 'name' | 'position'> | undefined {
  const [chapter] = paper.chapters;
  if (!chapter) return undefined;
  const approval = approvedVersion(chapter)?.approvals.at(-1);
  if (approval) return approval.person;
  const { lastWordId } = chapter.process;
  return lastWordId === undefined ? undefined : paper.project.people[lastWordId];
}

export function approvalBlock(paper: Paper): ApprovalBlock {
  const { phrase, project } = paper;
  const approver = approverOf(paper);
  const position = [approver?.position ?? '', project.company.name].map((line) => line.trim());
  return {
    kind: 'approvalBlock',
    word: phrase('approved'),
    position: position.filter((line) => line !== ''),
    name: withInitials(approver?.name ?? ''),
    date: phrase('dateToWrite'),
  };
}
