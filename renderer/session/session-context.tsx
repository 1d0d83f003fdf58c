/** React's way to the session: what it holds is built once, in the composition root. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import { present } from '#shared/base';
import { createTranslate, type Language, type Translate } from '#shared/i18n';
import type { Process, Project, Scenario, Variant } from '#shared/model';
import type { FigureState, FigureStore } from './figures.ts';
import type { PreferenceStore, Preferences } from './preferences.ts';
import type { ProjectFiles } from './project-files.ts';
import type { ProjectSession } from './project-session.ts';
import type { OpenProject } from './project-state.ts';
import type { VariantAddress, ViewState, ViewStore } from './view-state.ts';

export interface Session {
  readonly project: ProjectSession;
  readonly files: ProjectFiles;
  readonly view: ViewStore;
  readonly preferences: PreferenceStore;
  readonly figures: FigureStore;
}

const SessionContext = createContext<Session | null>(null);

export function SessionProvider(props: {
  readonly session: Session;
  readonly children: ReactNode;
}) {
  return <SessionContext.Provider value={props.session}>{props.children}</SessionContext.Provider>;
}

export function useSession(): Session {
  return present(useContext(SessionContext), 'session around this component');
}

/** For running commands; never changes, so it is safe in any dependency list. */
export function useProjectSession(): ProjectSession {
  return useSession().project;
}

export function useProjectFiles(): ProjectFiles {
  return useSession().files;
}

/** Whether there is an open project, and everything about it. */
export function useOpenProject(): OpenProject | null {
  return useStore(useSession().project.store, (state) => state.open);
}

/** Inside a place, where a project is open. Select narrowly: the component renders when the answer changes. */
export function useProject<Answer>(select: (project: Project) => Answer): Answer {
  return useStore(useSession().project.store, (state) =>
    select(present(state.open, 'open project').project),
  );
}

/** The drawing that is looked at, or null while there is none. */
export function useShownVariant(): {
  readonly at: VariantAddress;
  readonly process: Process;
  readonly variant: Variant;
} | null {
  const at = useView((view) => view.at);
  const process = useProject((project) => (at ? project.processes[at.processId] : undefined));
  const variant = at ? process?.variants[at.variantId] : undefined;
  return useMemo(
    () => (at && process && variant ? { at, process, variant } : null),
    [at, process, variant],
  );
}

/** The scenario that is simulated, or null for the drawing that is looked at. */
export function useScenario(): Scenario | null {
  const id = useView((view) => view.scenarioId);
  return useProject((project) => (id === null ? null : (project.scenarios[id] ?? null)));
}

/** Actions never change: `useView((view) => view.select)`. */
export function useView<Answer>(select: (view: ViewState) => Answer): Answer {
  return useStore(useSession().view, select);
}

export function useFigures<Answer>(select: (figures: FigureState) => Answer): Answer {
  return useStore(useSession().figures, select);
}

export function usePreference<Answer>(select: (preferences: Preferences) => Answer): Answer {
  return useStore(useSession().preferences, select);
}

export function useLanguage(): Language {
  return usePreference((preferences) => preferences.language);
}

/** Changes with the language only. */
export function useTranslate(): Translate {
  const language = useLanguage();
  return useMemo(() => translators[language], [language]);
}

const translators: Readonly<Record<Language, Translate>> = {
  ru: createTranslate('ru'),
  en: createTranslate('en'),
};
