/**
 * Escape in a field where something was typed takes that back and no more: the dialog around it stays
 * open. Its own listener comes before those of the fields, so they are told apart beforehand.
 */
import { useEffect } from 'react';

/** The dialog looks for it at what has the focus. */
const KEEPS_OPEN = 'data-mantine-stop-propagation';

type Field = HTMLInputElement | HTMLTextAreaElement;

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

/** Whether something was typed there that isn't kept yet. */
export function isBeingTyped(target: EventTarget | null): boolean {
  return isField(target) && target.getAttribute(KEEPS_OPEN) === 'true';
}

export function useKeptOpenWhileTyping(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    const kept = new WeakMap<Field, string>();
    const note = (field: Field) => {
      const isTyped =
        kept.get(field) !== field.value || field.getAttribute('aria-invalid') === 'true';
      if (isTyped) field.setAttribute(KEEPS_OPEN, 'true');
      else field.removeAttribute(KEEPS_OPEN);
    };
    const begin = (field: Field) => {
      kept.set(field, field.value);
      note(field);
    };
    const focused = ({ target }: Event) => {
      if (isField(target)) begin(target);
    };
    const typed = ({ target }: Event) => {
      if (isField(target)) note(target);
    };
    const keyDown = (event: KeyboardEvent) => {
      const { target, code } = event;
      if (!isField(target) || event.isComposing) return;
      // What the field makes of the key is drawn first.
      if (code === 'Escape') requestAnimationFrame(() => target.removeAttribute(KEEPS_OPEN));
      // So does an undo that wasn't left to the browser.
      const isTakenBack = code === 'KeyZ' && event.defaultPrevented;
      if (code === 'Enter' || code === 'NumpadEnter' || isTakenBack) {
        requestAnimationFrame(() => begin(target));
      }
    };
    document.addEventListener('focusin', focused);
    document.addEventListener('input', typed);
    document.addEventListener('keydown', keyDown);
    return () => {
      document.removeEventListener('focusin', focused);
      document.removeEventListener('input', typed);
      document.removeEventListener('keydown', keyDown);
    };
  }, [isOpen]);
}
