/** Undo and redo where the page behind the dialog doesn't listen; in a field, what was typed comes first. */
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useEffect } from 'react';
import {
  isMac,
  matchesShortcut,
  shortcutText,
  type UiCommand,
  useAllCommands,
} from '../../../ui/commands/index.ts';
import { IconButton, isBeingTyped } from '../../../ui/index.ts';
import styles from './stages.module.css';

const ICONS = [
  ['history.undo', IconArrowBackUp],
  ['history.redo', IconArrowForwardUp],
] as const;

export function HistoryButtons({ isListening }: { readonly isListening: boolean }) {
  const all = useAllCommands();
  const commands = ICONS.flatMap(([id, Icon]) => {
    const command = all.find((one) => one.id === id);
    return command ? [{ command, Icon }] : [];
  });
  useEffect(() => {
    if (!isListening) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (isBeingTyped(event.target)) return;
      const meant = commands.find(({ command }) => isMeant(command, event));
      if (!meant) return;
      // The field's own undo would bring back letters that are kept already.
      event.preventDefault();
      if (meant.command.enabled) meant.command.run();
    };
    // Before the page, which wants these keys for what lies behind.
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, [isListening, commands]);
  return (
    <>
      {commands.map(({ command, Icon }) => (
        <IconButton
          key={command.id}
          label={command.label}
          {...(command.shortcut
            ? { shortcut: shortcutText(command.shortcut, isMac(navigator.platform)) }
            : {})}
          {...(styles.history ? { className: styles.history } : {})}
          disabled={!command.enabled}
          onClick={command.run}
        >
          <Icon size={17} stroke={1.8} />
        </IconButton>
      ))}
    </>
  );
}

function isMeant({ shortcut, otherShortcuts = [] }: UiCommand, event: KeyboardEvent): boolean {
  const shortcuts = shortcut ? [shortcut, ...otherShortcuts] : otherShortcuts;
  return shortcuts.some((one) => matchesShortcut(event, one, isMac(navigator.platform)));
}
