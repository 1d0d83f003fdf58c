/** One of a few. */
import styles from '../inspector.module.css';
import { Field } from './Field.tsx';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value | '';
  readonly choices: readonly Choice<Value>[];
  /** What stands there while nothing is chosen; then nothing can be chosen again. */
  readonly none?: string;
  readonly hint?: string;
  onChoose(value: Value | undefined): void;
}

export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { choices, hint, label, none, onChoose, value } = props;
  return (
    <Field label={label} hint={hint}>
      {({ describedBy, id }) => (
        <select
          id={id}
          className={`${styles.input} ${styles.select}`}
          value={value}
          aria-describedby={describedBy}
          onChange={(event) =>
            onChoose(choices.find((choice) => choice.value === event.currentTarget.value)?.value)
          }
        >
          {none !== undefined && <option value="">{none}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
