/**
 * What the simulation has answered for the variants of the open project. Figures are of a
 * drawing as it was: once anything they rest on has changed, they are stale and say so.
 * Transient: they are computed again, never kept in the file.
 */

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Project, Scenario, VariantId } from '#shared/model';
import { defaultScenario, type SimulationResult } from '#shared/simulation';
import type { ProjectState } from './project-state.ts';
import type { VariantAddress } from './view-state.ts';

export interface Figures {
  readonly result: SimulationResult;
  /** The project that was simulated. */
  readonly of: Project;
  readonly at: VariantAddress;
}

/** How a run is made, where nobody has described a scenario. */
export interface FigureSettings {
  readonly weeks: number;
  readonly replications: number;
  readonly seed: number;
}

export interface FigureState {
  readonly settings: FigureSettings;
  readonly byVariant: Readonly<Partial<Record<VariantId, Figures>>>;
  set(settings: Partial<FigureSettings>): void;
  keep(figures: Figures): void;
}

export type FigureStore = StoreApi<FigureState>;

/** Empties itself when another document is opened. */
export function createFigureStore(project: StoreApi<ProjectState>): FigureStore {
  const store = createStore<FigureState>((set) => ({
    settings: { weeks: 26, replications: 20, seed: 1 },
    byVariant: {},
    set: (settings) => set((state) => ({ settings: { ...state.settings, ...settings } })),
    keep: (figures) =>
      set((state) => ({ byVariant: { ...state.byVariant, [figures.at.variantId]: figures } })),
  }));
  project.subscribe((now, before) => {
    if (now.open?.documentId !== before.open?.documentId) store.setState({ byVariant: {} });
  });
  return store;
}

/**
 * Whether the project still is what the figures were computed from. Unchanged parts of a
 * project are the same objects, so identity answers without comparing.
 */
export function areCurrent(figures: Figures, project: Project): boolean {
  const { of, at } = figures;
  return (
    of.participants === project.participants &&
    of.calendars === project.calendars &&
    of.settings === project.settings &&
    of.processes[at.processId]?.variants[at.variantId] ===
      project.processes[at.processId]?.variants[at.variantId]
  );
}

/** The scenario of one variant, run as the settings say. */
export function figureScenario(
  project: Project,
  { processId, variantId }: VariantAddress,
  { weeks, replications, seed }: FigureSettings,
): Scenario {
  return {
    ...defaultScenario(project, processId, variantId),
    until: { weeks },
    replications,
    seed,
  };
}
