/** Whether a person is typing there: no shortcut fires, and undo is the field's own. */
const TEXTLESS_INPUTS = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !TEXTLESS_INPUTS.has(target.type);
}

/** Such as that of a list of choices: nothing is typed there. */
export function isReadOnlyField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.readOnly;
}
