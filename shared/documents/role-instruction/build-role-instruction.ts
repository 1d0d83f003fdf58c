/**
 * One participant → its instruction over all chosen processes, on a few pages: what to do, by
 * when, by which text, what to fill in, whom to phrase.
 */
import { failure, type Result, success } from '#shared/base';
import type { Participant, ParticipantId } from '#shared/model';
import type { Block, DocumentModel, Masthead } from '../blocks.ts';
import { heading, lines } from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import { normTable } from '../content/norms.ts';
import { peopleOf } from '../content/people-of.ts';
import { mentioned, named } from '../content/sentences.ts';
import { weekText } from '../content/working-hours.ts';
import { finishPaper, isApproved } from '../papers/finish-paper.ts';
import { openPaper, type Paper, type PaperRequest } from '../papers/paper.ts';
import {
  chaptersOf,
  hasPart,
  type Participation,
  participationOf,
} from '../papers/participation.ts';
import { approvalBlock } from '../papers/people.ts';
import { duties } from './duties.ts';
import { lateness } from './lateness.ts';
import { escalations, othersWork } from './others-work.ts';

export interface ParticipantRequest extends PaperRequest {
  readonly participantId: ParticipantId;
}

export type PaperFailure = { readonly code: 'nothingToPublish' } | { readonly code: 'noPart' };

export function buildRoleInstruction(
  request: ParticipantRequest,
): Result<DocumentModel, PaperFailure> {
  const paper = openPaper(request);
  if (paper.chapters.length === 0) return failure({ code: 'nothingToPublish' });
  const participant = paper.project.participants[request.participantId];
  if (!participant) return failure({ code: 'noPart' });
  const participation = participationOf(paper, participant.id);
  if (!hasPart(participation)) return failure({ code: 'noPart' });
  const { phrase, say } = paper;
  const name = named(participant.name, say('unnamedParticipant'));
  const title = phrase('instructionOf', { participant: mentioned(name) });
  return success(
    finishPaper(paper, {
      kind: 'roleInstruction',
      title,
      blocks: [
        mastheadOf(paper, participant),
        ...instructionText(paper, participant, true),
        ...heading(1, phrase('hasRead'), 'has-read'),
        signatures(paper, participant),
      ],
    }),
  );
}

/** The instruction itself, without what makes a paper of it: approval and signatures. */
export function instructionText(paper: Paper, participant: Participant, isAlone: boolean): Block[] {
  const participation = participationOf(paper, participant.id);
  return [
    facts(paper, participant, participation),
    ...duties(paper, participation, isAlone),
    ...lateness(paper, participation, participant.id),
    ...norms(paper, participant),
    ...othersWork(paper, participation),
    ...escalations(paper, participation),
  ];
}

function mastheadOf(paper: Paper, participant: Participant): Masthead {
  const { phrase, say, project } = paper;
  return {
    kind: 'masthead',
    company: project.company.name.trim(),
    approval: approvalBlock(paper),
    title: phrase('instruction'),
    subtitle: named(participant.name, say('unnamedParticipant')),
    ...(isApproved(paper) ? {} : { status: say('draftStatus') }),
  };
}

function facts(paper: Paper, participant: Participant, participation: Participation): Block {
  const { phrase, say, project } = paper;
  const { departmentId, calendarId, id } = participant;
  const calendar = calendarId === undefined ? undefined : project.calendars[calendarId];
  const names = (chapters: readonly Chapter[]) =>
    [...new Set(chapters)].map(({ process }) => named(process.name, say('unnamedProcess')));
  const entries: [string, string[]][] = [
    [say('department'), departmentId === undefined ? [] : [paper.nameOf(departmentId)]],
    [
      phrase('people'),
      [
        peopleOf(paper, [id])
          .map(({ name }) => name)
          .join(', '),
      ],
    ],
    [say('workingHours'), calendar ? [weekText(paper, calendar)] : []],
    [phrase('processes'), names(chaptersOf(paper, participation))],
    [phrase('ownsProcesses'), names(participation.owns)],
  ];
  return {
    kind: 'passport',
    entries: entries
      .map(([label, texts]) => ({ label, value: lines(texts) }))
      .filter(({ value }) => value.length > 0),
  };
}

function norms(paper: Paper, participant: Participant): Block[] {
  const found = normTable(paper, [participant], { isNamed: false });
  if (found.length === 0) return [];
  return [...heading(1, paper.phrase('normsHeading'), 'norms'), ...found];
}

/** Everybody in this part signs; one empty row is for whoever joins next. */
function signatures(paper: Paper, participant: Participant): Block {
  const { phrase } = paper;
  return {
    kind: 'signatureTable',
    columns: [
      { title: phrase('fullName'), width: 6 },
      { title: phrase('date'), width: 2.4 },
      { title: phrase('signature'), width: 2.8 },
    ],
    rows: peopleOf(paper, [participant.id]).map(({ name }) => [name, '', '']),
    spareRows: 1,
  };
}
