/** What keeps a drawing from being simulated leads to where it can be mended. */
import { expect, test } from 'vitest';
import { idOf } from '#shared/base';
import { type CompileProblem, drawingsOf } from '#shared/simulation';
import { aProject, at, aVariant, officeCalendar } from '#test/builders';
import { whereToMend } from '../../../../renderer/places/simulate/where-to-mend.ts';

const project = aProject()
  .calendar(officeCalendar)
  .calendar({ ...officeCalendar, id: idOf('night'), name: 'Ночь' })
  .variant(
    aVariant(at.variantId)
      .lane('client', { kind: 'client', calendarId: idOf('office') })
      .lane('manager', { calendarId: idOf('night') })
      .source('lead')
      .step('call'),
  )
  .build();
const drawings = drawingsOf(project, [{ processId: at.processId, variantIds: [at.variantId] }]);
const selectedFor = (kind: CompileProblem['target']['kind'], id: string) =>
  whereToMend({ target: { kind, id } }, { project, drawings });

test.each([
  ['a card', 'node', 'call', 'call'],
  ['whoever isn’t there', 'participant', 'manager', 'manager'],
  ['a calendar, at whoever works by it', 'calendar', 'night', 'manager'],
  ['the whole drawing', 'variant', at.variantId, null],
] as const)('%s', (_, kind, id, selected) => {
  expect(selectedFor(kind, id)).toEqual({ drawing: drawings[0], selected });
});

test.each([
  ['what is on no drawing', 'participant', 'lawyer'],
  ['a calendar by which nobody works', 'calendar', 'day'],
  ['the scenario', 'scenario', 'scenario'],
] as const)('%s leads nowhere', (_, kind, id) => {
  expect(selectedFor(kind, id)).toBeNull();
});

test('a calendar leads to whoever was given it, not to whoever was given none', () => {
  const usual = aProject()
    .calendar(officeCalendar)
    .variant(
      aVariant(at.variantId)
        .lane('client', { kind: 'client' })
        .lane('manager', { calendarId: idOf('office') })
        .source('lead'),
    )
    .build();
  const drawn = drawingsOf(usual, [{ processId: at.processId, variantIds: [at.variantId] }]);
  expect(usual.settings.calendarId).toBe('office');
  const place = whereToMend(
    { target: { kind: 'calendar', id: 'office' } },
    { project: usual, drawings: drawn },
  );
  expect(place?.selected).toBe('manager');
});
