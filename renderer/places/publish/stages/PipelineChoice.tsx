/** Which deal type is looked at, what it is called, and for which CRM. */
import { SegmentedControl, Select } from '@mantine/core';
import { CRM_NAMES, CRMS, type Pipeline } from '#shared/stage-definitions';
import { useTranslate, useView } from '../../../session/index.ts';
import { NameField } from './NameField.tsx';
import styles from './stages.module.css';
import { useCorrections } from './use-corrections.ts';

interface PipelineChoiceProps {
  readonly pipelines: readonly Pipeline[];
  readonly agreed: Pipeline;
}

export function PipelineChoice({ pipelines, agreed }: PipelineChoiceProps) {
  const t = useTranslate();
  const facts = useView((view) => view.publishing.stages);
  const setPublishing = useView((view) => view.setPublishing);
  const { correct } = useCorrections(agreed);
  return (
    <div className={styles.choices}>
      <Select
        size="sm"
        label={t('stages.dealType')}
        allowDeselect={false}
        value={agreed.id}
        onChange={(pipelineId) => setPublishing({ stages: { ...facts, pipelineId } })}
        data={pipelines.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <NameField
        // Another name from elsewhere begins a new field.
        key={`${agreed.id} ${agreed.name}`}
        size="sm"
        label={t('stages.pipelineName')}
        name={agreed.name}
        onKeep={(name) => correct({ kind: 'renamePipeline', name })}
      />
      <fieldset className={styles.crm}>
        <legend>{t('stages.crm')}</legend>
        <SegmentedControl
          size="sm"
          value={facts.crm}
          onChange={(crm) => setPublishing({ stages: { ...facts, crm } })}
          data={CRMS.map((value) => ({ value, label: CRM_NAMES[value] }))}
        />
      </fieldset>
    </div>
  );
}
