/** Which papers the list means for a project, which one is looked at, and what is simulated for it. */
import { expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { planOf } from '#shared/documents';
import type { Project } from '#shared/model';
import { aProject, aVariant } from '#test/builders';
import { anOffice, parts } from '#test/papers';
import {
  chosenPaper,
  DOCUMENT_ENTRIES,
  type DocumentWish,
  documentEntry,
  figuresNeeded,
  papersOf,
} from '../../../../renderer/places/publish/document-entries.ts';

function wishFor(project: Project, more: Partial<DocumentWish> = {}): DocumentWish {
  const plans = { full: planOf('full'), short: planOf('short') };
  return { project, plans, results: {}, date: '2026-11-25', language: 'ru', ...more };
}

const nothingChosen = { processId: null, participantId: null };

test('each document once, each process and each participant with papers of its own', () => {
  const counts = DOCUMENT_ENTRIES.map((entry) => [
    entry.id,
    papersOf(entry, wishFor(anOffice())).length,
  ]);
  // The seller and the lawyer do steps; the head answers for one and is told of overdue ones.
  expect(Object.fromEntries(counts)).toEqual({
    fullBook: 1,
    shortBook: 1,
    regulation: 1,
    roleInstruction: 3,
    newcomerChecklist: 2,
    raciMatrix: 1,
    acquaintanceSheet: 1,
  });
});

test('without processes there is nothing to print, whatever the document', () => {
  const wish = wishFor(anOffice(), { processIds: [] });
  expect(DOCUMENT_ENTRIES.flatMap((entry) => papersOf(entry, wish))).toEqual([]);
});

test('each edition of the book has its own parts', () => {
  const editions = ['fullBook', 'shortBook'].map((id) => {
    const [book] = papersOf(documentEntry(id), wishFor(anOffice()));
    return book?.plan?.edition;
  });
  expect(editions).toEqual(['full', 'short']);
});

test('the chosen participant’s paper is looked at, the first one where the choice is gone', () => {
  const entry = documentEntry('roleInstruction');
  const papers = papersOf(entry, wishFor(anOffice()));
  const chosen = (participantId: typeof parts.lawyerId | null) =>
    chosenPaper(entry, papers, { ...nothingChosen, participantId });
  expect(chosen(parts.lawyerId)?.participantId).toBe(parts.lawyerId);
  expect(chosen(idOf('gone'))).toBe(papers[0]);
  expect(chosenPaper(entry, [], nothingChosen)).toBeNull();
});

test('a book needs every variant’s figures, a regulation those of the one it describes, an instruction none', () => {
  const project = aProject()
    .process('sale', { name: 'Продажа' })
    .variant(aVariant('asIs').stage('s1').lane('seller').step('call'))
    .variant(aVariant('toBe').stage('s2').lane('seller').step('write'))
    .build();
  const wish = wishFor(project, { variantIds: { [idOf<'Process'>('sale')]: idOf('toBe') } });
  const variantsFor = (id: string) => {
    const entry = documentEntry(id);
    const paper = chosenPaper(entry, papersOf(entry, wish), nothingChosen);
    return paper && figuresNeeded(entry, paper).map(({ variantId }) => variantId);
  };
  expect(variantsFor('fullBook')).toEqual(['asIs', 'toBe']);
  expect(variantsFor('regulation')).toEqual(['toBe']);
  expect(variantsFor('roleInstruction')).toEqual([]);
});
