/** One run of the shown variant: starting, progress, cancelling, and what came of it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type FigureSettings,
  figureScenario,
  useFigures,
  useProject,
  useShownVariant,
} from '../../session/index.ts';
import { type SimulationFailure, useSimulationClient } from '../../workers/index.ts';

export type RunState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly failure: SimulationFailure };

const IDLE: RunState = { kind: 'idle' };

export interface SimulationRun {
  readonly state: RunState;
  start(): void;
  cancel(): void;
}

export function useSimulationRun(settings: FigureSettings): SimulationRun {
  const client = useSimulationClient();
  const project = useProject((open) => open);
  const at = useShownVariant()?.at ?? null;
  const keep = useFigures((figures) => figures.keep);
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
    const scenario = figureScenario(project, at, settings);
    setState({ kind: 'running', done: 0, total: settings.replications });
    void client
      .simulate(
        { project, scenario },
        {
          signal: controller.signal,
          onStep: ({ done, total }) => ifCurrent({ kind: 'running', done, total }),
        },
      )
      .then((answer) => {
        // The last step may come in after the answer: the two travel by different ports.
        const isCurrent = current.current === controller;
        if (isCurrent) current.current = null;
        const rest = (next: RunState) => {
          if (isCurrent) setState(next);
        };
        if (answer.ok) {
          keep({ result: answer.value, of: project, at });
          rest(IDLE);
        } else if (answer.error.code === 'cancelled') {
          rest(IDLE);
        } else {
          rest({ kind: 'failed', failure: answer.error });
        }
      });
  }, [at, client, keep, project, settings]);

  return { state, start, cancel };
}
