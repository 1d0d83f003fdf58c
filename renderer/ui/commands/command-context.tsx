/** React's way to the command registry. */
import {
  createContext,
  type ReactNode,
  useContext,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { present } from '#shared/base';
import type { CommandRegistry, UiCommand } from './registry.ts';

const Commands = createContext<CommandRegistry | null>(null);

export function CommandProvider(props: {
  readonly registry: CommandRegistry;
  readonly children: ReactNode;
}) {
  return <Commands.Provider value={props.registry}>{props.children}</Commands.Provider>;
}

export function useCommandRegistry(): CommandRegistry {
  return present(useContext(Commands), 'command registry around this component');
}

/**
 * Offers commands while the component is mounted; memoise the array. They are there with what is seen
 * of the component: a key that is pressed right then is heard.
 */
export function useCommands(commands: readonly UiCommand[]): void {
  const registry = useCommandRegistry();
  const [place] = useState(registry.reserve);
  useLayoutEffect(() => registry.offer(commands, place), [registry, commands, place]);
}

/** Every command there is now; renders again when that changes. */
export function useAllCommands(): readonly UiCommand[] {
  const registry = useCommandRegistry();
  return useSyncExternalStore(registry.subscribe, registry.all);
}
