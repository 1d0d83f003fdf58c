/** The whole program inside one window: look, language, shortcuts, frame. */
import { useEffect, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import type { Host } from '#shared/host';
import {
  type Session,
  SessionProvider,
  titleText,
  useLanguage,
  useOpenProject,
  usePreference,
  useTranslate,
} from '../session/index.ts';
import {
  CommandProvider,
  type CommandRegistry,
  isMac,
  listenToShortcuts,
  useAllCommands,
  useCommandRegistry,
} from '../ui/commands/index.ts';
import { SlotProvider, UiProvider } from '../ui/index.ts';
import { Frame } from './Frame.tsx';
import { type Faults, FaultsProvider } from './faults.ts';
import { hostMenu, menuSections } from './menu-sections.ts';

interface ProgramProps {
  readonly host: Host;
  readonly session: Session;
  readonly commands: CommandRegistry;
  readonly faults: Faults;
}

export function Program({ host, session, commands, faults }: ProgramProps) {
  return (
    <SessionProvider session={session}>
      <CommandProvider registry={commands}>
        <Look>
          <SlotProvider>
            <Window host={host} />
            <FaultsProvider value={faults}>
              <Frame host={host} />
            </FaultsProvider>
          </SlotProvider>
        </Look>
      </CommandProvider>
    </SessionProvider>
  );
}

function Look({ children }: { readonly children: React.ReactNode }) {
  const theme = usePreference((preferences) => preferences.theme);
  const prefersDark = useSystemPrefersDark();
  const isDark = theme === 'dark' || (theme === 'system' && prefersDark);
  return <UiProvider scheme={isDark ? 'dark' : 'light'}>{children}</UiProvider>;
}

function useSystemPrefersDark(): boolean {
  const query = useMemo(() => matchMedia('(prefers-color-scheme: dark)'), []);
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => query.matches,
  );
}

/** What of the program shows outside the page: language, title, menu, shortcuts. */
function Window({ host }: { readonly host: Host }) {
  const t = useTranslate();
  const language = useLanguage();
  const open = useOpenProject();
  const registry = useCommandRegistry();
  const commands = useAllCommands();
  const isWritten = open?.saving.kind !== 'failed';
  const title = open ? titleText(open.project.title, t) : null;

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(
    () => host.setTitle(title === null ? 'Salesbook' : `${title} — Salesbook`),
    [host, title],
  );
  useEffect(() => {
    if (host.abilities.nativeMenu) host.setMenu(hostMenu(menuSections(commands, t)));
  }, [host, commands, t]);
  useEffect(() => {
    if (isWritten) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isWritten]);
  useEffect(() => host.onMenuCommand((id) => void registry.run(id)), [host, registry]);
  useLayoutEffect(
    () => listenToShortcuts(document, registry, isMac(navigator.platform)),
    [registry],
  );
  return null;
}
