/** Which parts a book has: switched, moved, named, remembered; and what that prints. */
import { describe, expect, test } from 'vitest';
import {
  type BookPlan,
  buildSalesBook,
  movePart,
  planOf,
  planOfNames,
  readPlan,
  switchPart,
} from '#shared/documents';
import { aProject, aVariant } from '#test/builders';

function chapterIds({ chapters }: BookPlan): string[] {
  return chapters.map(({ id }) => id);
}

function printedIds(plan: BookPlan): string[] {
  return plan.chapters.flatMap(({ id, isOn, sections }) =>
    isOn ? [id, ...sections.flatMap((section) => (section.isOn ? [section.id] : []))] : [],
  );
}

function headings(plan: BookPlan): string[] {
  const project = aProject()
    .variant(aVariant().source('lead').step('call').outcome('won').path('lead', 'call', 'won'))
    .build();
  const built = buildSalesBook({
    ...{ project, plan, results: {}, date: '2026-11-23', language: 'ru' },
  });
  if (!built.ok) throw new Error(built.error.code);
  return built.value.blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
}

describe('a part', () => {
  test('that is switched off is left out with its heading', () => {
    const plan = switchPart(switchPart(planOf('full'), 'glossary', false), 'stages', false);
    expect(headings(planOf('full'))).toEqual(
      expect.arrayContaining(['glossary', 'process-stages']),
    );
    expect(headings(plan)).not.toContain('glossary');
    expect(headings(plan)).not.toContain('process-stages');
    expect(headings(switchPart(plan, 'glossary', true))).toContain('glossary');
  });

  test('that is moved is printed where it was moved to', () => {
    const plan = movePart(movePart(planOf('full'), 'glossary', 0), 'steps', 0);
    const printed = headings(plan);
    expect(printed[0]).toBe('glossary');
    expect(printed.indexOf('process-steps')).toBeLessThan(printed.indexOf('process-passport'));
  });

  test('moves up, down and to the ends, and the others keep their order', () => {
    const ids = chapterIds(planOf('full'));
    const others = ids.filter((id) => id !== 'overview');
    for (const to of [0, 5, ids.length - 1]) {
      const moved = chapterIds(movePart(planOf('full'), 'overview', to));
      expect(moved.indexOf('overview')).toBe(to);
      expect(moved.filter((id) => id !== 'overview')).toEqual(others);
    }
    expect(chapterIds(movePart(planOf('full'), 'overview', -3))[0]).toBe('overview');
  });

  test('a chapter whose sections are all off is not printed', () => {
    const plan = ['processRegister', 'segments'] as const;
    const without = plan.reduce((now, id) => switchPart(now, id, false), planOf('full'));
    expect(headings(without)).not.toContain('register');
  });
});

describe('named on the command line', () => {
  test('parts are printed in the order in which they were named', () => {
    const plan = planOfNames('full', ['glossary', 'steps', 'map', 'overview']);
    if (!plan.ok) throw new Error(plan.error.name);
    expect(printedIds(plan.value)).toEqual(['glossary', 'process', 'steps', 'map', 'overview']);
  });

  test('a chapter brings all its sections', () => {
    const plan = planOfNames('full', ['targets']);
    if (!plan.ok) throw new Error(plan.error.name);
    expect(printedIds(plan.value)).toEqual(['targets', 'norms', 'controlPoints']);
  });

  test('what the book doesn’t have is refused with what it has', () => {
    const plan = planOfNames('full', ['overview', 'weather']);
    expect(plan).toMatchObject({ ok: false, error: { code: 'partUnknown', name: 'weather' } });
    expect(!plan.ok && plan.error.known.split(', ')).toContain('approvalSheet');
  });
});

describe('what was kept', () => {
  test('is read back', () => {
    const plan = switchPart(movePart(planOf('short'), 'steps', 0), 'map', false);
    expect(readPlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });

  test('by an older program gets the parts that are new where they usually stand', () => {
    const plan = movePart(planOf('full'), 'glossary', 0);
    const older = { ...plan, chapters: plan.chapters.filter(({ id }) => id !== 'overview') };
    const ids = chapterIds(readPlan(older));
    expect(ids[0]).toBe('glossary');
    expect(ids[ids.indexOf('overview') - 1]).toBe('foreword');
  });

  test.each([
    [null],
    ['all'],
    [{ chapters: [{ id: 'weather', isOn: true }, 7, null] }],
    [{ edition: 'pocket', chapters: {} }],
  ])('and makes no sense is the usual plan: %j', (stored) => {
    expect(readPlan(stored)).toEqual(planOf('full'));
  });
});
