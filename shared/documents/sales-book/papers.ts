/** Papers that are parts of the book: an instruction and a newcomer's checklist for each participant, the sheet to sign. */
import type { Participant } from '#shared/model';
import type { Block } from '../blocks.ts';
import { heading, paragraph } from '../compose.ts';
import { named } from '../content/sentences.ts';
import { nested } from '../nesting.ts';
import { checklistText } from '../newcomer-checklist/build-newcomer-checklist.ts';
import { asPaper, type Paper } from '../papers/paper.ts';
import { instructed, taught } from '../papers/participation.ts';
import { acquaintanceTable } from '../papers/signature-sheets.ts';
import { instructionText } from '../role-instruction/build-role-instruction.ts';
import type { Book } from './book.ts';

/** Not signed one by one: the book has a sheet for that. */
export function roleInstructions(book: Book): Block[] {
  const paper = asPaper(book);
  const papers = instructed(paper).flatMap((participant) =>
    partOf(paper, participant, {
      id: `instruction-${participant.id}`,
      blocks: instructionText(paper, participant, false),
    }),
  );
  if (papers.length === 0) return [];
  return [...heading(1, paper.phrase('kind_roleInstruction'), 'role-instructions'), ...papers];
}

export function newcomerChecklists(book: Book): Block[] {
  const paper = asPaper(book);
  const papers = taught(paper).flatMap((participant, index): Block[] => [
    // A form is copied and filled in: each has pages of its own.
    ...(index === 0 ? [] : [{ kind: 'pageBreak' as const }]),
    ...partOf(paper, participant, {
      id: `checklist-${participant.id}`,
      blocks: checklistText(paper, participant),
    }),
  ]);
  if (papers.length === 0) return [];
  return [...heading(1, paper.phrase('kind_newcomerChecklist'), 'newcomer-checklists'), ...papers];
}

function partOf(
  { say }: Paper,
  participant: Participant,
  { id, blocks }: { readonly id: string; readonly blocks: readonly Block[] },
): Block[] {
  const name = named(participant.name, say('unnamedParticipant'));
  return [...heading(2, name, id), ...nested(blocks, { level: 2, id })];
}

export function acquaintanceSheet(book: Book): Block[] {
  const paper = asPaper(book);
  const signing = acquaintanceTable(paper);
  if (signing.rows.length === 0) return [];
  return [
    ...heading(1, paper.phrase('acquaintanceSheet'), 'acquaintance-sheet'),
    paragraph(paper.phrase('acquaintedWith', { document: paper.say('salesBook') })),
    signing,
  ];
}
