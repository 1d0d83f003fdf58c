/**
 * Text typed into a field until it is kept: on Enter and when the field is left. What can't be
 * understood stays there with the reason; Escape takes back what was typed, and so does undo once nothing
 * was typed since: the browser's own would go on with letters of other fields.
 */
import { type ChangeEvent, type KeyboardEvent, useState } from 'react';
import type { Result } from '#shared/base';
import { useUnkept } from './unkept-fields.tsx';

interface TypedTextOptions<Value, Failure extends { readonly code: string }> {
  /** The value as text; empty where there is none. */
  readonly text: string;
  parse(text: string): Result<Value, Failure>;
  /** undefined: the field was emptied. */
  onKeep(value: Value | undefined): void;
  /** Enter was pressed, and nothing is left that can't be understood. */
  onEntered?(field: HTMLElement): void;
}

interface Typed<Failure> {
  readonly text: string;
  readonly failure: Failure | null;
  /** As it stood when it couldn't be understood. */
  readonly refused?: string;
  /** What it was typed over: another text from elsewhere replaces it. */
  readonly over: string;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

export function useTypedText<Value, Failure extends { readonly code: string }>(
  options: TypedTextOptions<Value, Failure>,
) {
  const { onEntered, onKeep, parse, text } = options;
  const [state, setTyped] = useState<Typed<Failure> | null>(null);
  const typed = state?.over === text ? state : null;
  const failure = typed?.failure ?? null;
  useUnkept(failure !== null);

  /** Whether nothing stays behind. */
  const keep = (): boolean => {
    const said = (typed?.text ?? text).trim();
    if (said === text.trim() || said === '') {
      setTyped(null);
      if (said !== text.trim()) onKeep(undefined);
      return true;
    }
    const parsed = parse(said);
    if (!parsed.ok) {
      const left = typed?.text ?? text;
      setTyped({ text: left, failure: parsed.error, refused: left, over: text });
      return false;
    }
    // The kept value comes back as text; where it was refused, the former one stands here again.
    setTyped(null);
    onKeep(parsed.value);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<Field>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.code === 'Escape') return setTyped(null);
    if (isUndo(event) && typed !== null && typed.refused === typed.text) {
      event.preventDefault();
      return setTyped(null);
    }
    if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return;
    // In a field of several lines, too, Enter keeps.
    event.preventDefault();
    if (keep()) onEntered?.(event.currentTarget);
  };
  const control = {
    value: typed?.text ?? text,
    'aria-invalid': failure !== null,
    autoComplete: 'off',
    onChange: ({ currentTarget: { value } }: ChangeEvent<Field>) =>
      setTyped({ ...typed, text: value, failure, over: text }),
    onBlur: () => void keep(),
    onKeyDown,
  };
  return { failure, control };
}

function isUndo({ code, ctrlKey, metaKey, shiftKey }: KeyboardEvent<Field>): boolean {
  return code === 'KeyZ' && (ctrlKey || metaKey) && !shiftKey;
}
