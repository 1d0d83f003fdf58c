/** A stage's or lane's name while it is being typed in its header. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import styles from './grid.module.css';

interface HeaderNameProps {
  readonly name: string;
  readonly label: string;
  /** null when nothing is to change; the focus stays away when it went elsewhere by itself. */
  onEnd(name: string | null, isFocusGone: boolean): void;
}

export function HeaderName({ label, name, onEnd }: HeaderNameProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isOver = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  const end = (keep: boolean, isFocusGone = false) => {
    if (isOver.current) return;
    isOver.current = true;
    const text = (field.current?.value ?? '').trim();
    onEnd(keep && text !== '' && text !== name ? text : null, isFocusGone);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.code === 'Escape') end(false);
    else if ((event.code === 'Enter' || event.code === 'NumpadEnter') && !event.shiftKey) {
      event.preventDefault();
      end(true);
    }
  };
  return (
    <textarea
      ref={field}
      className={`${styles.rename} nopan nowheel`}
      aria-label={label}
      defaultValue={name}
      onKeyDown={onKeyDown}
      onBlur={() => end(true, true)}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}
