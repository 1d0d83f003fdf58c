/** One replication in slices, several in one core, and what the last one leaves behind: nothing. */
import { describe, expect, test } from 'vitest';
import { present } from '#shared/base';
import { recordReplication, runReplication } from '#shared/simulation';
import { continueReplication, startReplication } from '#shared/simulation/kernel';
import { aProject, aVariant, elapsedMinutes, exponential, minutes, poisson } from '#test/builders';
import { aBusyProject } from '#test/busy-project';
import { leadsAt, severalAt } from '#test/one-week';
import { runOf } from '#test/simulating';
import { limit, withDirector } from '#test/time-limits';

type Project = ReturnType<typeof aBusyProject>;

function programOf(project: Project, weeks = 2) {
  return runOf(project, { startsOn: '2026-01-12', until: { weeks }, replications: 1 }).program;
}

function inSlices(project: Project, slice: number) {
  const { network, plan } = programOf(project);
  const run = startReplication(network, plan, 0);
  let slices = 1;
  while (!continueReplication(run, slice)) slices++;
  return { outcome: run.outcome, slices };
}

/** Everything that may stand at one moment: timers, decisions under way, a queue out of patience. */
function aMorningOfTimers(): Project {
  return withDirector(
    aVariant()
      .stage('offer', {
        patience: { distribution: minutes(400), clock: 'elapsed' },
        timeLimit: limit(elapsedMinutes(60), { effort: minutes(30), action: 'raisePriority' }),
      })
      .lane('manager')
      .source('lead', { arrivals: severalAt(9, '12T09:00') })
      .step('call', {
        effort: minutes(60),
        patience: { distribution: minutes(240), clock: 'elapsed' },
        timeLimit: limit(elapsedMinutes(120), {
          effort: minutes(15),
          action: 'decideOnClient',
          continueShare: 0.5,
        }),
      })
      .source('later', { arrivals: leadsAt('12T10:00', '12T11:00', '12T13:00') })
      .outcome('won')
      .path('lead', 'call', 'won')
      .path('later', 'call'),
  );
}

describe('in slices', () => {
  test.each([1, 7, 1000])('of %i events nothing changes', (slice) => {
    const { outcome, slices } = inSlices(aBusyProject(), slice);
    expect(outcome).toEqual(runReplication(programOf(aBusyProject()), 0));
    expect(slices).toBeGreaterThan(1);
  });

  test('timers of one moment and decisions under way keep their order and their deal', () => {
    const { outcome } = inSlices(aMorningOfTimers(), 1);
    expect(outcome).toEqual(runReplication(programOf(aMorningOfTimers()), 0));
    expect(present(outcome, 'outcome')).toMatchObject({
      ok: true,
      value: { cycle: { count: 12 } },
    });
  });
});

describe('a core that has run before', () => {
  test('counts in each replication what a new one would', () => {
    const used = programOf(aBusyProject());
    for (let replication = 0; replication < 4; replication++) {
      const ran = runReplication(used, replication);
      expect(ran).toEqual(runReplication(programOf(aBusyProject()), replication));
    }
  });

  test('keeps nothing of a log, and nothing of a run that was given up half-way', () => {
    const used = programOf(aBusyProject());
    const fresh = runReplication(programOf(aBusyProject()), 1);
    expect(recordReplication(used, 0).ok).toBe(true);
    expect(runReplication(used, 1)).toEqual(fresh);
    continueReplication(startReplication(used.network, used.plan, 2), 500);
    expect(runReplication(used, 1)).toEqual(fresh);
  });

  test('keeps nothing of a run that failed', () => {
    const used = programOf(aBusyProject());
    const fresh = runReplication(programOf(aBusyProject()), 0);
    const few = { ...used, plan: { ...used.plan, maxInside: 3 } };
    expect(runReplication(few, 0)).toEqual({
      ok: false,
      error: { code: 'tooManyDeals', replication: 0, limit: 3 },
    });
    const short = { ...used, plan: { ...used.plan, maxMoves: 100 } };
    expect(runReplication(short, 0)).toEqual({
      ok: false,
      error: { code: 'tooManyEvents', replication: 0, limit: 100 },
    });
    expect(runReplication(used, 0)).toEqual(fresh);
  });

  test('has forgotten ten thousand deals that queued', () => {
    const crowd = aProject()
      .variant(
        aVariant()
          .lane('manager')
          .source('lead', { arrivals: poisson(3) })
          .step('call', { effort: exponential(60) })
          .outcome('won')
          .path('lead', 'call', 'won'),
      )
      .build();
    const used = programOf(crowd, 30);
    const first = runReplication(used, 0);
    runReplication(used, 1);
    expect(runReplication(used, 0)).toEqual(first);
    expect(present(first.ok ? first.value : null, 'tally').insideAtEnd).toBeGreaterThan(5000);
  });

  test('two runs of one network side by side don’t meet', () => {
    const program = programOf(aBusyProject());
    const runs = [0, 1].map((number) => startReplication(program.network, program.plan, number));
    for (let left = 2; left > 0; ) {
      left = runs.filter((run) => !continueReplication(run, 10)).length;
    }
    expect(runs.map(({ outcome }) => outcome)).toEqual(
      [0, 1].map((number) => runReplication(programOf(aBusyProject()), number)),
    );
  });
});
