/**
 * Where a person is in the open project: the place, the variant, what is selected,
 * how the board is scrolled. Never part of the project and never undone; storage
 * keeps it beside the local document, so that work goes on where it was left.
 */

import { createStore, type StoreApi } from 'zustand/vanilla';
import { idOf, isId } from '#shared/base';
import type {
  ElementId,
  ParticipantId,
  ProcessId,
  Project,
  ScenarioId,
  VariantId,
} from '#shared/model';
import {
  PUBLISHING_AT_FIRST,
  type PublishingFacts,
  readPublishingFacts,
} from './publishing-facts.ts';

const PLACES = ['draw', 'simulate', 'agree', 'compare', 'approve', 'publish'] as const;

export type PlaceId = (typeof PLACES)[number];

export type PanelName = 'navigator' | 'inspector' | 'problems';

/** Which drawing is looked at; the same shape as the `at` of every element command. */
export interface VariantAddress {
  readonly processId: ProcessId;
  readonly variantId: VariantId;
}

/** Stages, nodes and flows, and lanes by their participant. */
export type SelectableId = ElementId | ParticipantId;

/** In board units and a scale factor. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface ViewFacts {
  readonly place: PlaceId;
  /** null while the project has no process. */
  readonly at: VariantAddress | null;
  /** The scenario that is simulated; null for the drawing that is looked at. */
  readonly scenarioId: ScenarioId | null;
  readonly selection: readonly SelectableId[];
  readonly viewports: Readonly<Partial<Record<VariantId, Viewport>>>;
  readonly openPanels: Readonly<Record<PanelName, boolean>>;
  readonly publishing: PublishingFacts;
}

export interface ViewState extends ViewFacts {
  goTo(place: PlaceId): void;
  /** Shows another drawing; what was selected belongs to the former one. */
  show(at: VariantAddress): void;
  chooseScenario(id: ScenarioId | null): void;
  select(ids: readonly SelectableId[]): void;
  setViewport(variantId: VariantId, viewport: Viewport): void;
  setPanelOpen(panel: PanelName, isOpen: boolean): void;
  setPublishing(change: Partial<PublishingFacts>): void;
  /** Starts over with what was remembered of a project, mended where the project has changed. */
  enter(project: Project, remembered: ViewFacts | null): void;
  leave(): void;
}

export type ViewStore = StoreApi<ViewState>;

const AT_FIRST: ViewFacts = {
  place: 'draw',
  at: null,
  scenarioId: null,
  selection: [],
  viewports: {},
  openPanels: { navigator: true, inspector: true, problems: false },
  publishing: PUBLISHING_AT_FIRST,
};

function hasVariant(project: Project, at: VariantAddress): boolean {
  return project.processes[at.processId]?.variants[at.variantId] !== undefined;
}

/** The current variant of the first process. */
function firstVariant(project: Project): VariantAddress | null {
  for (const processId of project.processOrder) {
    const process = project.processes[processId];
    if (!process) continue;
    const at = { processId, variantId: process.currentVariantId };
    if (hasVariant(project, at)) return at;
  }
  return null;
}

function arrive(project: Project, remembered: ViewFacts | null): ViewFacts {
  const facts = remembered ?? AT_FIRST;
  const at = facts.at && hasVariant(project, facts.at) ? facts.at : firstVariant(project);
  return { ...facts, at, selection: at === facts.at ? facts.selection : [] };
}

export function createViewStore(): ViewStore {
  return createStore<ViewState>((set) => ({
    ...AT_FIRST,
    goTo: (place) => set({ place }),
    show: (at) =>
      set((state) =>
        state.at?.processId === at.processId && state.at.variantId === at.variantId
          ? state
          : { at, selection: [] },
      ),
    chooseScenario: (scenarioId) => set({ scenarioId }),
    select: (selection) => set({ selection }),
    setViewport: (variantId, viewport) =>
      set((state) => ({ viewports: { ...state.viewports, [variantId]: viewport } })),
    setPanelOpen: (panel, isOpen) =>
      set((state) => ({ openPanels: { ...state.openPanels, [panel]: isOpen } })),
    setPublishing: (change) => set((state) => ({ publishing: { ...state.publishing, ...change } })),
    enter: (project, remembered) => set(arrive(project, remembered)),
    leave: () => set(AT_FIRST),
  }));
}

/** The facts alone, as storage keeps them. */
export function viewFacts(state: ViewState): ViewFacts {
  const { place, at, scenarioId, selection, viewports, openPanels, publishing } = state;
  return { place, at, scenarioId, selection, viewports, openPanels, publishing };
}

/** What storage kept, or null when it isn't that. References are mended when the project is entered. */
export function readViewFacts(stored: unknown): ViewFacts | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const facts = { ...AT_FIRST, ...stored };
  const { place, at, scenarioId, selection, viewports, openPanels, publishing } = facts;
  return {
    place: PLACES.find((known) => known === place) ?? AT_FIRST.place,
    at: isAddress(at) ? at : null,
    scenarioId: typeof scenarioId === 'string' && isId(scenarioId) ? idOf(scenarioId) : null,
    selection: Array.isArray(selection) ? selection.filter(isElementId) : [],
    viewports: Object.fromEntries(
      Object.entries(viewports ?? {}).filter(([, viewport]) => isViewport(viewport)),
    ),
    openPanels: {
      navigator: openPanels?.navigator !== false,
      inspector: openPanels?.inspector !== false,
      problems: openPanels?.problems === true,
    },
    publishing: readPublishingFacts(publishing),
  };
}

function isAddress(stored: unknown): stored is VariantAddress {
  if (typeof stored !== 'object' || stored === null) return false;
  const { processId, variantId } = { processId: null, variantId: null, ...stored };
  return typeof processId === 'string' && typeof variantId === 'string';
}

function isViewport(stored: unknown): stored is Viewport {
  if (typeof stored !== 'object' || stored === null) return false;
  const { x, y, zoom } = { x: null, y: null, zoom: null, ...stored };
  return [x, y, zoom].every(Number.isFinite) && Number(zoom) > 0;
}

function isElementId(stored: unknown): stored is ElementId {
  return typeof stored === 'string' && isId(stored);
}
