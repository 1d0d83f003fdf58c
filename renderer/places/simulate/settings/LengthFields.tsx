/** How long a run lasts, in weeks or until so many deals came, and for how long it warms up. */
import { Checkbox, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslate } from '../../../session/index.ts';
import type { AskedDesk } from './asked-desk.ts';
import { NumberField } from './NumberField.tsx';
import styles from './settings.module.css';

/** What people begin with when they say it themselves, or count otherwise. */
const USUAL = { warmUpWeeks: 8, weeks: 26, deals: 500 } as const;

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
        value={'weeks' in until ? 'weeks' : 'deals'}
        onChange={(unit: 'weeks' | 'deals') => {
          desk.set('until', unit === 'weeks' ? { weeks: USUAL.weeks } : { deals: USUAL.deals });
        }}
        data={[
          { value: 'weeks', label: t('simulate.untilWeeks') },
          { value: 'deals', label: t('simulate.untilDeals') },
        ]}
      />
      {'weeks' in until ? (
        <NumberField
          label={t('simulate.weeks')}
          value={until.weeks}
          isDisabled={desk.isReadOnly}
          onKeep={(weeks) => desk.set('until', { weeks })}
        />
      ) : (
        <NumberField
          label={t('simulate.dealsCount')}
          value={until.deals}
          step={50}
          isDisabled={desk.isReadOnly}
          onKeep={(deals) => desk.set('until', { deals })}
        />
      )}
    </div>
  );
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
          desk.set('warmUpWeeks', event.currentTarget.checked ? 'auto' : USUAL.warmUpWeeks);
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
