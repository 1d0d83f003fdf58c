/** One run of a variant or a scenario, alone or beside another: starting, progress, cancelling, and what came of it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Project, Scenario } from '#shared/model';
import { variantsRun } from '#shared/simulation';
import {
  type ComparedFigures,
  type Conditions,
  type Figures,
  ranScenario,
  type Subject,
  type SubjectId,
  subjectIdOf,
  useProject,
  useSession,
  type VariantAddress,
} from '../../session/index.ts';
import {
  type SimulationClient,
  type SimulationFailure,
  useSimulationClient,
  type Watching,
} from '../../workers/index.ts';
import { comparedScenario, comparedWith } from './comparing.ts';
import { leversOfMoment } from './subject.ts';

/** What was run when it failed. */
export interface FailedRun {
  readonly failure: SimulationFailure;
  /** The one asked about, or the one it is compared with. */
  readonly subject: Subject;
  readonly scenario: Scenario;
}

export type RunState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'cancelled' }
  /** The figures are there; the screen may still be on its way. */
  | { readonly kind: 'done' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | ({ readonly kind: 'failed' } & FailedRun);

const IDLE: RunState = { kind: 'idle' };

export interface SimulationRun {
  readonly state: RunState;
  start(): void;
  cancel(): void;
}

/** What came of a run: figures, trouble, or both when only the other one failed. */
interface Outcome {
  readonly figures?: Figures;
  readonly failed?: FailedRun;
}

export function useSimulationRun(subject: Subject | null): SimulationRun {
  const client = useSimulationClient();
  const { figures: store } = useSession();
  const project = useProject((open) => open);
  const id = subject && subjectIdOf(subject);
  const [latest, setLatest] = useState<{
    readonly id: SubjectId | null;
    readonly state: RunState;
  }>();
  const setState = useCallback((state: RunState) => setLatest({ id, state }), [id]);
  // Another variant is another run: nothing of the former one's progress is carried over.
  const state = latest?.id === id ? latest.state : IDLE;
  const current = useRef<{ readonly id: SubjectId; readonly controller: AbortController }>(null);

  const cancel = useCallback(() => current.current?.controller.abort(), []);
  // Whoever leaves, leaves the run: nobody waits for it.
  useEffect(
    () => () => {
      if (current.current?.id === id) current.current.controller.abort();
      // Whoever comes back finds the answer; that it has just come is no news any more.
      setLatest((before) => (before?.state.kind === 'done' ? undefined : before));
    },
    [id],
  );

  const start = useCallback(() => {
    if (subject === null || id === null) return;
    current.current?.controller.abort();
    const controller = new AbortController();
    const mine = { id, controller };
    const ifCurrent = (next: RunState) => {
      if (current.current === mine && !controller.signal.aborted) setState(next);
    };
    const { keep, settings, compareWith, ...state } = store.getState();
    const levers = leversOfMoment(project, subject, state.levers);
    const asked = askedAbout(project, subject, { settings, levers });
    if (asked === null) return;
    current.current = mine;
    const other = comparedWith(compareWith, { project, subject, levers });
    const total = asked.scenario.replications * (other === null ? 1 : 2);
    setState({ kind: 'running', done: 0, total });
    void run(client, {
      asked,
      other: other && {
        subject: other,
        scenario: comparedScenario(project, other, asked.scenario),
      },
      watching: {
        signal: controller.signal,
        onStep: ({ done, total }) => ifCurrent({ kind: 'running', done, total }),
      },
    }).then(({ figures, failed }) => {
      // The last step may come in after the answer: the two travel by different ports.
      const isCurrent = current.current === mine;
      if (isCurrent) current.current = null;
      if (figures) keep(figures);
      if (!isCurrent) return;
      setState(stateAfter(failed));
    });
  }, [subject, id, client, project, store, setState]);

  return { state, start, cancel };
}

function stateAfter(failed: FailedRun | undefined): RunState {
  if (failed === undefined) return { kind: 'done' };
  if (failed.failure.code === 'cancelled') return { kind: 'cancelled' };
  return { kind: 'failed', ...failed };
}

interface Side {
  readonly subject: Subject;
  /** As it is run. */
  readonly scenario: Scenario;
}

interface Asked extends Side {
  /** Of which only the result is missing. */
  readonly figures: Omit<Figures, 'result' | 'compared'>;
}

/** null where nothing is there to be run. */
function askedAbout(project: Project, subject: Subject, conditions: Conditions): Asked | null {
  const simulated = simulatedOf(project, subject);
  if (simulated === null) return null;
  const figures = {
    of: project,
    ...simulated,
    ...(subject.kind === 'variant' ? { conditions } : {}),
  };
  return { subject, scenario: ranScenario(figures), figures };
}

function simulatedOf(
  project: Project,
  subject: Subject,
): { readonly at: VariantAddress; readonly scenario?: Scenario } | null {
  if (subject.kind === 'variant') return { at: subject.at };
  const scenario = project.scenarios[subject.id];
  const [at] = variantsRun(scenario?.runs ?? []);
  return at && scenario ? { at, scenario } : null;
}

interface RunRequest {
  readonly asked: Asked;
  readonly other: Side | null;
  readonly watching: Watching;
}

async function run(
  client: SimulationClient,
  { asked, other, watching }: RunRequest,
): Promise<Outcome> {
  const { figures, subject, scenario } = asked;
  const { of: project } = figures;
  const alone = async (): Promise<Outcome> => {
    const answer = await client.simulate({ project, scenario }, watching);
    return answer.ok
      ? { figures: { ...figures, result: answer.value } }
      : { failed: { failure: answer.error, subject, scenario } };
  };
  if (other === null) return alone();
  const answer = await client.compare(
    { project, former: other.scenario, latter: scenario },
    watching,
  );
  if (answer.ok) {
    const { former, latter, differences, rowDifferences } = answer.value;
    const compared = comparedOf(project, other.subject, {
      result: former,
      differences,
      rowDifferences,
    });
    return { figures: { ...figures, result: latter, ...(compared ? { compared } : {}) } };
  }
  const { error: failure } = answer;
  if (failure.code === 'cancelled') return { failed: { failure, subject, scenario } };
  // Whichever of the two it was, the one asked about has its own answer.
  const own = await alone();
  return own.figures ? { figures: own.figures, failed: { failure, ...other } } : own;
}

function comparedOf(
  project: Project,
  other: Subject,
  found: Pick<ComparedFigures, 'result' | 'differences' | 'rowDifferences'>,
): ComparedFigures | null {
  const simulated = simulatedOf(project, other);
  return simulated && { ...simulated, ...found };
}
