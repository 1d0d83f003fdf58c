/** A colour of stages and participants. */
import { useTranslate } from '../../../session/index.ts';
import styles from '../inspector.module.css';
import { ColorInput } from './ColorInput.tsx';
import { Field } from './Field.tsx';

interface ColorFieldProps {
  readonly color: string;
  onKeep(color: string): void;
}

export function ColorField({ color, onKeep }: ColorFieldProps) {
  const translate = useTranslate();
  return (
    <Field label={translate('inspector.color')}>
      {({ id }) => <ColorInput id={id} className={styles.input} color={color} onKeep={onKeep} />}
    </Field>
  );
}
