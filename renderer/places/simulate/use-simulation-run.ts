/** One run of the shown variant, alone or beside another: starting, progress, cancelling, and what came of it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type Figures,
  figureScenario,
  useProject,
  useSession,
  useShownVariant,
  type VariantAddress,
} from '../../session/index.ts';
import {
  type SimulationClient,
  type SimulationFailure,
  useSimulationClient,
  type Watching,
} from '../../workers/index.ts';
import { comparedWith } from './comparing.ts';

export type RunState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'failed';
      readonly failure: SimulationFailure;
      /** Whose drawing it was; the shown variant's own unless said. */
      readonly of: VariantAddress;
    };

const IDLE: RunState = { kind: 'idle' };

export interface SimulationRun {
  readonly state: RunState;
  start(): void;
  cancel(): void;
}

/** What came of a run: figures, trouble, or both when only the other variant failed. */
interface Outcome {
  readonly figures?: Figures;
  readonly failure?: { readonly failure: SimulationFailure; readonly of: VariantAddress };
}

export function useSimulationRun(): SimulationRun {
  const client = useSimulationClient();
  const { figures: store } = useSession();
  const project = useProject((open) => open);
  const at = useShownVariant()?.at ?? null;
  const [state, setState] = useState<RunState>(IDLE);
  const current = useRef<AbortController | null>(null);

  const cancel = useCallback(() => current.current?.abort(), []);
  // Whoever leaves, leaves the run: nobody waits for it.
  useEffect(() => () => current.current?.abort(), []);

  const start = useCallback(() => {
    if (at === null) return;
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const ifCurrent = (next: RunState) => {
      if (current.current === controller && !controller.signal.aborted) setState(next);
    };
    const { keep, settings, levers, compareWith } = store.getState();
    const other = comparedWith(compareWith, { project, at, levers });
    const conditions = { settings, levers };
    const total = settings.replications * (other === null ? 1 : 2);
    setState({ kind: 'running', done: 0, total });
    void run(client, {
      asked: { of: project, at, conditions },
      other,
      watching: {
        signal: controller.signal,
        onStep: ({ done, total }) => ifCurrent({ kind: 'running', done, total }),
      },
    }).then(({ figures, failure }) => {
      // The last step may come in after the answer: the two travel by different ports.
      const isCurrent = current.current === controller;
      if (isCurrent) current.current = null;
      if (figures) keep(figures);
      if (!isCurrent) return;
      setState(stateAfter(failure));
    });
  }, [at, client, project, store]);

  return { state, start, cancel };
}

function stateAfter(failure: Outcome['failure']): RunState {
  if (failure === undefined) return IDLE;
  if (failure.failure.code === 'cancelled') return { kind: 'cancelled' };
  return { kind: 'failed', ...failure };
}

interface RunRequest {
  readonly asked: Required<Pick<Figures, 'of' | 'at' | 'conditions'>>;
  readonly other: VariantAddress | null;
  readonly watching: Watching;
}

async function run(
  client: SimulationClient,
  { asked, other, watching }: RunRequest,
): Promise<Outcome> {
  const { of: project, at, conditions } = asked;
  const { settings, levers } = conditions;
  const scenario = {
    ...figureScenario(project, at, settings),
    levers: levers.map((lever) => ({ ...lever })),
  };
  const alone = async (): Promise<Outcome> => {
    const answer = await client.simulate({ project, scenario }, watching);
    return answer.ok
      ? { figures: { ...asked, result: answer.value } }
      : { failure: { failure: answer.error, of: at } };
  };
  if (other === null) return alone();
  const answer = await client.compare(
    { project, former: figureScenario(project, other, settings), latter: scenario },
    watching,
  );
  if (answer.ok) {
    const { former, latter, differences, rowDifferences } = answer.value;
    const compared = { at: other, result: former, differences, rowDifferences };
    return { figures: { ...asked, result: latter, compared } };
  }
  if (answer.error.code === 'cancelled') return { failure: { failure: answer.error, of: at } };
  // Whichever of the two it was, the variant asked about has its own answer.
  const own = await alone();
  return own.figures
    ? { figures: own.figures, failure: { failure: answer.error, of: other } }
    : own;
}
