/** One deal type and one CRM: its stages, what stands in the way, what will be done, the files. */
import { SegmentedControl, Select, Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { CRM_NAMES, CRMS, type Crm, dryRun, pipelinesOf } from '#shared/stage-definitions';
import { useProject, useTranslate } from '../../../session/index.ts';
import { SaveStages } from './SaveStages.tsx';
import { StageProblems } from './StageProblems.tsx';
import { StagesPlan } from './StagesPlan.tsx';
import { StagesTable } from './StagesTable.tsx';
import styles from './stages.module.css';

export function StagesView() {
  const t = useTranslate();
  const project = useProject((open) => open);
  const pipelines = useMemo(() => pipelinesOf(project), [project]);
  const [crm, setCrm] = useState<Crm>('bitrix24');
  const [mends, setMends] = useState(true);
  const [wantedId, setWantedId] = useState<string | null>(null);
  const agreed = pipelines.find(({ id }) => id === wantedId) ?? pipelines[0];
  const run = useMemo(() => (agreed ? dryRun(agreed, { crm, mends }) : null), [agreed, crm, mends]);
  if (!agreed || !run) return <p className={styles.about}>{t('stages.failure_nothingToLoad')}</p>;
  return (
    <div className={styles.view}>
      <p className={styles.about}>{t('stages.about')}</p>
      <div className={styles.choices}>
        <Select
          size="sm"
          label={t('stages.dealType')}
          allowDeselect={false}
          value={agreed.id}
          onChange={setWantedId}
          data={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <fieldset className={styles.crm}>
          <legend>{t('stages.crm')}</legend>
          <SegmentedControl
            size="sm"
            value={crm}
            onChange={setCrm}
            data={CRMS.map((value) => ({ value, label: CRM_NAMES[value] }))}
          />
        </fieldset>
      </div>
      <StageProblems agreed={agreed} run={run} />
      <Switch
        size="sm"
        checked={mends}
        onChange={(event) => setMends(event.currentTarget.checked)}
        label={t('stages.mendWhenLoading')}
      />
      <StagesTable pipeline={agreed} />
      <SaveStages pipelines={pipelines} crm={crm} mends={mends} />
      <StagesPlan run={run} />
    </div>
  );
}
