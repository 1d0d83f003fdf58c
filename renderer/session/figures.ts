/**
 * What the simulation has answered for the variants of the open project. Figures are of a
 * drawing as it was: once anything they rest on has changed, they are stale and say so.
 * Transient: they are computed again, never kept in the file.
 */

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Lever, Project, Scenario, VariantId } from '#shared/model';
import {
  defaultScenario,
  type FigureDifferences,
  type RowDifferences,
  SCENARIO_DEFAULTS,
  type SimulationResult,
} from '#shared/simulation';
import type { ProjectState } from './project-state.ts';
import type { VariantAddress } from './view-state.ts';

/** The same weeks and the same luck with another drawing, or with the same one as it is drawn. */
export interface ComparedFigures {
  readonly at: VariantAddress;
  readonly result: SimulationResult;
  /** Of the figures asked for − of these. */
  readonly differences: FigureDifferences;
  readonly rowDifferences: RowDifferences;
}

export interface Figures {
  readonly result: SimulationResult;
  /** The project that was simulated. */
  readonly of: Project;
  readonly at: VariantAddress;
  /** How the run was made. */
  readonly conditions?: Conditions;
  readonly compared?: ComparedFigures;
}

/** How a run is made, where nobody has described a scenario. */
export interface FigureSettings {
  /** ISO date of a Monday. */
  readonly startsOn: string;
  readonly weeks: number;
  readonly warmUpWeeks: number | 'auto';
  readonly replications: number;
  readonly seed: number;
  readonly discipline: Scenario['discipline'];
}

/** Settings, and what is tried out besides the drawing. */
export interface Conditions {
  readonly settings: FigureSettings;
  readonly levers: readonly Lever[];
}

export interface FigureState extends Conditions {
  /** Of the variants as they are drawn. */
  readonly byVariant: Readonly<Partial<Record<VariantId, Figures>>>;
  /** The latest answer for each variant, whatever was tried out; what people look at. */
  readonly latest: Readonly<Partial<Record<VariantId, Figures>>>;
  /** Which drawing each variant is compared with. */
  readonly compareWith: Readonly<Partial<Record<VariantId, VariantAddress | null>>>;
  set(settings: Partial<FigureSettings>): void;
  setLevers(levers: readonly Lever[]): void;
  compare(variantId: VariantId, withWhat: VariantAddress | null): void;
  keep(figures: Figures): void;
}

export type FigureStore = StoreApi<FigureState>;

const NOTHING_ASKED = {
  settings: SCENARIO_DEFAULTS,
  levers: [],
  byVariant: {},
  latest: {},
  compareWith: {},
} as const;

/** Begins anew when another document is opened. */
export function createFigureStore(project: StoreApi<ProjectState>): FigureStore {
  const store = createStore<FigureState>((set) => ({
    ...NOTHING_ASKED,
    set: (settings) => set((state) => ({ settings: { ...state.settings, ...settings } })),
    setLevers: (levers) => set({ levers }),
    compare: (variantId, withWhat) =>
      set((state) => ({ compareWith: { ...state.compareWith, [variantId]: withWhat } })),
    keep: (figures) =>
      set((state) => {
        const { variantId } = figures.at;
        const isAsDrawn = (figures.conditions?.levers ?? []).length === 0;
        return {
          latest: { ...state.latest, [variantId]: figures },
          ...(isAsDrawn ? { byVariant: { ...state.byVariant, [variantId]: figures } } : {}),
        };
      }),
  }));
  project.subscribe((now, before) => {
    if (now.open?.documentId !== before.open?.documentId) store.setState(NOTHING_ASKED);
  });
  return store;
}

/**
 * Whether the project still is what the figures were computed from. Unchanged parts of a
 * project are the same objects, so identity answers without comparing.
 */
export function areCurrent({ of, at, compared }: Figures, project: Project): boolean {
  const isSame = ({ processId, variantId }: VariantAddress) =>
    of.processes[processId]?.variants[variantId] ===
    project.processes[processId]?.variants[variantId];
  return (
    of.participants === project.participants &&
    of.calendars === project.calendars &&
    of.settings === project.settings &&
    isSame(at) &&
    (compared === undefined || isSame(compared.at))
  );
}

/** Whether a run made now would be made in the same way. */
export function areAsAsked({ conditions }: Figures, { settings, levers }: Conditions): boolean {
  return (
    conditions === undefined ||
    (conditions.settings === settings && conditions.levers === levers) ||
    JSON.stringify([conditions.settings, conditions.levers]) === JSON.stringify([settings, levers])
  );
}

/** The scenario of one variant as it is drawn, run as the settings say. */
export function figureScenario(
  project: Project,
  { processId, variantId }: VariantAddress,
  settings: FigureSettings,
): Scenario {
  const { startsOn, weeks, warmUpWeeks, replications, seed, discipline } = settings;
  return {
    ...defaultScenario(project, processId, variantId),
    startsOn,
    until: { weeks },
    warmUpWeeks,
    replications,
    seed,
    discipline,
  };
}
