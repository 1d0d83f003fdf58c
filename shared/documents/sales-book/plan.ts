/**
 * What a sales book consists of: its chapters and their sections, which of them are printed and in
 * which order. A plan is plain data, so it can be kept, sent to a worker and written on a command line.
 */
import { failure, keysOf, type Result, success } from '#shared/base';

/** Chapters in the order that most books have, and the sections of those that have some. */
const STRUCTURE = {
  contents: [],
  approvalSheet: [],
  foreword: [],
  overview: [],
  register: ['processRegister', 'segments'],
  people: ['participantList', 'workingHours', 'orgChart', 'responsibilities'],
  process: ['passport', 'map', 'stages', 'steps', 'deadlines', 'figures'],
  targets: ['norms', 'controlPoints'],
  materials: [],
  roleInstructions: [],
  newcomerChecklists: [],
  acquaintanceSheet: [],
  glossary: [],
  changeHistory: [],
} as const;

export type BookChapterId = keyof typeof STRUCTURE;
export type BookSectionId = (typeof STRUCTURE)[BookChapterId][number];
export type BookPartId = BookChapterId | BookSectionId;

/** The whole book, or the twelve pages that are really read. */
export const EDITIONS = ['full', 'short'] as const;
export type Edition = (typeof EDITIONS)[number];

export interface SectionChoice {
  readonly id: BookSectionId;
  readonly isOn: boolean;
}

export interface ChapterChoice {
  readonly id: BookChapterId;
  readonly isOn: boolean;
  readonly sections: readonly SectionChoice[];
}

export interface BookPlan {
  readonly edition: Edition;
  readonly chapters: readonly ChapterChoice[];
}

/** A short edition answers what a newcomer asks on the first day. */
const LEFT_OUT: Readonly<Record<Edition, ReadonlySet<BookPartId>>> = {
  full: new Set(),
  short: new Set([
    'approvalSheet',
    'foreword',
    'register',
    'participantList',
    'workingHours',
    'orgChart',
    'responsibilities',
    // What holds stands on the stage cards, and the key figures in the overview.
    'deadlines',
    'figures',
    'targets',
    'materials',
    // Handed out one by one, as papers of their own.
    'roleInstructions',
    'newcomerChecklists',
    'acquaintanceSheet',
    'glossary',
    'changeHistory',
  ]),
};

const CHAPTER_IDS: readonly BookChapterId[] = keysOf(STRUCTURE);

export function planOf(edition: Edition): BookPlan {
  const isOn = (id: BookPartId) => !LEFT_OUT[edition].has(id);
  return {
    edition,
    chapters: CHAPTER_IDS.map((id) => ({
      id,
      isOn: isOn(id),
      sections: usualSections(id, edition).map((section) => ({
        id: section,
        isOn: isOn(section),
      })),
    })),
  };
}

/** A map has sheets of its own: between texts that follow each other it would leave a page half empty. */
function usualSections(id: BookChapterId, edition: Edition): readonly BookSectionId[] {
  const sections: readonly BookSectionId[] = STRUCTURE[id];
  if (edition === 'full') return sections;
  return sections.toSorted((a, b) => Number(a === 'map') - Number(b === 'map'));
}

/** A chapter whose sections are all left out has nothing to say. */
export function isPrinted({ isOn, sections }: ChapterChoice): boolean {
  return isOn && (sections.length === 0 || sections.some((section) => section.isOn));
}

export function sectionsOf(plan: BookPlan, chapterId: BookChapterId): BookSectionId[] {
  const chapter = plan.chapters.find(({ id }) => id === chapterId);
  return (chapter?.sections ?? []).flatMap(({ id, isOn }) => (isOn ? [id] : []));
}

export interface UnknownPart {
  readonly code: 'partUnknown';
  readonly name: string;
  readonly known: string;
}

/**
 * The parts that somebody named, in their order: a chapter with all its sections, or single
 * sections, which bring their chapter along.
 */
export function planOfNames(
  edition: Edition,
  names: readonly string[],
): Result<BookPlan, UnknownPart> {
  const known: readonly string[] = CHAPTER_IDS.flatMap((id) => [id, ...STRUCTURE[id]]);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    return failure({ code: 'partUnknown', name: unknown, known: known.join(', ') });
  }
  const chapters = CHAPTER_IDS.map((id) => namedChapter(id, names));
  const place = ({ id, sections }: ChapterChoice) =>
    Math.min(...[id, ...sections.map((section) => section.id)].map((each) => placeOf(each, names)));
  return success({ edition, chapters: sortedBy(chapters, place) });
}

function placeOf(id: BookPartId, names: readonly string[]): number {
  const place = names.indexOf(id);
  return place === -1 ? names.length : place;
}

function namedChapter(id: BookChapterId, names: readonly string[]): ChapterChoice {
  const isWhole = names.includes(id);
  const sections = STRUCTURE[id].map((section) => ({
    id: section,
    isOn: isWhole || names.includes(section),
  }));
  return {
    id,
    isOn: isWhole || sections.some(({ isOn }) => isOn),
    sections: sortedBy(sections, (section) => placeOf(section.id, names)),
  };
}

function sortedBy<Item>(items: readonly Item[], place: (item: Item) => number): Item[] {
  return items.toSorted((a, b) => place(a) - place(b));
}
