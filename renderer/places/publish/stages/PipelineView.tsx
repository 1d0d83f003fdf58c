/** One deal type: its name, and what there is to see of it, a tab for each. */
import { Tabs } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Pipeline } from '#shared/stage-definitions';
import { useTranslate } from '../../../session/index.ts';
import { Note } from '../../../ui/index.ts';
import { ByHandTab } from './ByHandTab.tsx';
import { GroupsTable } from './GroupsTable.tsx';
import { NoStages } from './NoStages.tsx';
import { PipelineName } from './PipelineName.tsx';
import { PlanTab } from './PlanTab.tsx';
import { StagesTab } from './StagesTab.tsx';
import styles from './stages.module.css';
import { useCorrections, useRefusal } from './use-corrections.tsx';
import { useLeave } from './use-leaving.tsx';
import type { Shown, Stages } from './use-stages.ts';

interface PipelineViewProps {
  readonly stages: Stages;
  readonly shown: Shown;
  readonly onLeave: () => void;
}

type TabName = 'stages' | 'plan' | 'byHand' | 'groups';

/** Other deal types of the same drawing: its stages are theirs. */
function sistersOf(agreed: Pipeline, pipelines: readonly Pipeline[]): string[] {
  const [first] = agreed.stages;
  return pipelines
    .filter(
      ({ id, process, variant, stages }) =>
        id !== agreed.id &&
        process === agreed.process &&
        variant === agreed.variant &&
        stages[0]?.id === first?.id,
    )
    .map(({ name }) => name);
}

export function PipelineView({ stages, shown, onLeave }: PipelineViewProps) {
  const t = useTranslate();
  const { lock } = useCorrections();
  const refusal = useRefusal();
  const leave = useLeave();
  const [tab, setTab] = useState<TabName>('stages');
  const { agreed, run } = shown;
  const tabs: readonly (readonly [TabName, string, number, ReactNode])[] = [
    [
      'stages',
      t('stages.stages'),
      agreed.stages.length,
      <StagesTab key="0" shown={shown} stages={stages} />,
    ],
    [
      'plan',
      t('stages.willDo'),
      run.calls.length,
      <PlanTab key="1" shown={shown} stages={stages} />,
    ],
    ['byHand', t('stages.byHand'), run.todos.length, <ByHandTab key="2" run={run} />],
    ['groups', t('stages.groups'), agreed.groups.length, <GroupsTable key="3" pipeline={agreed} />],
  ];
  return (
    <section className={styles.pipeline} aria-label={agreed.name}>
      <PipelineName agreed={agreed} sisters={sistersOf(agreed, stages.pipelines)} />
      {lock === null ? null : <Note className={styles.note}>{lock}</Note>}
      {refusal === null || lock !== null ? null : (
        <Note className={styles.note} role="alert">
          {refusal}
        </Note>
      )}
      {agreed.stages.length === 0 ? (
        <NoStages help={t('stages.noStagesHelp', { process: agreed.process })} onLeave={onLeave} />
      ) : (
        <Tabs
          className={styles.tabs}
          value={tab}
          onChange={(chosen) => {
            const found = tabs.find(([name]) => name === chosen);
            if (found) leave(() => setTab(found[0]));
          }}
          keepMounted={false}
        >
          <Tabs.List className={styles.tabList}>
            {tabs.map(([name, label, count]) => (
              <Tabs.Tab
                key={name}
                value={name}
                {...(name === tab ? { 'data-autofocus': true } : {})}
              >
                {label} <span className={styles.count}>{count}</span>
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {tabs.map(([name, , , content]) => (
            <Tabs.Panel
              key={name}
              value={name}
              className={name === 'stages' ? styles.panel : styles.scroll}
              tabIndex={name === 'stages' ? -1 : 0}
            >
              {content}
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
    </section>
  );
}
