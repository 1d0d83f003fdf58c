/** A name typed in place of its label: Enter and leaving keep it, Escape doesn't. */
import { useEffect, useRef } from 'react';

interface InlineNameProps {
  readonly name: string;
  readonly label: string;
  readonly className: string | undefined;
  /** null when nothing is to change. */
  onEnd(name: string | null): void;
}

export function InlineName({ className, label, name, onEnd }: InlineNameProps) {
  const field = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const end = (keeps: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    const text = field.current?.value.trim() ?? '';
    onEnd(keeps && text !== '' && text !== name ? text : null);
  };
  return (
    <input
      ref={field}
      className={className}
      aria-label={label}
      defaultValue={name}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        if (event.code === 'Enter' || event.code === 'NumpadEnter') end(true);
        else if (event.code === 'Escape') end(false);
      }}
    />
  );
}
