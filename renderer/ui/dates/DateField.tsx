/**
 * A date in the reader's language: typed in any form that people write, or picked from a
 * calendar. It is kept when the field is left or by Enter; what is no date stays in the field
 * with the reason under it.
 */
import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/ru';
import 'dayjs/locale/en-gb';
import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { formatTypedDate, type Language, parseDate, translateInto } from '#shared/i18n';
import { SeenReason } from '../SeenReason.tsx';
import styles from './date-field.module.css';

const LOCALES = { ru: 'ru', en: 'en-gb' } as const satisfies Record<Language, string>;

interface DateFieldProps {
  readonly label: string;
  readonly description?: ReactNode;
  /** What the calendar's button does, for tooltips and screen readers. */
  readonly pickLabel: string;
  /** ISO. */
  readonly value: string;
  readonly language: Language;
  readonly disabled?: boolean;
  /** Why the date isn't kept; null where it is. */
  onKeep(isoDate: string): string | null;
  /** Something is typed: what was said of the last date is out of date. */
  onType?(): void;
}

export function DateField(props: DateFieldProps) {
  const { label, description, pickLabel, value, language, disabled = false } = props;
  const { typed, error, type, keep, pick } = useTypedDate(props);
  const [isOpen, setOpen] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.code === 'Enter' || event.code === 'NumpadEnter') keep();
    if (event.code === 'ArrowDown' && event.altKey) setOpen(true);
  };
  // The calendar belongs to its button: a text field neither expands nor has a popup.
  const calendar = (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          aria-label={pickLabel}
          title={pickLabel}
          disabled={disabled}
          onClick={() => setOpen((was) => !was)}
        >
          <IconCalendar size={16} stroke={1.7} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={styles.calendar}>
        <DatePicker
          value={value}
          defaultDate={value}
          locale={LOCALES[language]}
          firstDayOfWeek={1}
          onChange={(day) => {
            setOpen(false);
            if (day !== null) pick(day);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
  return (
    <TextInput
      size="sm"
      label={label}
      description={description}
      value={typed}
      error={error && <SeenReason key={error}>{error}</SeenReason>}
      disabled={disabled}
      autoComplete="off"
      rightSection={calendar}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={onKeyDown}
    />
  );
}

function useTypedDate({ value, language, onKeep, onType }: DateFieldProps) {
  const shown = formatTypedDate(value, language);
  const [typed, setTyped] = useState(shown);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    setTyped(shown);
    setError(null);
  }, [shown]);
  const pick = (isoDate: string) => {
    const refused = onKeep(isoDate);
    setError(refused);
    // A day that is kept as another one, or was there before, shows what is kept.
    if (refused === null) setTyped(shown);
  };
  return {
    typed,
    error,
    pick,
    type: (text: string) => {
      setTyped(text);
      setError(null);
      onType?.();
    },
    keep: () => {
      if (typed === shown) return setError(null);
      const parsed = parseDate(typed);
      if (parsed.ok) return pick(parsed.value);
      setError(translateInto(language)(`time.${parsed.error.code}`, { text: parsed.error.text }));
    },
  };
}
