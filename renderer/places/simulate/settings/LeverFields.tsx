/** What if there were more people, or more leads; the drawings stay as they are. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { NodeId } from '#shared/model';
import {
  type LeadSource,
  type Staffed,
  sourcesOf,
  staffedOf,
  variantsRun,
} from '#shared/simulation';
import { useProject, useTranslate } from '../../../session/index.ts';
import type { AskedDesk, Kept } from './asked-desk.ts';
import { arrivalsIn, headcountIn, leversOn } from './levers.ts';
import { NumberField } from './NumberField.tsx';
import styles from './settings.module.css';

const PER_CENT_STEP = 10;

export function LeverFields({ desk }: { readonly desk: AskedDesk }) {
  const t = useTranslate();
  const project = useProject((open) => open);
  const { levers, runs } = desk;
  const staffed = staffedOf(project, ...variantsRun(runs));
  const sources = sourcesOf(project, runs);
  return (
    <section className={styles.group} aria-label={t('simulate.levers')}>
      <header className={styles.groupHeader}>
        <h3 className={styles.heading}>{t('simulate.levers')}</h3>
        {levers.length === 0 || desk.isReadOnly ? null : (
          <Button size="compact-xs" variant="subtle" onClick={() => desk.releaseAll()}>
            {t('simulate.leversReset')}
          </Button>
        )}
      </header>
      <p className={styles.help}>{t('simulate.leversHelp')}</p>
      <ArrivalsField desk={desk} label={t('simulate.leverArrivals')} />
      {sources.length > 1 ? <SourceFields desk={desk} sources={sources} /> : null}
      <div className={styles.people}>
        {staffed.map((each) => (
          <PeopleField key={each.id} desk={desk} staffed={each} />
        ))}
      </div>
      <Dormant desk={desk} />
    </section>
  );
}

interface ArrivalsFieldProps {
  readonly desk: AskedDesk;
  readonly label: string;
  /** All sources where none is named. */
  readonly nodeId?: NodeId;
}

function ArrivalsField({ desk, label, nodeId }: ArrivalsFieldProps) {
  const t = useTranslate();
  const target = { kind: 'arrivals', ...(nodeId === undefined ? {} : { nodeId }) } as const;
  const factor = arrivalsIn(desk.levers, nodeId);
  const keep = (perCent: number): Kept =>
    perCent === 100 ? desk.release(target) : desk.pull({ ...target, factor: perCent / 100 });
  return (
    <NumberField
      isRow
      label={label}
      suffix={t('simulate.perCent')}
      // 1.1 × 100 carries binary dust.
      value={Number((factor * 100).toFixed(9))}
      note={factor === 0 ? t('simulate.sourceOff') : undefined}
      step={PER_CENT_STEP}
      isDisabled={desk.isReadOnly}
      onKeep={keep}
    />
  );
}

interface SourceFieldsProps {
  readonly desk: AskedDesk;
  readonly sources: readonly LeadSource[];
}

/** Folded away unless one of them is tried out. */
function SourceFields({ desk, sources }: SourceFieldsProps) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(() =>
    sources.some(({ id }) => arrivalsIn(desk.levers, id) !== 1),
  );
  return (
    <details
      className={styles.sources}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('simulate.leverSources')}</summary>
      <p className={styles.help}>{t('simulate.leverSourcesHelp')}</p>
      <div className={styles.people}>
        {sources.map(({ id, name }) => (
          <ArrivalsField key={id} desk={desk} label={name} nodeId={id} />
        ))}
      </div>
    </details>
  );
}

interface PeopleFieldProps {
  readonly desk: AskedDesk;
  readonly staffed: Staffed;
}

function PeopleField({ desk, staffed: { id, name, drawn } }: PeopleFieldProps) {
  const t = useTranslate();
  const tried = headcountIn(desk.levers, id);
  const target = { kind: 'headcount', participantId: id } as const;
  return (
    <NumberField
      isRow
      label={name}
      value={tried ?? drawn}
      note={tried === null ? undefined : t('simulate.leverDrawn', { count: drawn })}
      isDisabled={desk.isReadOnly}
      onKeep={(headcount) =>
        headcount === drawn ? desk.release(target) : desk.pull({ ...target, headcount })
      }
    />
  );
}

/** Levers on what isn't run now are kept for when it is chosen again. */
function Dormant({ desk }: { readonly desk: AskedDesk }) {
  const t = useTranslate();
  const project = useProject((open) => open);
  const count = desk.levers.length - leversOn(project, desk.runs, desk.levers).length;
  if (count === 0) return null;
  return <p className={styles.help}>{t('simulate.leversDormant', { count })}</p>;
}
