/** Waits, outcomes and notes: a field or two each. */
import type { NoteNode, OutcomeNode, WaitNode } from '#shared/model';
import { useTranslate } from '../../session/index.ts';
import { ChoiceField, EffortField, TextField } from './fields/index.ts';
import { type Inspected, nodeSetter } from './inspected.ts';

interface NodeProps<Kind> {
  readonly inspected: Inspected;
  readonly node: Kind;
}

const CLOCKS = ['elapsed', 'working'] as const;
const RESULTS = ['won', 'lost', 'disqualified', 'handedOver'] as const;

export function WaitInspector({ inspected, node }: NodeProps<WaitNode>) {
  const translate = useTranslate();
  const set = nodeSetter(inspected, node);
  return (
    <>
      <EffortField
        label={translate('inspector.delay')}
        clock={node.clock}
        value={node.delay}
        origins={node.origins}
        originField="delay"
        onKeep={(value) => set('delay', value)}
        onKeepOrigins={(value) => set('origins', value)}
      />
      <ChoiceField
        label={translate('inspector.clock')}
        value={node.clock}
        choices={CLOCKS.map((value) => ({ value, label: translate(`inspector.clock_${value}`) }))}
        onChoose={(value) => value && set('clock', value)}
      />
    </>
  );
}

export function OutcomeInspector({ inspected, node }: NodeProps<OutcomeNode>) {
  const translate = useTranslate();
  const set = nodeSetter(inspected, node);
  const { processes } = inspected.project;
  return (
    <>
      <ChoiceField
        label={translate('inspector.result')}
        value={node.result}
        choices={RESULTS.map((value) => ({
          value,
          label: translate(`inspector.result_${value}`),
        }))}
        onChoose={(value) => value && set('result', value)}
      />
      <TextField
        label={translate('inspector.reason')}
        value={node.reason}
        onKeep={(value) => set('reason', value)}
      />
      {node.result === 'handedOver' && (
        <ChoiceField
          label={translate('inspector.toProcess')}
          value={node.toProcessId ?? ''}
          none={translate('inspector.notSet')}
          choices={Object.values(processes).map(({ id, name }) => ({ value: id, label: name }))}
          onChoose={(id) => set('toProcessId', id)}
        />
      )}
    </>
  );
}

export function NoteInspector({ inspected, node }: NodeProps<NoteNode>) {
  const translate = useTranslate();
  return (
    <TextField
      label={translate('inspector.noteText')}
      value={node.text}
      isLong
      onKeep={(value) => nodeSetter(inspected, node)('text', value)}
    />
  );
}
