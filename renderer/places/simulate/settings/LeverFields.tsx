/** What if there were more people, more leads, less work, another choice; the drawings stay as they are. */
import { Button } from '@mantine/core';
import { useId, useMemo } from 'react';
import { leversOn, leverTargetsOf, type Staffed } from '#shared/simulation';
import { useProject, useTranslate } from '../../../session/index.ts';
import type { AskedDesk } from './asked-desk.ts';
import { EachLever } from './EachLever.tsx';
import { FactorField } from './FactorField.tsx';
import { FlowField } from './FlowField.tsx';
import { factorIn } from './levers.ts';
import styles from './settings.module.css';
import { HoursField, PeopleField } from './TeamFields.tsx';

export function LeverFields({ desk }: { readonly desk: AskedDesk }) {
  const t = useTranslate();
  const project = useProject((open) => open);
  const { levers, runs } = desk;
  const { staffed, sources, steps, flows } = useMemo(
    () => leverTargetsOf(project, runs),
    [project, runs],
  );
  const hasTried = (kind: 'arrivals' | 'effort', nodes: typeof sources) =>
    nodes.some(({ id }) => factorIn(levers, kind, id) !== 1);
  const hasLever = (kind: 'calendar' | 'probability') => levers.some((each) => each.kind === kind);
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
      <FactorField desk={desk} kind="arrivals" label={t('simulate.leverArrivals')} />
      {sources.length > 1 ? (
        <EachLever
          title={t('simulate.leverSources')}
          help={t('simulate.leverSourcesHelp')}
          isTried={hasTried('arrivals', sources)}
        >
          {sources.map(({ id, name }) => (
            <FactorField key={id} desk={desk} kind="arrivals" label={name} nodeId={id} />
          ))}
        </EachLever>
      ) : null}
      <TeamSizes desk={desk} staffed={staffed} />
      {staffed.length > 0 && Object.keys(project.calendars).length > 1 ? (
        <EachLever
          title={t('simulate.leverHours')}
          help={t('simulate.leverHoursHelp')}
          isTried={hasLever('calendar')}
        >
          {staffed.map((each) => (
            <HoursField
              key={`${each.participantId} ${each.variantId}`}
              desk={desk}
              staffed={each}
              project={project}
            />
          ))}
        </EachLever>
      ) : null}
      <FactorField desk={desk} kind="effort" label={t('simulate.leverEffort')} />
      {steps.length > 1 ? (
        <EachLever
          title={t('simulate.leverSteps')}
          help={t('simulate.leverStepsHelp')}
          isTried={hasTried('effort', steps)}
        >
          {steps.map(({ id, name }) => (
            <FactorField key={id} desk={desk} kind="effort" label={name} nodeId={id} />
          ))}
        </EachLever>
      ) : null}
      {flows.length > 0 ? (
        <EachLever
          title={t('simulate.leverFlows')}
          help={t('simulate.leverFlowsHelp')}
          isTried={hasLever('probability')}
        >
          {flows.map((flow) => (
            <FlowField key={flow.id} desk={desk} flow={flow} flows={flows} />
          ))}
        </EachLever>
      ) : null}
      <Dormant desk={desk} />
    </section>
  );
}

function TeamSizes({
  desk,
  staffed,
}: {
  readonly desk: AskedDesk;
  readonly staffed: readonly Staffed[];
}) {
  const t = useTranslate();
  const titleId = useId();
  if (staffed.length === 0) return null;
  return (
    <section className={styles.people} aria-labelledby={titleId}>
      <h4 className={styles.label} id={titleId}>
        {t('simulate.leverHeadcount')}
      </h4>
      {staffed.map((each) => (
        <PeopleField key={`${each.participantId} ${each.variantId}`} desk={desk} staffed={each} />
      ))}
    </section>
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
