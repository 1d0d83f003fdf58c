/** From which week on: any day may be typed, its Monday is meant, and that is said. */
import { useEffect, useState } from 'react';
import { formatDate } from '#shared/i18n';
import { useLanguage, useTranslate } from '../../../session/index.ts';
import { DateField } from '../../../ui/dates/index.ts';
import type { AskedDesk } from './asked-desk.ts';
import { mondayOf } from './monday.ts';
import styles from './settings.module.css';

export function StartField({ desk }: { readonly desk: AskedDesk }) {
  const t = useTranslate();
  const language = useLanguage();
  const { startsOn } = desk.conditions;
  const [moved, setMoved] = useState<{ typed: string; monday: string } | null>(null);
  // A week from elsewhere (undo, another scenario) was not moved by what was typed here.
  useEffect(() => setMoved((was) => (was?.monday === startsOn ? was : null)), [startsOn]);

  const keep = (typed: string) => {
    const monday = mondayOf(typed);
    if (monday === null) return t('simulate.dateNeeded');
    const error = monday === startsOn ? null : desk.set('startsOn', monday);
    setMoved(error === null && typed !== monday ? { typed, monday } : null);
    return error;
  };
  return (
    <div>
      <DateField
        label={t('simulate.startsOn')}
        description={t('simulate.startsOnHelp')}
        pickLabel={t('simulate.pickDate')}
        value={startsOn}
        language={language}
        disabled={desk.isReadOnly}
        onKeep={keep}
        onType={() => setMoved(null)}
      />
      {moved === null ? null : (
        <p className={styles.moved} role="status">
          {t('simulate.movedToMonday', {
            date: formatDate(moved.typed, language),
            monday: formatDate(moved.monday, language),
          })}
        </p>
      )}
    </div>
  );
}
