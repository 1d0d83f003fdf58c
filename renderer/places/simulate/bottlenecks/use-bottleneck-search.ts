/**
 * The search for bottlenecks behind figures that are shown: starts by itself where it is short,
 * stops when people say so, run the process anew, or leave.
 */
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { Bottlenecks, SimulationResult } from '#shared/simulation';
import {
  type Figures,
  ranScenario,
  subjectIdOf,
  subjectOf,
  useFigures,
} from '../../../session/index.ts';
import { type SimulationFailure, useSimulationClient } from '../../../workers/index.ts';

/** Whether the process itself is being run: the search then leaves the cores to it. */
export const RunningContext = createContext(false);

export type SearchState =
  | { readonly kind: 'idle' | 'stopped' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'failed'; readonly failure: SimulationFailure };

export interface BottleneckSearch {
  /** null until they are found. */
  readonly found: Bottlenecks | null;
  readonly state: SearchState;
  start(): void;
  stop(): void;
}

const IDLE: SearchState = { kind: 'idle' };
const STARTING: SearchState = { kind: 'running', done: 0, total: 0 };

/** A state belongs to the figures it is about: others begin anew. */
interface OwnState {
  readonly of: Figures;
  readonly state: SearchState;
}

function idleOf(figures: Figures): OwnState {
  return { of: figures, state: IDLE };
}

/** Some five seconds of two cores. Beyond that nobody wants it unasked. */
const MOST_EVENTS_UNASKED = 20_000_000;

/** The run itself tells how long its variations will take, on any machine the same. */
export function startsUnasked({ events, participants }: SimulationResult): boolean {
  const tried = Object.values(participants).filter(({ load }) => load !== null).length;
  return events * (2 * tried + 1) <= MOST_EVENTS_UNASKED;
}

export function useFoundBottlenecks(figures: Figures): Bottlenecks | null {
  const kept = useFigures((state) => state.bottlenecks[subjectIdOf(subjectOf(figures))]);
  return kept?.figures === figures ? kept.found : null;
}

export function useBottleneckSearch(figures: Figures): BottleneckSearch {
  const client = useSimulationClient();
  const keep = useFigures((state) => state.keepBottlenecks);
  const found = useFoundBottlenecks(figures);
  const isHeld = useContext(RunningContext);
  const [{ of, state }, setState] = useState(() => idleOf(figures));
  const current = useRef<AbortController | null>(null);

  const start = useCallback(() => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const { signal } = controller;
    const tell = (next: SearchState) => {
      if (!signal.aborted) setState({ of: figures, state: next });
    };
    tell(STARTING);
    const request = { project: figures.of, scenario: ranScenario(figures) };
    const onStep = (step: { readonly done: number; readonly total: number }) =>
      // The last step may come in after the answer: the two travel by different ports.
      current.current === controller ? tell({ kind: 'running', ...step }) : undefined;
    void client.rankBottlenecks(request, { signal, onStep }).then((answer) => {
      if (current.current === controller) current.current = null;
      if (answer.ok) keep({ figures, found: answer.value });
      tell(answer.ok ? IDLE : { kind: 'failed', failure: answer.error });
    });
  }, [client, figures, keep]);

  const stop = useCallback(() => {
    current.current?.abort();
    setState({ of: figures, state: { kind: 'stopped' } });
  }, [figures]);

  const own = of === figures ? state : IDLE;
  const isWanted = found === null && own.kind !== 'stopped' && startsUnasked(figures.result);
  useEffect(() => {
    if (isWanted && !isHeld) start();
  }, [isWanted, isHeld, start]);
  // Whoever leaves, or runs the process anew, leaves this as well.
  useEffect(() => {
    if (isHeld) setState((before) => (before.state.kind === 'running' ? idleOf(figures) : before));
    return () => current.current?.abort();
  }, [figures, isHeld]);

  // What is about to start by itself never shows itself as idle.
  const isStarting = isWanted && own.kind === 'idle';
  return { found, state: isStarting ? STARTING : own, start, stop };
}
