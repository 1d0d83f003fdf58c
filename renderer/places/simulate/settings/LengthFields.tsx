/** How long a run lasts, in weeks, until so many deals came or till the quarter ends, and for how long it warms up. */
import { Checkbox, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { formatDate } from '#shared/i18n';
import { quarterEndOf, type Scenario } from '#shared/model';
import { useLanguage, useTranslate } from '../../../session/index.ts';
import type { AskedDesk } from './asked-desk.ts';
import { NumberField } from './NumberField.tsx';
import styles from './settings.module.css';

/** What people begin with when they say it themselves, or count otherwise. */
const BEGINNINGS = {
  weeks: { weeks: 26 },
  deals: { deals: 500 },
  quarterEnd: { quarterEnd: true },
} as const;
const USUAL_WARM_UP_WEEKS = 8;

type Unit = keyof typeof BEGINNINGS;

function unitOf(until: Scenario['until']): Unit {
  if ('weeks' in until) return 'weeks';
  return 'deals' in until ? 'deals' : 'quarterEnd';
}

export function LengthFields({ desk }: { readonly desk: AskedDesk }) {
  const t = useTranslate();
  const heading = useId();
  const { until } = desk.conditions;
  return (
    <div className={styles.length}>
      <p className={styles.label} id={heading}>
        {t('simulate.howLong')}
      </p>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-labelledby={heading}
        disabled={desk.isReadOnly}
        value={unitOf(until)}
        onChange={(unit: Unit) => {
          desk.set('until', BEGINNINGS[unit]);
        }}
        data={[
          { value: 'weeks', label: t('simulate.untilWeeks') },
          { value: 'deals', label: t('simulate.untilDeals') },
          { value: 'quarterEnd', label: t('simulate.untilQuarterEnd') },
        ]}
      />
      <LengthField desk={desk} />
    </div>
  );
}

function LengthField({ desk }: { readonly desk: AskedDesk }) {
  const t = useTranslate();
  const language = useLanguage();
  const { until, startsOn } = desk.conditions;
  if ('weeks' in until) {
    return (
      <NumberField
        label={t('simulate.weeks')}
        value={until.weeks}
        isDisabled={desk.isReadOnly}
        onKeep={(weeks) => desk.set('until', { weeks })}
      />
    );
  }
  if ('deals' in until) {
    return (
      <NumberField
        label={t('simulate.dealsCount')}
        value={until.deals}
        step={50}
        isDisabled={desk.isReadOnly}
        onKeep={(deals) => desk.set('until', { deals })}
      />
    );
  }
  const date = formatDate(quarterEndOf(startsOn), language);
  return <p className={styles.ends}>{t('simulate.quarterEnds', { date })}</p>;
}

export function WarmUpFields({ desk }: { readonly desk: AskedDesk }) {
  const t = useTranslate();
  const { warmUpWeeks } = desk.conditions;
  return (
    <>
      <Checkbox
        size="sm"
        label={t('simulate.warmUpAuto')}
        description={t('simulate.warmUpHelp')}
        checked={warmUpWeeks === 'auto'}
        disabled={desk.isReadOnly}
        onChange={(event) => {
          desk.set('warmUpWeeks', event.currentTarget.checked ? 'auto' : USUAL_WARM_UP_WEEKS);
        }}
      />
      {warmUpWeeks === 'auto' ? null : (
        <NumberField
          label={t('simulate.warmUpWeeks')}
          value={warmUpWeeks}
          isDisabled={desk.isReadOnly}
          onKeep={(weeks) => desk.set('warmUpWeeks', weeks)}
        />
      )}
    </>
  );
}
