/** Turns key presses of the whole page into commands. */
import type { CommandRegistry, UiCommand } from './registry.ts';
import { matchesShortcut } from './shortcut.ts';
import { isReadOnlyField, isTextField } from './text-field.ts';

/** While a dialog is open, what lies behind it doesn't listen. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}

function isTypedInto(target: EventTarget | null, { isForReadOnlyFields }: UiCommand): boolean {
  return isTextField(target) && !(isForReadOnlyFields && isReadOnlyField(target));
}

export function listenToShortcuts(
  page: Document,
  registry: CommandRegistry,
  onMac: boolean,
): () => void {
  const isMeant = (command: UiCommand, event: KeyboardEvent) =>
    [...(command.shortcut ? [command.shortcut] : []), ...(command.otherShortcuts ?? [])].some(
      (shortcut) => matchesShortcut(event, shortcut, onMac),
    );

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const command = registry.all().find((candidate) => isMeant(candidate, event));
    if (!command) return;
    if (isTypedInto(event.target, command) || isInDialog(event.target)) {
      // The field keeps its own keys; the browser's save dialog would only confuse.
      if (event.code === 'KeyS' || event.code === 'KeyO') event.preventDefault();
      return;
    }
    event.preventDefault();
    if (command.enabled) command.run();
  }

  page.addEventListener('keydown', onKeyDown);
  return () => page.removeEventListener('keydown', onKeyDown);
}
