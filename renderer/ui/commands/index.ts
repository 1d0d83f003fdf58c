/** Commands as the page offers them: registry, shortcuts, the hooks that use both. */
export {
  CommandProvider,
  useAllCommands,
  useCommandRegistry,
  useCommands,
} from './command-context.tsx';
export { listenToShortcuts } from './listen-to-shortcuts.ts';
export { type CommandRegistry, createCommandRegistry, type UiCommand } from './registry.ts';
export {
  isMac,
  matchesShortcut,
  type Shortcut,
  shortcutAccelerator,
  shortcutAria,
  shortcutText,
} from './shortcut.ts';
