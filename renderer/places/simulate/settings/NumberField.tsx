/**
 * A number that is kept when the field is left, by Enter or by its arrows. What can't be kept
 * stays in the field with the reason under it; what was there before is still in force.
 */
import { NumberInput } from '@mantine/core';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useState } from 'react';
import { formatNumber, type Language, parseNumber } from '#shared/i18n';
import { useLanguage, useTranslate } from '../../../session/index.ts';
import { isMac, matchesShortcut, useCommandRegistry } from '../../../ui/commands/index.ts';
import { SeenReason } from '../../../ui/index.ts';
import type { Kept } from './asked-desk.ts';
import styles from './settings.module.css';

/** Of a change that the field's arrows made: nothing is typed on. */
const STEPS: ReadonlySet<string> = new Set(['increment', 'decrement']);

/** What people type and read between the whole and its parts; both are understood. */
const DECIMAL_MARKS: Readonly<Record<Language, string>> = { ru: ',', en: '.' };

/** Figures alone are set where the cursor is; anything else is read as a whole. */
const ONLY_FIGURES = /^\d+$/u;

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  /** What the number means. */
  readonly help?: string | undefined;
  /** What follows from it, under the field. */
  readonly note?: string | undefined;
  readonly suffix?: string;
  readonly step?: number;
  readonly isDisabled?: boolean;
  /** The name beside the number, not above it. */
  readonly isRow?: boolean;
  onKeep(value: number): Kept;
}

export function NumberField(props: NumberFieldProps) {
  const { label, value, help, note, suffix = '', step = 1 } = props;
  const { isDisabled = false, isRow = false } = props;
  const language = useLanguage();
  const { typed, setTyped, error, keep, paste, isTyping } = useTyped(props);
  const undoKept = useUndoOfKept();
  return (
    <NumberInput
      size="sm"
      className={isRow ? styles.row : undefined}
      label={label}
      description={help ?? note}
      inputWrapperOrder={
        help === undefined
          ? ['label', 'input', 'error', 'description']
          : ['label', 'description', 'input', 'error']
      }
      suffix={suffix}
      decimalSeparator={DECIMAL_MARKS[language]}
      allowedDecimalSeparators={Object.values(DECIMAL_MARKS)}
      value={typed}
      startValue={value}
      step={step}
      clampBehavior="none"
      disabled={isDisabled}
      error={error && <SeenReason key={error}>{error}</SeenReason>}
      onChange={setTyped}
      onPaste={paste}
      onValueChange={({ floatValue }, { source }) => {
        if (STEPS.has(source) && floatValue !== undefined) keep(floatValue);
      }}
      onBlur={() => keep(typed)}
      onKeyDown={(event) => {
        if (event.code === 'Enter' || event.code === 'NumpadEnter') keep(typed);
        if (!isTyping) undoKept(event);
      }}
    />
  );
}

function useTyped({ value, suffix = '', onKeep }: NumberFieldProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [typed, setTyped] = useState<number | string>(value);
  const [error, setError] = useState<Kept>(null);
  // A value from elsewhere (undo, another scenario) takes the place of what was typed.
  useEffect(() => {
    setTyped(value);
    setError(null);
  }, [value]);
  const keep = (wanted: number | string) => {
    const number = wanted === '' ? Number.NaN : Number(wanted);
    if (number === value) return setError(null);
    const refused = Number.isNaN(number) ? t('simulate.numberNeeded') : onKeep(number);
    const said = formatNumber(value, language);
    const inForce = t('simulate.stillInForce', { value: `${said}${suffix}` });
    setError(refused && `${refused} ${inForce}`);
  };
  /** The field itself would leave out what it doesn't know, and make 505 of «50,5» or 13 of «1e3». */
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text').trim();
    if (ONLY_FIGURES.test(text)) return;
    event.preventDefault();
    const read = parseNumber(text.replace(/\s*%$/u, ''), language);
    if (read.ok) setTyped(read.value);
    else setError(t('simulate.numberNeeded'));
  };
  return { typed, setTyped, error, keep, paste, isTyping: error !== null || typed !== value };
}

/** Once it is kept, a number is a change like any other: undo takes it back as everywhere in the place. */
function useUndoOfKept() {
  const registry = useCommandRegistry();
  return (event: KeyboardEvent) => {
    const onMac = isMac(navigator.platform);
    const id = (['history.undo', 'history.redo'] as const).find((each) => {
      const { shortcut, otherShortcuts = [] } = registry.find(each) ?? {};
      return [...(shortcut ? [shortcut] : []), ...otherShortcuts].some((keys) =>
        matchesShortcut(event, keys, onMac),
      );
    });
    if (id === undefined) return;
    event.preventDefault();
    registry.run(id);
  };
}
