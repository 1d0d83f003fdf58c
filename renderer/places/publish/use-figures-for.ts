/** Figures of several variants: those that are known and still true, the others simulated one by one. */
import { useCallback } from 'react';
import type { Project, VariantId } from '#shared/model';
import type { SimulationResult } from '#shared/simulation';
import {
  areStillTrue,
  figureScenario,
  useSession,
  type VariantAddress,
} from '../../session/index.ts';
import { useSimulationClient } from '../../workers/index.ts';

/** A variant whose figures the book has to leave out. */
export interface MissingFigures {
  readonly variantId: VariantId;
  readonly reason: 'incomplete' | 'stopped';
}

export interface FigureStep {
  readonly variantId: VariantId;
  readonly done: number;
  readonly total: number;
}

export interface FiguresWanted {
  readonly project: Project;
  readonly addresses: readonly VariantAddress[];
  readonly signal: AbortSignal;
  readonly onStep: (step: FigureStep) => void;
}

type Answer =
  | { readonly kind: 'result'; readonly result: SimulationResult }
  | { readonly kind: 'missing'; readonly reason: MissingFigures['reason'] };

export function useFiguresFor() {
  const figuresOf = useFiguresOf();
  return useCallback(
    async (wanted: FiguresWanted) => {
      const results: Partial<Record<VariantId, SimulationResult>> = {};
      const missing: MissingFigures[] = [];
      for (const at of wanted.addresses) {
        if (wanted.signal.aborted) break;
        const answer = await figuresOf(wanted, at);
        if (answer.kind === 'result') results[at.variantId] = answer.result;
        else missing.push({ variantId: at.variantId, reason: answer.reason });
      }
      return { results, missing };
    },
    [figuresOf],
  );
}

function useFiguresOf() {
  const { figures } = useSession();
  const simulation = useSimulationClient();
  return useCallback(
    async ({ project, signal, onStep }: FiguresWanted, at: VariantAddress): Promise<Answer> => {
      const { byVariant, settings, keep } = figures.getState();
      const known = byVariant[at.variantId];
      if (known && areStillTrue(known, project)) return { kind: 'result', result: known.result };
      const { variantId } = at;
      onStep({ variantId, done: 0, total: settings.replications });
      const answer = await simulation.simulate(
        { project, scenario: figureScenario(project, at, settings) },
        { signal, onStep: (step) => onStep({ variantId, ...step }) },
      );
      if (!answer.ok) {
        const reason = answer.error.code === 'incomplete' ? 'incomplete' : 'stopped';
        return { kind: 'missing', reason };
      }
      keep({ result: answer.value, of: project, at, conditions: { settings, levers: [] } });
      return { kind: 'result', result: answer.value };
    },
    [figures, simulation],
  );
}

/** What is known without waiting: of some variants as they were a few edits ago. */
export function useKnownFigures() {
  const { figures } = useSession();
  return useCallback(
    (project: Project, addresses: readonly VariantAddress[]) => {
      const { byVariant } = figures.getState();
      const results: Partial<Record<VariantId, SimulationResult>> = {};
      for (const { variantId } of addresses) {
        const known = byVariant[variantId];
        if (known) results[variantId] = known.result;
      }
      const isKnown = ({ variantId }: VariantAddress) => {
        const known = byVariant[variantId];
        return known !== undefined && areStillTrue(known, project);
      };
      return { results, areCurrent: addresses.every(isKnown) };
    },
    [figures],
  );
}
