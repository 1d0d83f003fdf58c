/**
 * Everything a person can tell the program to do right now. A component offers its
 * commands while it is mounted; menu, palette, tooltips and shortcuts all read them
 * here, so that none knows something the others don't.
 */
import type { Shortcut } from './shortcut.ts';

export interface UiCommand {
  /** `noun.verb`, unique. */
  readonly id: string;
  /** In the reader's language. */
  readonly label: string;
  /** Heading in the palette, in the reader's language. */
  readonly group: string;
  /** Other words people look for it by. */
  readonly keywords?: string;
  readonly shortcut?: Shortcut;
  /** Further keys that do the same, such as Ctrl+Y beside Ctrl+Shift+Z. */
  readonly otherShortcuts?: readonly Shortcut[];
  /** Where the menu has it: a section, and in it a block between two lines. */
  readonly menu?: { readonly section: string; readonly block: number };
  /** The state of a command that switches something. */
  readonly checked?: boolean;
  readonly enabled: boolean;
  /** Its shortcut works in a field that shows a choice and takes no letters; what edits text stays out of it. */
  readonly isForReadOnlyFields?: boolean;
  run(): void;
}

export interface CommandRegistry {
  /** A place in the order of all commands, kept while what is offered there changes. */
  reserve(): number;
  /** Returns what withdraws them again. */
  offer(commands: readonly UiCommand[], place?: number): () => void;
  /** The same array until something is offered or withdrawn. */
  all(): readonly UiCommand[];
  find(id: string): UiCommand | undefined;
  /** Runs it if it is there and enabled; says whether it ran. */
  run(id: string): boolean;
  subscribe(listener: () => void): () => void;
}

export function createCommandRegistry(): CommandRegistry {
  const offers = new Map<number, readonly UiCommand[]>();
  const listeners = new Set<() => void>();
  let all: readonly UiCommand[] = [];
  let reserved = 0;
  const reserve = () => {
    reserved += 1;
    return reserved;
  };

  function renew(): void {
    all = [...offers].sort(([one], [other]) => one - other).flatMap(([, commands]) => commands);
    for (const listener of listeners) listener();
  }
  const find = (id: string) => all.find((command) => command.id === id);

  return {
    reserve,
    offer(commands, place = reserve()) {
      offers.set(place, commands);
      renew();
      return () => {
        offers.delete(place);
        renew();
      };
    },
    all: () => all,
    find,
    run(id) {
      const command = find(id);
      if (!command?.enabled) return false;
      command.run();
      return true;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
