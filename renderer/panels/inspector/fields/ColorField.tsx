/** A colour of stages and participants. */
import { useEffect, useRef } from 'react';
import { useTranslate } from '../../../session/index.ts';
import styles from '../inspector.module.css';
import { Field } from './Field.tsx';

interface ColorFieldProps {
  readonly color: string;
  onKeep(color: string): void;
}

export function ColorField({ color, onKeep }: ColorFieldProps) {
  const translate = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  const keep = useRef(onKeep);
  keep.current = onKeep;
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    element.value = color;
    // The native event: once, when the person has chosen; React's fires at every shade on the way.
    const onChosen = () => {
      if (element.value !== color) keep.current(element.value);
    };
    element.addEventListener('change', onChosen);
    return () => element.removeEventListener('change', onChosen);
  }, [color]);
  return (
    <Field label={translate('inspector.color')}>
      {({ id }) => (
        <input ref={field} id={id} type="color" className={styles.input} defaultValue={color} />
      )}
    </Field>
  );
}
