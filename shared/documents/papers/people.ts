/** The people behind the participants: who signs, who approves, and how a name is written under a signature. */
import type { Participant, ParticipantId, Person, Project } from '#shared/model';
import type { ApprovalBlock } from '../blocks.ts';
import { approvedVersion, type Content } from '../content/content.ts';
import { peopleOf } from '../content/people-of.ts';
import { participantsOf } from '../content/taking-part.ts';
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

/** Whom a paper can oblige to something: clients and systems sign nothing. */
export function isBound({ kind }: Participant): boolean {
  return kind === 'role' || kind === 'department' || kind === 'contractor';
}

/** Everybody who signs to have read: those behind the participants, and who has the last word. */
export function readersOf(paper: Paper): Person[] {
  const bound = participantsOf(paper).filter(isBound);
  const people = peopleOf(paper, withDepartments(paper.project, bound));
  return [...new Set([...people, ...lastWordsOf(paper)])];
}

/** Who has the last word in the processes; nobody is named twice. */
export function lastWordsOf({ project, chapters }: Paper): Person[] {
  const ids = chapters.flatMap(({ process }) => process.lastWordId ?? []);
  return [...new Set(ids)].flatMap((id) => project.people[id] ?? []);
}

/**
 * Whose agreement is asked: departments that take part, by their heads; owners; and who belongs to
 * no department and so speaks for themselves.
 */
export function agreeingOf(content: Pick<Content, 'project' | 'chapters' | 'language'>) {
  const { project, chapters } = content;
  const taking = participantsOf(content).filter(isBound);
  const departments = withDepartments(project, taking).filter(
    (id) => project.participants[id]?.kind === 'department',
  );
  const single = taking.filter(
    ({ kind, departmentId }) => kind !== 'department' && departmentId === undefined,
  );
  const owners = chapters.flatMap(({ process }) => process.ownerId ?? []);
  const ids = new Set([...departments, ...owners, ...single.map(({ id }) => id)]);
  const named = new Set<Person>();
  return [...ids].flatMap((id) =>
    peopleOf(content, [id]).flatMap((person) => {
      if (named.has(person)) return [];
      named.add(person);
      return [{ participantId: id, person }];
    }),
  );
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
