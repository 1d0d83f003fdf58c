/** The commands that are there whatever place is shown: project, history, view, help. */
import { useMemo } from 'react';
import { success } from '#shared/base';
import {
  actionText,
  mainSample,
  otherSamples,
  SAMPLE_TITLES,
  type Undoable,
  useHistory,
  useOpenProject,
  usePreference,
  useProjectFiles,
  useProjectSession,
  useTranslate,
  useView,
} from '../session/index.ts';
import { type UiCommand, useCommands } from '../ui/commands/index.ts';
import { places } from './places.tsx';
import type { Desk } from './use-desk.ts';

export interface FrameDialogs {
  openPalette(): void;
  openShortcuts(): void;
  openVersions(): void;
  openLicences(): void;
}

export function useFrameCommands(desk: Desk, dialogs: FrameDialogs): void {
  useCommands(useProjectCommands(desk, dialogs));
  useCommands(useHistoryCommands());
  useCommands(usePlaceCommands());
  useCommands(useViewCommands());
  useCommands(useHelpCommands(dialogs));
}

function useProjectCommands(desk: Desk, dialogs: FrameDialogs): UiCommand[] {
  const t = useTranslate();
  const files = useProjectFiles();
  const session = useProjectSession();
  const language = usePreference((preferences) => preferences.language);
  const isOpen = useOpenProject() !== null;
  return useMemo(() => {
    const group = t('app.menuProject');
    const command = (
      id: string,
      block: number,
      rest: Pick<UiCommand, 'label' | 'enabled' | 'run' | 'shortcut'>,
    ) => ({
      id,
      group,
      menu: { section: 'project', block },
      ...rest,
    });
    return [
      command('project.new', 0, {
        label: t('app.newProject'),
        enabled: true,
        run: () => desk.tryOpening(() => files.begin(t('app.newProjectTitle'), language)),
      }),
      command('project.open', 0, {
        label: t('app.openFile'),
        shortcut: { code: 'KeyO', mod: true },
        enabled: true,
        run: () => desk.tryOpening(files.openFromDisk),
      }),
      ...[mainSample(language), ...otherSamples(language)].map((sample) =>
        command(`project.openSample.${sample}`, 0, {
          label: t('app.openSample', { title: SAMPLE_TITLES[sample] }),
          enabled: true,
          run: () => desk.tryOpening(() => files.openSample(sample)),
        }),
      ),
      command('project.save', 1, {
        label: t('app.save'),
        shortcut: { code: 'KeyS', mod: true },
        enabled: isOpen,
        run: desk.saveProject,
      }),
      command('project.saveAs', 1, {
        label: t('app.saveAs'),
        shortcut: { code: 'KeyS', mod: true, shift: true },
        enabled: isOpen,
        run: desk.saveProjectAs,
      }),
      command('project.versions', 1, {
        label: t('app.versions'),
        enabled: isOpen,
        run: dialogs.openVersions,
      }),
      command('project.close', 2, {
        label: t('app.allProjects'),
        enabled: isOpen,
        run: () =>
          desk.tryOpening(async () => {
            const closed = await session.close();
            return closed.ok ? success(true) : closed;
          }),
      }),
    ];
  }, [t, files, session, language, isOpen, desk, dialogs]);
}

function useHistoryCommands(): UiCommand[] {
  const t = useTranslate();
  const { undoable, redoable, undo, redo } = useHistory();
  return useMemo(() => {
    const common = {
      group: t('app.menuEdit'),
      menu: { section: 'edit', block: 0 },
      isForReadOnlyFields: true,
    };
    const say = (what: Undoable) =>
      what === 'asked' ? t('app.askedChanged') : actionText(what, t);
    return [
      {
        ...common,
        id: 'history.undo',
        label: undoable ? t('app.undoWhat', { what: say(undoable) }) : t('app.undo'),
        shortcut: { code: 'KeyZ', mod: true },
        enabled: undoable !== null,
        run: undo,
      },
      {
        ...common,
        id: 'history.redo',
        label: redoable ? t('app.redoWhat', { what: say(redoable) }) : t('app.redo'),
        shortcut: { code: 'KeyZ', mod: true, shift: true },
        otherShortcuts: [{ code: 'KeyY', mod: true }],
        enabled: redoable !== null,
        run: redo,
      },
    ];
  }, [t, undoable, redoable, undo, redo]);
}

function usePlaceCommands(): UiCommand[] {
  const t = useTranslate();
  const isOpen = useOpenProject() !== null;
  const goTo = useView((view) => view.goTo);
  const here = useView((view) => view.place);
  return useMemo(
    () =>
      places.map(({ id, nameKey }, index) => ({
        id: `place.${id}`,
        label: t(nameKey),
        group: t('app.places'),
        menu: { section: 'view', block: 0 },
        shortcut: { code: `Digit${index + 1}`, mod: true, shift: true },
        checked: isOpen && here === id,
        enabled: isOpen,
        run: () => goTo(id),
      })),
    [t, isOpen, goTo, here],
  );
}

function useViewCommands(): UiCommand[] {
  const t = useTranslate();
  const theme = usePreference((preferences) => preferences.theme);
  const setTheme = usePreference((preferences) => preferences.setTheme);
  const language = usePreference((preferences) => preferences.language);
  const setLanguage = usePreference((preferences) => preferences.setLanguage);
  return useMemo(() => {
    const common = { group: t('app.menuView'), enabled: true };
    const themes = (
      [
        ['system', 'app.themeSystem'],
        ['light', 'app.themeLight'],
        ['dark', 'app.themeDark'],
      ] as const
    ).map(([id, key]) => ({
      ...common,
      id: `theme.${id}`,
      label: t(key),
      keywords: t('app.themeKeywords'),
      menu: { section: 'view', block: 2 },
      checked: theme === id,
      run: () => setTheme(id),
    }));
    const languages = (
      [
        ['ru', 'Русский'],
        ['en', 'English'],
      ] as const
    ).map(([id, label]) => ({
      ...common,
      id: `language.${id}`,
      label,
      keywords: t('app.languageKeywords'),
      menu: { section: 'view', block: 3 },
      checked: language === id,
      run: () => setLanguage(id),
    }));
    return [...themes, ...languages];
  }, [t, theme, setTheme, language, setLanguage]);
}

function useHelpCommands({ openPalette, openShortcuts, openLicences }: FrameDialogs): UiCommand[] {
  const t = useTranslate();
  return useMemo(() => {
    const common = { group: t('app.menuHelp'), menu: { section: 'help', block: 0 }, enabled: true };
    return [
      {
        ...common,
        id: 'palette.open',
        label: t('app.palette'),
        shortcut: { code: 'KeyK', mod: true },
        run: openPalette,
      },
      {
        ...common,
        id: 'help.shortcuts',
        label: t('app.shortcuts'),
        shortcut: { code: 'F1' },
        run: openShortcuts,
      },
      {
        ...common,
        id: 'help.licences',
        label: t('app.licences'),
        menu: { section: 'help', block: 1 },
        run: openLicences,
      },
    ];
  }, [t, openPalette, openShortcuts, openLicences]);
}
