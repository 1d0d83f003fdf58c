/** What if there were more people, or more leads; the drawing stays as it is. */
import { Button, NumberInput } from '@mantine/core';
import { useFigures, useProject, useShownVariant, useTranslate } from '../../../session/index.ts';
import {
  arrivalsIn,
  headcountIn,
  type Staffed,
  staffedOf,
  withArrivals,
  withHeadcount,
} from './levers.ts';
import styles from './settings.module.css';

const MOST_PEOPLE = 1000;
const PER_CENT = { min: 1, max: 1000, step: 10 } as const;

export function LeverFields() {
  const t = useTranslate();
  const project = useProject((open) => open);
  const at = useShownVariant()?.at ?? null;
  const levers = useFigures((figures) => figures.levers);
  const setLevers = useFigures((figures) => figures.setLevers);
  if (at === null) return null;
  return (
    <section className={styles.group} aria-label={t('simulate.levers')}>
      <header className={styles.groupHeader}>
        <h3 className={styles.heading}>{t('simulate.levers')}</h3>
        {levers.length === 0 ? null : (
          <Button size="compact-xs" variant="subtle" onClick={() => setLevers([])}>
            {t('simulate.leversReset')}
          </Button>
        )}
      </header>
      <p className={styles.help}>{t('simulate.leversHelp')}</p>
      <NumberInput
        size="sm"
        label={t('simulate.leverArrivals')}
        suffix={t('simulate.perCent')}
        value={Math.round(arrivalsIn(levers) * 100)}
        {...PER_CENT}
        clampBehavior="strict"
        allowDecimal={false}
        onChange={(typed) => {
          if (typeof typed === 'number' && typed >= PER_CENT.min) {
            setLevers(withArrivals(levers, typed / 100));
          }
        }}
      />
      <div className={styles.people}>
        {staffedOf(project, at).map((staffed) => (
          <PeopleField key={staffed.id} staffed={staffed} />
        ))}
      </div>
    </section>
  );
}

function PeopleField({ staffed }: { readonly staffed: Staffed }) {
  const t = useTranslate();
  const levers = useFigures((figures) => figures.levers);
  const setLevers = useFigures((figures) => figures.setLevers);
  const tried = headcountIn(levers, staffed.id);
  return (
    <NumberInput
      size="sm"
      label={staffed.name}
      {...(tried === null
        ? {}
        : { description: t('simulate.leverDrawn', { count: staffed.drawn }) })}
      inputWrapperOrder={['label', 'input', 'description']}
      value={tried ?? staffed.drawn}
      min={1}
      max={MOST_PEOPLE}
      clampBehavior="strict"
      allowDecimal={false}
      onChange={(typed) => {
        if (typeof typed === 'number' && typed >= 1) {
          setLevers(withHeadcount(levers, staffed, typed));
        }
      }}
    />
  );
}
