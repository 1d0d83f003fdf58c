/**
 * What the simulation has answered for the variants and scenarios of the open project. Figures
 * are of drawings as they were: once anything they rest on has changed, they are stale and say so.
 * Transient: they are computed again, never kept in the file.
 */

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Lever, Project, Scenario, ScenarioId, VariantId } from '#shared/model';
import {
  asksTheSame,
  type Bottlenecks,
  defaultScenario,
  defaultStart,
  type FigureDifferences,
  type RowDifferences,
  SCENARIO_DEFAULTS,
  type SimulationResult,
  variantsRun,
} from '#shared/simulation';
import {
  type AskedHistory,
  changedFrom,
  NO_HISTORY,
  stepBack,
  stepForth,
} from './asked-history.ts';
import type { ProjectState } from './project-state.ts';
import type { VariantAddress } from './view-state.ts';

/** What is simulated: a drawing with what is tried out for the moment, or a scenario of the project. */
export type Subject =
  | { readonly kind: 'variant'; readonly at: VariantAddress }
  | { readonly kind: 'scenario'; readonly id: ScenarioId };

/** Ids are unique in a project, so one tells variants and scenarios apart. */
export type SubjectId = VariantId | ScenarioId;

export function subjectIdOf(subject: Subject): SubjectId {
  return subject.kind === 'variant' ? subject.at.variantId : subject.id;
}

/** Of what these figures are; of a scenario as it was when it ran. */
interface Simulated {
  /** The drawing; of a scenario, the first that it ran. */
  readonly at: VariantAddress;
  readonly scenario?: Scenario;
}

export function subjectOf({ at, scenario }: Simulated): Subject {
  return scenario ? { kind: 'scenario', id: scenario.id } : { kind: 'variant', at };
}

/** The same weeks and the same luck with another drawing, or with the same one as it is drawn. */
export interface ComparedFigures extends Simulated {
  readonly result: SimulationResult;
  /** Of the figures asked for − of these. */
  readonly differences: FigureDifferences;
  readonly rowDifferences: RowDifferences;
}

export interface Figures extends Simulated {
  readonly result: SimulationResult;
  /** The project that was simulated. */
  readonly of: Project;
  /** How the run was made; a scenario says that itself. */
  readonly conditions?: Conditions;
  readonly compared?: ComparedFigures;
}

/** What one more person would bring, for figures that are shown. */
export interface FoundBottlenecks {
  readonly figures: Figures;
  readonly found: Bottlenecks;
}

/** How a run is made, where nobody has described a scenario. */
export interface FigureSettings {
  /** ISO date of a Monday. */
  readonly startsOn: string;
  readonly until: Scenario['until'];
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
  /** The latest answer for each variant, whatever was tried out, and for each scenario; what people look at. */
  readonly latest: Readonly<Partial<Record<SubjectId, Figures>>>;
  /** Answers before it, the newest first: who takes back what they tried out sees what was there. */
  readonly earlier: Readonly<Partial<Record<SubjectId, readonly Figures[]>>>;
  readonly bottlenecks: Readonly<Partial<Record<SubjectId, FoundBottlenecks>>>;
  /** What each variant and each scenario is compared with. */
  readonly compareWith: Readonly<Partial<Record<SubjectId, Subject | null>>>;
  /** Of settings and levers. */
  readonly history: AskedHistory<Conditions>;
  set(settings: Partial<FigureSettings>): void;
  setLevers(levers: readonly Lever[]): void;
  undoAsked(): void;
  redoAsked(): void;
  compare(id: SubjectId, withWhat: Subject | null): void;
  keep(figures: Figures): void;
  keepBottlenecks(bottlenecks: FoundBottlenecks): void;
}

export type FigureStore = StoreApi<FigureState>;

const { weeks, ...OTHER_DEFAULTS } = SCENARIO_DEFAULTS;
/** Of one variant or scenario; each has some hundred kilobytes. */
const MOST_EARLIER = 8;

const NOTHING_ASKED = {
  settings: { ...OTHER_DEFAULTS, until: { weeks } },
  levers: [],
  byVariant: {},
  latest: {},
  earlier: {},
  bottlenecks: {},
  compareWith: {},
  history: NO_HISTORY,
} as const;

/** Begins anew when another document is opened. */
export function createFigureStore(project: StoreApi<ProjectState>): FigureStore {
  const depth = () => project.getState().open?.undoDepth ?? 0;
  const changed = (state: FigureState, change: Partial<Conditions>) => {
    const asked = { settings: state.settings, levers: state.levers };
    const isOther = JSON.stringify(asked) !== JSON.stringify({ ...asked, ...change });
    return isOther
      ? { ...change, history: changedFrom(state.history, { asked, depth: depth() }) }
      : {};
  };
  const stepped = (
    { settings, levers, history }: FigureState,
    step: typeof stepBack<Conditions>,
  ): Partial<FigureState> => {
    const found = step(history, { settings, levers });
    return found ? { ...found.asked, history: found.history } : {};
  };
  const store = createStore<FigureState>((set) => ({
    ...NOTHING_ASKED,
    set: (settings) =>
      set((state) => changed(state, { settings: { ...state.settings, ...settings } })),
    setLevers: (levers) => set((state) => changed(state, { levers })),
    undoAsked: () => set((state) => stepped(state, stepBack)),
    redoAsked: () => set((state) => stepped(state, stepForth)),
    compare: (id, withWhat) =>
      set((state) => ({ compareWith: { ...state.compareWith, [id]: withWhat } })),
    keep: (figures) =>
      set((state) => {
        const { variantId } = figures.at;
        const id = subjectIdOf(subjectOf(figures));
        const before = state.latest[id];
        const earlier = [...(before ? [before] : []), ...(state.earlier[id] ?? [])];
        const isAsDrawn = (figures.conditions?.levers ?? []).length === 0;
        return {
          latest: { ...state.latest, [id]: figures },
          earlier: { ...state.earlier, [id]: earlier.slice(0, MOST_EARLIER) },
          ...(isAsDrawn && !figures.scenario
            ? { byVariant: { ...state.byVariant, [variantId]: figures } }
            : {}),
        };
      }),
    keepBottlenecks: (each) =>
      set(({ bottlenecks }) => ({
        bottlenecks: { ...bottlenecks, [subjectIdOf(subjectOf(each.figures))]: each },
      })),
  }));
  project.subscribe((now, before) => {
    if (now.open?.documentId === before.open?.documentId) return;
    const settings = { ...NOTHING_ASKED.settings, ...startOf(now) };
    store.setState({ ...NOTHING_ASKED, settings });
  });
  return store;
}

/** Where a project asks questions of its own, a variant is run in the same weeks. */
function startOf({ open }: ProjectState): { readonly startsOn?: string } {
  return open ? { startsOn: defaultStart(open.project) } : {};
}

/**
 * Whether the project still is what the figures were computed from. Unchanged parts of a
 * project are the same objects, so identity answers without comparing.
 */
export function areCurrent(figures: Figures, project: Project): boolean {
  const { of, compared } = figures;
  const isSame = ({ processId, variantId }: VariantAddress) =>
    of.processes[processId]?.variants[variantId] ===
    project.processes[processId]?.variants[variantId];
  return (
    of.participants === project.participants &&
    of.calendars === project.calendars &&
    of.settings === project.settings &&
    placesOf(figures).every(isSame) &&
    (compared === undefined || placesOf(compared).every(isSame))
  );
}

/** Whether they would come out the same now, though names may have changed since. */
export function areStillTrue(figures: Figures, project: Project): boolean {
  return asksTheSame(figures.of, project, placesOf(figures));
}

/** The drawings that were simulated together. */
function placesOf({ at, scenario }: Simulated): readonly VariantAddress[] {
  return scenario ? variantsRun(scenario.runs) : [at];
}

/** Whether a run made now would be made in the same way. */
export function areAsAsked(
  { conditions, scenario, compared }: Figures,
  { settings, levers, scenarios }: Conditions & { readonly scenarios: Project['scenarios'] },
): boolean {
  const isAsItIs = (ran: Scenario | undefined) =>
    ran === undefined || isSameRun(ran, scenarios[ran.id]);
  if (!isAsItIs(scenario) || !isAsItIs(compared?.scenario)) return false;
  return (
    conditions === undefined ||
    (conditions.settings === settings && conditions.levers === levers) ||
    JSON.stringify([conditions.settings, conditions.levers]) === JSON.stringify([settings, levers])
  );
}

/** Whether the two ask the same question; another name is no other one. */
export function isSameRun(one: Scenario, other: Scenario | undefined): boolean {
  const asked = ({ runs, startsOn, until, warmUpWeeks, replications, seed, ...rest }: Scenario) =>
    JSON.stringify([
      [runs, startsOn, until, warmUpWeeks, replications, seed],
      [rest.discipline, rest.levers],
    ]);
  return one === other || (other !== undefined && asked(one) === asked(other));
}

/** The scenario of one variant as it is drawn, run as the settings say. */
export function figureScenario(
  project: Project,
  { processId, variantId }: VariantAddress,
  settings: FigureSettings,
): Scenario {
  const { startsOn, until, warmUpWeeks, replications, seed, discipline } = settings;
  return {
    ...defaultScenario(project, processId, variantId),
    startsOn,
    until,
    warmUpWeeks,
    replications,
    seed,
    discipline,
  };
}

/** What was run: the project's scenario, or the one of a variant with what was tried out. */
export function ranScenario({
  of,
  at,
  scenario,
  conditions,
}: Omit<Figures, 'result' | 'compared'>): Scenario {
  if (scenario) return scenario;
  const { settings, levers } = conditions ?? NOTHING_ASKED;
  return { ...figureScenario(of, at, settings), levers: levers.map((lever) => ({ ...lever })) };
}
