/** From when, for how long, how often, with which luck, and whom people serve first. */
import { Checkbox, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useId } from 'react';
import { type FigureSettings, useFigures, useTranslate } from '../../../session/index.ts';
import { mondayOf } from './monday.ts';
import styles from './settings.module.css';

const LIMITS = {
  weeks: { min: 1, max: 520 },
  warmUpWeeks: { min: 0, max: 520 },
  replications: { min: 1, max: 1000 },
  seed: { min: 0, max: 4_294_967_295 },
} as const;

/** What «auto» becomes when people want to say it themselves. */
const USUAL_WARM_UP_WEEKS = 8;

export function ConditionFields() {
  const t = useTranslate();
  const settings = useFigures((figures) => figures.settings);
  const set = useFigures((figures) => figures.set);
  const discipline = useId();
  const isAuto = settings.warmUpWeeks === 'auto';
  return (
    <section className={styles.group} aria-label={t('simulate.conditions')}>
      <h3 className={styles.heading}>{t('simulate.conditions')}</h3>
      <TextInput
        type="date"
        size="sm"
        label={t('simulate.startsOn')}
        description={t('simulate.startsOnHelp')}
        value={settings.startsOn}
        onChange={(event) => {
          const startsOn = mondayOf(event.currentTarget.value);
          if (startsOn !== null) set({ startsOn });
        }}
      />
      <Whole field="weeks" />
      <Checkbox
        size="sm"
        label={t('simulate.warmUpAuto')}
        description={t('simulate.warmUpHelp')}
        checked={isAuto}
        onChange={(event) =>
          set({ warmUpWeeks: event.currentTarget.checked ? 'auto' : USUAL_WARM_UP_WEEKS })
        }
      />
      {isAuto ? null : <Whole field="warmUpWeeks" />}
      <Whole field="replications" help={t('simulate.replicationsHelp')} />
      <Whole field="seed" help={t('simulate.seedHelp')} />
      <div>
        <p className={styles.label} id={discipline}>
          {t('simulate.discipline')}
        </p>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-labelledby={discipline}
          value={settings.discipline}
          onChange={(value: FigureSettings['discipline']) => set({ discipline: value })}
          data={[
            { value: 'firstCome', label: t('simulate.discipline_firstCome') },
            { value: 'earliestLimit', label: t('simulate.discipline_earliestLimit') },
          ]}
        />
      </div>
    </section>
  );
}

interface WholeProps {
  readonly field: keyof typeof LIMITS;
  readonly help?: string;
}

function Whole({ field, help }: WholeProps) {
  const t = useTranslate();
  const value = useFigures((figures) => figures.settings[field]);
  const set = useFigures((figures) => figures.set);
  return (
    <NumberInput
      size="sm"
      label={t(`simulate.${field}`)}
      {...(help === undefined ? {} : { description: help })}
      value={value}
      {...LIMITS[field]}
      clampBehavior="strict"
      allowDecimal={false}
      onChange={(typed) => {
        if (typeof typed === 'number' && typed >= LIMITS[field].min) set({ [field]: typed });
      }}
    />
  );
}
