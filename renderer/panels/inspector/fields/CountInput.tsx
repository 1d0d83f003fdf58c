/** How many, in a row of its own kind: a whole number from one on. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import styles from '../inspector.module.css';

interface CountInputProps {
  readonly label: string;
  readonly count: number;
  onKeep(count: number): void;
}

const MOST = 999;

export function CountInput({ count, label, onKeep }: CountInputProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current) field.current.value = String(count);
  }, [count]);
  const keep = () => {
    const element = field.current;
    if (!element) return;
    const typed = Math.min(MOST, Math.round(Number(element.value)));
    if (typed >= 1 && typed !== count) onKeep(typed);
    else element.value = String(count);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.code === 'Enter' || event.code === 'NumpadEnter') keep();
    else if (event.code === 'Escape' && field.current) field.current.value = String(count);
  };
  return (
    <input
      ref={field}
      type="number"
      min={1}
      max={MOST}
      step={1}
      className={`${styles.input} ${styles.count}`}
      aria-label={label}
      defaultValue={count}
      onBlur={keep}
      onKeyDown={onKeyDown}
    />
  );
}
