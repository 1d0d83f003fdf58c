/** The work that a drawing asks of people, from the traffic equations: against sums by hand. */
import { expect, test } from 'vitest';
import { idOf, present } from '#shared/base';
import { compileScenario } from '#shared/simulation';
import {
  aProject,
  aroundTheClock,
  aVariant,
  minutes,
  officeCalendar,
  poisson,
  type VariantBuilder,
} from '#test/builders';
import { aroundClock, inOffice } from '#test/one-week';
import { aScenario, problemsOf, runOf } from '#test/simulating';

/** Turns at the manager's steps per lead; one lead an hour and an effort of six minutes are a load of 0.1 a turn. */
function turnsPerLead(variant: VariantBuilder): number {
  return loadOf(aroundClock(variant)) * 10;
}

function loadOf(project: ReturnType<typeof aroundClock>): number {
  const { program } = runOf(project, { until: { weeks: 1 }, replications: 1 });
  const { participants, offeredLoad } = program.meaning;
  const manager = present(
    participants.find(({ id }) => id === 'manager'),
    'manager',
  );
  return present(offeredLoad[manager.pool], 'load');
}

const drawn = () =>
  aVariant()
    .lane('manager')
    .source('lead', { arrivals: poisson(1) })
    .step('call', { effort: minutes(6) })
    .branch('way')
    .outcome('won')
    .outcome('lost', { result: 'lost' })
    .path('lead', 'call', 'way');

test('an unbounded loop: geometric', () => {
  const variant = drawn()
    .flow('way', 'call', { probability: 0.75 })
    .flow('way', 'won', { probability: 0.25 });
  expect(turnsPerLead(variant)).toBeCloseTo(4, 9);
});

test('a loop of at most two turns more', () => {
  const variant = drawn()
    .flow('way', 'call', { probability: 0.5, maxTimes: 2 })
    .flow('way', 'won', { probability: 0.5 });
  expect(turnsPerLead(variant)).toBeCloseTo(1 + 0.5 + 0.25, 9);
});

test('two bounded loops at one branch: when one is used up the other is taken more often', () => {
  const variant = drawn()
    .wait('think')
    .flow('way', 'call', { probability: 0.9, maxTimes: 1 })
    .flow('way', 'think', { probability: 0.09, maxTimes: 2 })
    .flow('way', 'won', { probability: 0.01 })
    .path('think', 'call');
  /** Turns at the call, this one included, with so many of each left. */
  const turns = (call: number, think: number): number => {
    const shares = [call > 0 ? 0.9 : 0, think > 0 ? 0.09 : 0, 0.01];
    const all = shares.reduce((sum, share) => sum + share, 0);
    const [again = 0, thinking = 0] = shares.map((share) => share / all);
    return (
      1 +
      (again > 0 ? again * turns(call - 1, think) : 0) +
      (thinking > 0 ? thinking * turns(call, think - 1) : 0)
    );
  };
  expect(turnsPerLead(variant)).toBeCloseTo(turns(1, 2), 9);
});

test('a bounded flow that doesn’t come back is taken by its probability', () => {
  const variant = drawn()
    .step('offer', { effort: minutes(6) })
    .flow('way', 'lost', { probability: 0.5, maxTimes: 1 })
    .flow('way', 'offer', { probability: 0.5 })
    .path('offer', 'won');
  expect(turnsPerLead(variant)).toBeCloseTo(1.5, 9);
});

test('a bound lasts through the rounds of an outer loop', () => {
  // Rework once in all; then the outer loop with one half.
  const variant = drawn()
    .wait('send')
    .branch('agreed')
    .flow('way', 'call', { probability: 0.5, maxTimes: 1 })
    .flow('way', 'send', { probability: 0.5 })
    .path('send', 'agreed')
    .flow('agreed', 'call', { probability: 0.5 })
    .flow('agreed', 'won', { probability: 0.5 });
  // Two rounds on average; the rework is used up in round n with (1/2)ⁿ, and there is a round n with (1/2)ⁿ⁻¹:
  // Σ (1/2)ⁿ (1/2)ⁿ⁻¹ = 2 / 3.
  expect(turnsPerLead(variant)).toBeCloseTo(2 + 2 / 3, 9);
});

test('bounds that hardly ever bind cost nothing', () => {
  let variant = aVariant()
    .lane('manager')
    .source('lead', { arrivals: poisson(1) });
  const ids = Array.from({ length: 12 }, (_, step) => step);
  for (const step of ids) {
    variant = variant
      .step(`call${step}`, { effort: minutes(0.5) })
      .branch(`way${step}`)
      .flow(`call${step}`, `way${step}`)
      .flow(`way${step}`, `call${step}`, { probability: 0.5, maxTimes: 60 })
      .flow(`way${step}`, step === 11 ? 'won' : `call${step + 1}`, { probability: 0.5 });
  }
  variant = variant.outcome('won').path('lead', 'call0');
  expect(loadOf(aroundClock(variant))).toBeCloseTo((12 * 2 * 0.5) / 60, 6);
});

test('fork and join: each branch once, what follows once', () => {
  const variant = aVariant()
    .lane('manager')
    .source('lead', { arrivals: poisson(1) })
    .fork('both')
    .step('price', { effort: minutes(6) })
    .step('plan', { effort: minutes(6) })
    .join('ready')
    .step('send', { effort: minutes(6) })
    .outcome('won')
    .path('lead', 'both', 'price', 'ready', 'send', 'won')
    .path('both', 'plan', 'ready');
  expect(turnsPerLead(variant)).toBeCloseTo(3, 9);
});

test('several performers, other duties, working hours', () => {
  const project = inOffice(
    aVariant()
      .lane('manager', { headcount: 4, otherDuties: 0.25 })
      .source('lead', { arrivals: { kind: 'poisson', perHour: 2, calendarId: officeCalendar.id } })
      .step('visit', {
        effort: minutes(30),
        helpers: [{ participantId: idOf('manager'), count: 1 }],
      })
      .outcome('won')
      .path('lead', 'visit', 'won'),
  );
  // Two an hour, half an hour of two people: 2 of 4 × 0.75.
  expect(loadOf(project)).toBeCloseTo(2 / 3, 9);
});

test('a way out that can be used up leaves deals inside for ever: refused, with the place', () => {
  const variant = drawn()
    .wait('send')
    .branch('agreed')
    .flow('way', 'call', { probability: 0.5 })
    .flow('way', 'send', { probability: 0.5, maxTimes: 1 })
    .path('send', 'agreed')
    .flow('agreed', 'call', { probability: 0.5 })
    .flow('agreed', 'won', { probability: 0.5 });
  expect(problemsOf(aroundClock(variant))).toEqual(['wayOutLimited way']);
  const once = drawn()
    .flow('way', 'call', { probability: 0.5 })
    .flow('way', 'won', { probability: 0.5, maxTimes: 1 });
  // Whoever takes it is out.
  expect(turnsPerLead(once)).toBeCloseTo(2, 9);
});

test('a load of exactly 1 grows for ever', () => {
  const variant = aVariant()
    .lane('manager')
    .source('lead', { arrivals: poisson(1) })
    .step('call', { effort: minutes(60) })
    .outcome('won')
    .path('lead', 'call', 'won');
  const project = aProject().calendar(aroundTheClock).variant(variant).build();
  const compiled = compileScenario(project, aScenario(project));
  expect(compiled.ok && compiled.value.meaning.isGrowing).toEqual([true]);
});
