/** The session: the open project, where a person is in it, and what they prefer. */

export { type Description, describeHostFailure, type Words } from './describe-host-failure.ts';
export {
  areAsAsked,
  areCurrent,
  areStillTrue,
  type ComparedFigures,
  type Conditions,
  createFigureStore,
  type FigureSettings,
  type FigureStore,
  type Figures,
  figureScenario,
  isSameRun,
  ranScenario,
  type Subject,
  type SubjectId,
  subjectIdOf,
  subjectOf,
} from './figures.ts';
export { keepOpenDocument, keepPreferences, keepView, PREFERENCES_KEY } from './keep.ts';
export { newId } from './new-id.ts';
export {
  createPreferenceStore,
  type PreferenceFacts,
  type PreferenceStore,
  type Preferences,
  readPreferences,
  type Theme,
} from './preferences.ts';
export {
  type BroughtFile,
  broughtFrom,
  createProjectFiles,
  type Opening,
  type OpeningFailure,
  type ProjectFiles,
  type RejectedText,
  type Saving,
  type SavingFailure,
} from './project-files.ts';
export { createProjectSession, type ProjectSession } from './project-session.ts';
export type { OpenFile, OpenProject, ProjectState, SessionRefusal } from './project-state.ts';
export type { CompanyTheme, PublishingFacts, StagesFacts } from './publishing-facts.ts';
export {
  mainSample,
  otherSamples,
  SAMPLE_TITLES,
  SAMPLES,
  type SampleName,
} from './samples.ts';
export { sayRefusal } from './say-refusal.ts';
export {
  type Session,
  SessionProvider,
  useFigures,
  useLanguage,
  useOpenProject,
  usePreference,
  useProject,
  useProjectFiles,
  useProjectSession,
  useScenario,
  useSession,
  useShownVariant,
  useTranslate,
  useView,
} from './session-context.tsx';
export { type HistoryHere, type Undoable, useHistory } from './use-history.ts';
export {
  createViewStore,
  type PanelName,
  type PlaceId,
  type VariantAddress,
  type ViewFacts,
  type Viewport,
  type ViewState,
  type ViewStore,
  viewFacts,
} from './view-state.ts';
export { actionText, momentText, titleText } from './words.ts';
