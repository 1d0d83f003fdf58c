/** Codes of stages: Latin, short, unique, and the same whatever stands around them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stageCodes } from '#shared/stage-definitions';

const codesOf = (...stages: Parameters<typeof stageCodes>[0][number][]) =>
  Object.fromEntries(stageCodes(stages));

describe('the code of a stage', () => {
  test.each([
    ['Новый лид', 'NOVYY_LID'],
    ['Съёмка объекта', 'SEMKA_OBEKTA'],
    ['Щи, борщ и эклер', 'SHCHI_BRSHCH'],
    ['КП отправлено', 'KP_OTPRAVLEN'],
    ['Proposal sent', 'PROPOS_SENT'],
    ['Квалификация', 'KVALIFIKATS'],
    ['Qualification', 'QUALIFICAT'],
    ['Техническое решение', 'TEKHN_RESHEN'],
    ['Замер и смета', 'ZAMER_SMETA'],
    ['Не наш клиент', 'NE_NASH_KLNT'],
    ['Вернуться через полгода', 'VERN_POLGOD'],
    ['Come back in six months', 'COME_BACK'],
    ['Übergabe № 2', 'UBERGABE_2'],
  ])('«%s»', (name, code) => {
    expect(codesOf({ id: 'one', name })).toEqual({ one: code });
  });

  test('of a name without letters says that it is a stage', () => {
    expect(codesOf({ id: 'one', name: '🚀' }).one).toMatch(/^STAGE_[0-9A-Z]{4}$/);
  });

  test('is one that a pipeline of Bitrix24 is born with only in the same group', () => {
    const won = { id: 'one', name: 'Won', semantics: 'won' } as const;
    expect(codesOf(won).one).toBe('WON');
    expect(codesOf({ ...won, semantics: 'open' }).one).toMatch(/^WON_[0-9A-Z]{4}$/);
  });

  test('of stages with one name differ, each by its own id', () => {
    const first = { id: 'a', name: 'Звонок' };
    const second = { id: 'b', name: 'звонок!' };
    const both = codesOf(first, second);
    expect(both.a).toMatch(/^ZVONOK_[0-9A-Z]{4}$/);
    expect(both.b).toMatch(/^ZVONOK_[0-9A-Z]{4}$/);
    expect(both.a).not.toBe(both.b);
  });
});

const names = fc.oneof(
  fc.constantFrom('Звонок', 'звонок', 'Встреча', 'New', '🚀', '', 'Коммерческое предложение'),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);
const stages = fc.uniqueArray(
  fc.record({ id: fc.stringMatching(/^[a-z0-9]{1,12}$/), name: names }),
  {
    selector: ({ id }) => id,
    maxLength: 120,
  },
);

test('any stages: allowed characters, at most 12 of them, no code twice', () => {
  fc.assert(
    fc.property(stages, (some) => {
      const codes = [...stageCodes(some).values()];
      expect(codes).toHaveLength(some.length);
      expect(new Set(codes).size).toBe(codes.length);
      for (const code of codes) expect(code).toMatch(/^[A-Z0-9_]{1,12}$/);
    }),
  );
});

test('any stages in another order keep their codes', () => {
  fc.assert(
    fc.property(
      stages.chain((some) =>
        fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
      ),
      ([some, shuffled]) => {
        expect(codesOf(...shuffled)).toEqual(codesOf(...some));
      },
    ),
  );
});
