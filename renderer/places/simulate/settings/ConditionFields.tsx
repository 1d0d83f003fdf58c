/** From when, for how long, how often, with which luck, and whom people serve first. */
import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { type FigureSettings, useTranslate } from '../../../session/index.ts';
import type { AskedDesk } from './asked-desk.ts';
import { LengthFields, WarmUpFields } from './LengthFields.tsx';
import { NumberField } from './NumberField.tsx';
import { StartField } from './StartField.tsx';
import styles from './settings.module.css';

export function ConditionFields({ desk }: { readonly desk: AskedDesk }) {
  const t = useTranslate();
  const discipline = useId();
  const { replications, seed } = desk.conditions;
  return (
    <section className={styles.group} aria-label={t('simulate.conditions')}>
      <h3 className={styles.heading}>{t('simulate.conditions')}</h3>
      <StartField desk={desk} />
      <LengthFields desk={desk} />
      <WarmUpFields desk={desk} />
      <NumberField
        label={t('simulate.replications')}
        help={t('simulate.replicationsHelp')}
        value={replications}
        step={10}
        isDisabled={desk.isReadOnly}
        onKeep={(count) => desk.set('replications', count)}
      />
      <NumberField
        label={t('simulate.seed')}
        help={t('simulate.seedHelp')}
        value={seed}
        isDisabled={desk.isReadOnly}
        onKeep={(number) => desk.set('seed', number)}
      />
      <div>
        <p className={styles.label} id={discipline}>
          {t('simulate.discipline')}
        </p>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-labelledby={discipline}
          disabled={desk.isReadOnly}
          value={desk.conditions.discipline}
          onChange={(value: FigureSettings['discipline']) => desk.set('discipline', value)}
          data={[
            { value: 'firstCome', label: t('simulate.discipline_firstCome') },
            { value: 'earliestLimit', label: t('simulate.discipline_earliestLimit') },
          ]}
        />
      </div>
    </section>
  );
}
