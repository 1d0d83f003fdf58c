/** What a person wants of the program on this machine, whichever project is open. */

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Language } from '#shared/i18n';

export type Theme = 'system' | 'light' | 'dark';

export interface PreferenceFacts {
  readonly language: Language;
  readonly theme: Theme;
  /** The name put under comments and decisions; empty until it is said. */
  readonly whoAmI: string;
  /** In CSS pixels, by the panel's name. */
  readonly panelSizes: Readonly<Record<string, number>>;
}

export interface Preferences extends PreferenceFacts {
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  setWhoAmI(name: string): void;
  setPanelSize(panel: string, pixels: number): void;
}

export type PreferenceStore = StoreApi<Preferences>;

/** `stored` is whatever was found in storage: every fact is checked before it is believed. */
export function readPreferences(stored: unknown, machineLanguage: string): PreferenceFacts {
  const found: Readonly<Record<string, unknown>> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const { language, theme, whoAmI, panelSizes } = found;
  return {
    language:
      language === 'ru' || language === 'en'
        ? language
        : machineLanguage.toLowerCase().startsWith('ru')
          ? 'ru'
          : 'en',
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    whoAmI: typeof whoAmI === 'string' ? whoAmI : '',
    panelSizes: readSizes(panelSizes),
  };
}

function readSizes(stored: unknown): Record<string, number> {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(
      (entry): entry is [string, number] =>
        typeof entry[1] === 'number' && Number.isFinite(entry[1]) && entry[1] > 0,
    ),
  );
}

export function createPreferenceStore(facts: PreferenceFacts): PreferenceStore {
  return createStore<Preferences>((set) => ({
    ...facts,
    setLanguage: (language) => set({ language }),
    setTheme: (theme) => set({ theme }),
    setWhoAmI: (whoAmI) => set({ whoAmI }),
    setPanelSize: (panel, pixels) =>
      set((state) => ({ panelSizes: { ...state.panelSizes, [panel]: pixels } })),
  }));
}

export function preferenceFacts(state: Preferences): PreferenceFacts {
  const { language, theme, whoAmI, panelSizes } = state;
  return { language, theme, whoAmI, panelSizes };
}
