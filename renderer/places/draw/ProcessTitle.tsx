/** The name of the process above its board; typed over in place. */
import { useEffect, useRef } from 'react';
import type { Process } from '#shared/model';
import { useTranslate } from '../../session/index.ts';
import styles from './draw.module.css';
import type { DrawEditing } from './use-draw-editing.ts';

interface ProcessTitleProps {
  readonly process: Process;
  readonly editing: DrawEditing;
}

export function ProcessTitle({ editing, process }: ProcessTitleProps) {
  const translate = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current) field.current.value = process.name;
  }, [process.name]);
  const keep = () => {
    const name = field.current?.value.trim() ?? '';
    if (name !== '' && name !== process.name) {
      editing.run('process.setField', { id: process.id, field: 'name', value: name });
    } else if (field.current) field.current.value = process.name;
  };
  return (
    <h1 className={styles.title}>
      <input
        ref={field}
        className={styles.titleField}
        aria-label={translate('board.processName')}
        defaultValue={process.name}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.code === 'Enter' || event.code === 'NumpadEnter') event.currentTarget.blur();
          if (event.code !== 'Escape') return;
          event.currentTarget.value = process.name;
          event.currentTarget.blur();
        }}
      />
    </h1>
  );
}
