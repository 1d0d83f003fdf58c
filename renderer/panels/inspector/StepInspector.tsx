/** A step: the work, its limits, who answers for it, what it is done with. */
import { useState } from 'react';
import type { ParticipantId, StepNode } from '#shared/model';
import { useTranslate } from '../../session/index.ts';
import { ChoiceField, EffortField, LinesField, NumberField, TextField } from './fields/index.ts';
import { type Inspected, nodeSetter } from './inspected.ts';
import { MaterialsField } from './MaterialsField.tsx';
import { PatienceFields } from './PatienceFields.tsx';
import { PeopleField } from './PeopleField.tsx';
import { participantChoices } from './participant-choices.ts';
import { Tabs } from './Tabs.tsx';
import { TimeLimitFields } from './TimeLimitFields.tsx';

interface StepProps {
  readonly inspected: Inspected;
  readonly node: StepNode;
}

const VALUE_KINDS = ['value', 'necessary', 'waste'] as const;

function Work({ inspected, node }: StepProps) {
  const translate = useTranslate();
  const set = nodeSetter(inspected, node);
  return (
    <>
      <EffortField
        label={translate('inspector.effort')}
        clock="working"
        value={node.effort}
        origins={node.origins}
        originField="effort"
        onKeep={(value) => set('effort', value)}
        onKeepOrigins={(value) => set('origins', value)}
      />
      <TextField
        label={translate('inspector.description')}
        value={node.description}
        isLong
        onKeep={(value) => set('description', value)}
      />
      <LinesField
        label={translate('inspector.conditions')}
        lines={node.conditions}
        placeholder={translate('inspector.conditionExample')}
        onKeep={(value) => set('conditions', [...value])}
      />
      <LinesField
        label={translate('inspector.inputs')}
        lines={node.inputs}
        onKeep={(value) => set('inputs', [...value])}
      />
      <LinesField
        label={translate('inspector.outputs')}
        lines={node.outputs}
        onKeep={(value) => set('outputs', [...value])}
      />
      <ChoiceField
        label={translate('inspector.valueKind')}
        value={node.valueKind}
        choices={VALUE_KINDS.map((value) => ({
          value,
          label: translate(`inspector.value_${value}`),
        }))}
        onChoose={(value) => value && set('valueKind', value)}
      />
    </>
  );
}

function Limits({ inspected, node }: StepProps) {
  const translate = useTranslate();
  const set = nodeSetter(inspected, node);
  return (
    <>
      <TimeLimitFields
        inspected={inspected}
        limit={node.timeLimit}
        hint={translate('inspector.stepLimitHint')}
        onKeep={(value) => set('timeLimit', value)}
      />
      <PatienceFields
        label={translate('inspector.stepPatience')}
        patience={node.patience}
        onKeep={(value) => set('patience', value)}
      />
      <NumberField
        label={translate('inspector.priority')}
        value={node.priority}
        hint={translate('inspector.priorityHint')}
        onKeep={(value) => set('priority', value ?? 0)}
      />
    </>
  );
}

function Responsibility({ inspected, node }: StepProps) {
  const translate = useTranslate();
  const set = nodeSetter(inspected, node);
  const { project } = inspected;
  const counts = new Map(node.helpers.map(({ count, participantId }) => [participantId, count]));
  const keepHelpers = (ids: readonly ParticipantId[]) =>
    set(
      'helpers',
      ids.map((participantId) => ({ participantId, count: counts.get(participantId) ?? 1 })),
    );
  return (
    <>
      <ChoiceField
        label={translate('inspector.performer')}
        value={node.participantId}
        choices={participantChoices(project).filter(({ value }) =>
          inspected.variant.laneOrder.includes(value),
        )}
        onChoose={(participantId) => {
          const { id, position, stageId } = node;
          const { at, editing } = inspected;
          if (!participantId) return;
          editing.run('node.move', { at, moves: [{ id, stageId, participantId, position }] });
        }}
      />
      <PeopleField
        project={project}
        label={translate('inspector.helpers')}
        ids={node.helpers.map(({ participantId }) => participantId)}
        except={[node.participantId]}
        onKeep={keepHelpers}
        counts={counts}
        onCount={(participantId, count) => {
          counts.set(participantId, count);
          keepHelpers([...counts.keys()]);
        }}
      />
      <ChoiceField
        label={translate('inspector.accountable')}
        value={node.accountableId ?? ''}
        none={translate('inspector.nobody')}
        choices={participantChoices(project)}
        onChoose={(id) => set('accountableId', id)}
      />
      <PeopleField
        project={project}
        label={translate('inspector.consulted')}
        ids={node.consultedIds}
        onKeep={(ids) => set('consultedIds', ids)}
      />
      <PeopleField
        project={project}
        label={translate('inspector.informed')}
        ids={node.informedIds}
        onKeep={(ids) => set('informedIds', ids)}
      />
    </>
  );
}

function Materials({ inspected, node }: StepProps) {
  const translate = useTranslate();
  const set = nodeSetter(inspected, node);
  return (
    <>
      <MaterialsField
        project={inspected.project}
        ids={node.materialIds}
        onKeep={(ids) => set('materialIds', ids)}
      />
      <LinesField
        label={translate('inspector.checklist')}
        lines={node.checklist}
        onKeep={(value) => set('checklist', [...value])}
      />
      <LinesField
        label={translate('inspector.tools')}
        lines={node.tools}
        onKeep={(value) => set('tools', [...value])}
      />
    </>
  );
}

export function StepInspector(props: StepProps) {
  const translate = useTranslate();
  const [shownId, show] = useState('work');
  return (
    <Tabs
      shownId={shownId}
      onShow={show}
      sections={[
        { id: 'work', label: translate('inspector.tabWork'), render: () => <Work {...props} /> },
        {
          id: 'limits',
          label: translate('inspector.tabLimits'),
          render: () => <Limits {...props} />,
        },
        {
          id: 'responsibility',
          label: translate('inspector.tabResponsibility'),
          render: () => <Responsibility {...props} />,
        },
        {
          id: 'materials',
          label: translate('inspector.tabMaterials'),
          render: () => <Materials {...props} />,
        },
      ]}
    />
  );
}
