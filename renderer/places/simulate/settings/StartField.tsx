/** From which week on: any day may be typed, its Monday is meant, and that is said. */
import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatDate } from '#shared/i18n';
import { useLanguage, useTranslate } from '../../../session/index.ts';
import type { AskedDesk, Kept } from './asked-desk.ts';
import { mondayOf } from './monday.ts';
import styles from './settings.module.css';

interface Answer {
  readonly moved: string | null;
  readonly error: Kept;
}

const NOTHING: Answer = { moved: null, error: null };

export function StartField({ desk }: { readonly desk: AskedDesk }) {
  const t = useTranslate();
  const language = useLanguage();
  const { startsOn } = desk.conditions;
  const [typed, setTyped] = useState(startsOn);
  const [answer, setAnswer] = useState(NOTHING);
  useEffect(() => setTyped(startsOn), [startsOn]);

  const keep = () => {
    if (typed === startsOn) return;
    const monday = mondayOf(typed);
    const error = monday === null ? t('simulate.dateNeeded') : desk.set('startsOn', monday);
    if (monday === null || error !== null) return setAnswer({ moved: null, error });
    setTyped(monday);
    const dates = { date: formatDate(typed, language), monday: formatDate(monday, language) };
    setAnswer({ moved: typed === monday ? null : t('simulate.movedToMonday', dates), error: null });
  };
  return (
    <div>
      <TextInput
        type="date"
        size="sm"
        label={t('simulate.startsOn')}
        description={t('simulate.startsOnHelp')}
        value={typed}
        error={answer.error}
        disabled={desk.isReadOnly}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAnswer(NOTHING);
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.code === 'Enter' || event.code === 'NumpadEnter') keep();
        }}
      />
      {answer.moved === null ? null : (
        <p className={styles.moved} role="status">
          {answer.moved}
        </p>
      )}
    </div>
  );
}
