/**
 * Words in a field: kept when it is left or on Enter, one edit for all that was typed. While
 * typing, undo is the field's own; Escape gives back what was there.
 */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import styles from '../inspector.module.css';
import { Field } from './Field.tsx';

interface KeptTextProps {
  readonly value: string;
  readonly placeholder?: string | undefined;
  /** Many lines: Enter breaks the line, Ctrl+Enter keeps. */
  readonly isLong?: boolean;
  onKeep(value: string): void;
}

interface KeptTextLook {
  readonly id?: string;
  readonly className: string | undefined;
  readonly label?: string;
  readonly describedBy?: string | undefined;
}

/** The bare text, for a field and for a heading that is typed over in place. */
export function KeptText(props: KeptTextProps & KeptTextLook) {
  const { className, describedBy, id, isLong = false, label, onKeep, placeholder, value } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = field.current;
    if (element && element.ownerDocument.activeElement !== element) element.value = value;
  }, [value]);

  const keep = () => {
    const text = field.current?.value.trim() ?? '';
    if (text !== value) onKeep(text);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const isEnter = event.code === 'Enter' || event.code === 'NumpadEnter';
    if (isEnter && (!isLong || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.currentTarget.blur();
    } else if (event.code === 'Escape') {
      event.currentTarget.value = value;
      event.currentTarget.blur();
    }
  };
  return (
    <textarea
      ref={field}
      id={id}
      className={className}
      rows={isLong ? 2 : 1}
      defaultValue={value}
      placeholder={placeholder}
      aria-label={label}
      aria-describedby={describedBy}
      onBlur={keep}
      onKeyDown={onKeyDown}
    />
  );
}

export function TextField(
  props: KeptTextProps & { readonly label: string; readonly hint?: string },
) {
  const { hint, label, ...text } = props;
  return (
    <Field label={label} hint={hint}>
      {({ describedBy, id }) => (
        <KeptText {...text} id={id} describedBy={describedBy} className={styles.input} />
      )}
    </Field>
  );
}
