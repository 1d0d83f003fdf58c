/** One deal type and one CRM: its stages, what stands in the way, what will be done, the files. */
import { Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { dryRuns, pipelinesOf } from '#shared/stage-definitions';
import { useProject, useTranslate, useView } from '../../../session/index.ts';
import { ComparedPipeline } from './ComparedPipeline.tsx';
import { type Compared, isComparedWith } from './compared.ts';
import { GroupsTable } from './GroupsTable.tsx';
import { PipelineChoice } from './PipelineChoice.tsx';
import { SaveStages } from './SaveStages.tsx';
import { StageProblems } from './StageProblems.tsx';
import { StagesPlan } from './StagesPlan.tsx';
import { StagesTable } from './StagesTable.tsx';
import styles from './stages.module.css';

export function StagesView() {
  const t = useTranslate();
  const project = useProject((open) => open);
  const { crm, mends, pipelineId } = useView((view) => view.publishing.stages);
  const setPublishing = useView((view) => view.setPublishing);
  const pipelines = useMemo(() => pipelinesOf(project), [project]);
  const [lastCompared, setCompared] = useState<Compared | null>(null);
  const agreed = pipelines.find(({ id }) => id === pipelineId) ?? pipelines[0];
  const compared = isComparedWith(lastCompared, { crm, agreed }) ? lastCompared : null;
  const run = useMemo(() => {
    const accounts = compared ? { [compared.pipelineId]: compared.account } : {};
    const runs = dryRuns(pipelines, { crm, mends, accounts });
    return runs.find(({ pipeline }) => pipeline.id === agreed?.id) ?? null;
  }, [pipelines, agreed, crm, mends, compared]);
  if (!agreed || !run) return <p className={styles.about}>{t('stages.failure_nothingToLoad')}</p>;
  return (
    <div className={styles.view}>
      <p className={styles.about}>{t('stages.about')}</p>
      <PipelineChoice pipelines={pipelines} agreed={agreed} />
      <StageProblems agreed={agreed} run={run} />
      <Switch
        size="sm"
        checked={mends}
        onChange={(event) => {
          setPublishing({ stages: { crm, pipelineId, mends: event.currentTarget.checked } });
        }}
        label={t('stages.mendWhenLoading')}
      />
      <StagesTable pipeline={agreed} />
      <GroupsTable pipeline={agreed} />
      <SaveStages pipelines={pipelines} compared={compared} />
      <ComparedPipeline agreed={agreed} compared={compared} onCompare={setCompared} />
      <StagesPlan run={run} />
    </div>
  );
}
