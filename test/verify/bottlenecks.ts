/** What one more person gains in the reference process, where queueing theory says it. */
import { present } from '#shared/base';
import type { Project, Scenario } from '#shared/model';
import type { Estimate } from '#shared/simulation';
import { studentT } from '#shared/simulation/statistics';
import { bottlenecksOf, gainOf } from '#test/bottlenecks';
import { allExponential, aReferenceProcess, asItIs, HOUR } from '#test/reference-process';
import type { Check } from './checks.ts';
import { waitingChance } from './queueing-theory.ts';

/** Hours in the queue of M/M/c: Erlang C. `work` is the hours of work that come in an hour. */
function waitHours(people: number, work: number, effortHours: number): number {
  return (waitingChance(people, work) * effortHours) / (people - work);
}

interface Pool {
  /** Of a lead, in all. */
  readonly visits: number;
  readonly people: number;
  readonly effortHours: number;
}

/** One lead an hour: waiting that one more person takes away from a lead. */
function gainHours({ visits, people, effortHours }: Pool): number {
  const work = visits * effortHours;
  const saved = waitHours(people, work, effortHours) - waitHours(people + 1, work, effortHours);
  return visits * saved;
}

const ROUNDS = 0.6 / 0.7;
const sdr = gainHours({ visits: 1, people: 2, effortHours: 1.6 });

export interface GainTruth {
  readonly name: string;
  readonly project: Project;
  /** Hours, by participant. */
  readonly exact: Readonly<Record<string, number>>;
  /** Places that a few thousand deals leave no doubt about. */
  readonly places: Readonly<Record<string, readonly [from: number, to: number]>>;
}

export const gainTruths: readonly GainTruth[] = [
  {
    name: 'Jackson network',
    project: aReferenceProcess(allExponential),
    exact: {
      sdr,
      engineer: gainHours({ visits: ROUNDS, people: 1, effortHours: 0.875 }),
      manager: gainHours({ visits: ROUNDS, people: 4, effortHours: 3.5 }),
      closer: gainHours({ visits: 0.6, people: 3, effortHours: 4 }),
    },
    // The others gain 2.1 to 2.5 hours.
    places: { manager: [4, 4] },
  },
  {
    name: 'reference process',
    project: aReferenceProcess(asItIs),
    // Leads come to the first step as a Poisson stream, and its work is exponential: M/M/2. The
    // manager's gain is that of published long runs.
    exact: { sdr, manager: 0.386 },
    places: { sdr: [1, 1], manager: [4, 4] },
  },
];

/** The interval of 99.9 % instead of 95 %, in hours. */
export function hoursOf({ mean, high }: Estimate, replications: number) {
  const t = (confidence: number) => studentT(replications - 1, confidence);
  const half = ((present(high, 'high') - mean) * t(0.999)) / t(0.95);
  return { mean: mean / HOUR, low: (mean - half) / HOUR, high: (mean + half) / HOUR };
}

/** One more person everywhere, against theory. */
export async function oneMorePerson(plan: Partial<Scenario>, replications: number) {
  const checks: Check[] = [];
  for (const { name, project, exact } of gainTruths) {
    const found = await bottlenecksOf(project, { ...plan, replications });
    for (const [id, hours] of Object.entries(exact)) {
      const { mean, low, high } = hoursOf(gainOf(id, found), replications);
      checks.push({
        name: `One more person (${id}, ${name}) gains, h`,
        asked: hours.toFixed(4),
        found: `${mean.toFixed(4)} [${low.toFixed(4)}, ${high.toFixed(4)}]`,
        isKept: low <= hours && high >= hours,
      });
    }
  }
  return checks;
}
