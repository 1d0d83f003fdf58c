/** Switching and moving the parts of a book, and believing a plan that was kept somewhere. */
import {
  type BookPartId,
  type BookPlan,
  type ChapterChoice,
  EDITIONS,
  planOf,
  type SectionChoice,
} from './plan.ts';

export function switchPart(plan: BookPlan, id: BookPartId, isOn: boolean): BookPlan {
  return {
    ...plan,
    chapters: plan.chapters.map((chapter) =>
      chapter.id === id
        ? { ...chapter, isOn }
        : {
            ...chapter,
            sections: chapter.sections.map((section) =>
              section.id === id ? { ...section, isOn } : section,
            ),
          },
    ),
  };
}

/** A part takes the place of another one of its list; the others make room. */
export function movePart(plan: BookPlan, id: BookPartId, to: number): BookPlan {
  return {
    ...plan,
    chapters: moved(plan.chapters, id, to).map((chapter) => ({
      ...chapter,
      sections: moved(chapter.sections, id, to),
    })),
  };
}

function moved<Choice extends { readonly id: BookPartId }>(
  choices: readonly Choice[],
  id: BookPartId,
  to: number,
): readonly Choice[] {
  const part = choices.find((choice) => choice.id === id);
  if (!part) return choices;
  const others = choices.filter((choice) => choice !== part);
  return [...others.slice(0, Math.max(to, 0)), part, ...others.slice(Math.max(to, 0))];
}

/**
 * What was kept may come from another version of the program: parts it doesn't know are
 * dropped, parts it has got since stand after the one that they usually follow.
 */
export function readPlan(stored: unknown): BookPlan {
  const { edition, chapters } = fieldsOf(stored);
  const usual = planOf(EDITIONS.find((known) => known === edition) ?? 'full');
  if (!Array.isArray(chapters)) return usual;
  return {
    edition: usual.edition,
    chapters: inKeptOrder<ChapterChoice>(usual.chapters, chapters).map((chapter) => ({
      ...chapter,
      sections: inKeptOrder<SectionChoice>(
        chapter.sections,
        listOf(chapters.map(fieldsOf).find(({ id }) => id === chapter.id)?.sections),
      ),
    })),
  };
}

function inKeptOrder<Choice extends { readonly id: BookPartId; readonly isOn: boolean }>(
  usual: readonly Choice[],
  kept: readonly unknown[],
): Choice[] {
  const order: Choice[] = kept.map(fieldsOf).flatMap(({ id, isOn }) => {
    const known = usual.find((choice) => choice.id === id);
    return known ? [{ ...known, isOn: isOn !== false }] : [];
  });
  const unique = order.filter(
    (choice, index) => order.findIndex(({ id }) => id === choice.id) === index,
  );
  usual.forEach((choice, index) => {
    if (unique.some(({ id }) => id === choice.id)) return;
    const before = unique.findIndex(({ id }) => id === usual[index - 1]?.id);
    unique.splice(before + 1, 0, choice);
  });
  return unique;
}

function fieldsOf(stored: unknown): Readonly<Record<string, unknown>> {
  return typeof stored === 'object' && stored !== null ? { ...stored } : {};
}

function listOf(stored: unknown): readonly unknown[] {
  return Array.isArray(stored) ? stored : [];
}
