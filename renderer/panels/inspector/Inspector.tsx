/** The panel on the right: the properties of whatever is selected. */
import { useMemo } from 'react';
import type { FlowId, NodeId, ParticipantId, StageId, Variant } from '#shared/model';
import type { Issue } from '#shared/validation';
import type { BoardEditing, SelectedId } from '../../canvas/index.ts';
import { useProject, useTranslate, useView, type VariantAddress } from '../../session/index.ts';
import { FlowInspector } from './FlowInspector.tsx';
import { Head, IssueNotes } from './Head.tsx';
import { type Inspected, processSetter } from './inspected.ts';
import styles from './inspector.module.css';
import { LaneInspector } from './LaneInspector.tsx';
import { NodeInspector } from './NodeInspector.tsx';
import { PassportInspector } from './PassportInspector.tsx';
import { SelectionInspector } from './SelectionInspector.tsx';
import { StageInspector } from './StageInspector.tsx';

interface InspectorProps {
  readonly at: VariantAddress;
  readonly variant: Variant;
  readonly editing: BoardEditing;
  readonly issues: readonly Issue[];
  goTo(id: SelectedId): void;
}

interface OneProps {
  readonly inspected: Inspected;
  readonly id: SelectedId;
  readonly issues: readonly Issue[];
}

function OneElement({ id, inspected, issues }: OneProps) {
  const translate = useTranslate();
  const { at, editing, project, variant } = inspected;
  const node = variant.nodes[id as NodeId];
  if (node) return <NodeInspector inspected={inspected} node={node} issues={issues} />;
  const flow = variant.flows[id as FlowId];
  if (flow) {
    return (
      <>
        <Head name={flow.label ?? translate('inspector.flow')} kind={translate('inspector.flow')} />
        <IssueNotes issues={issues} />
        <FlowInspector inspected={inspected} flow={flow} />
      </>
    );
  }
  const stage = variant.stages[id as StageId];
  if (stage) {
    return (
      <>
        <Head
          name={stage.name}
          kind={translate('inspector.stage')}
          color={stage.color}
          onRename={(name) => editing.run('stage.rename', { at, id: stage.id, name })}
        />
        <IssueNotes issues={issues} />
        <StageInspector inspected={inspected} stage={stage} />
      </>
    );
  }
  const participant = project.participants[id as ParticipantId];
  if (!participant) return null;
  return (
    <>
      <Head
        name={participant.name}
        kind={translate('inspector.participant')}
        color={participant.color}
        onRename={(name) => editing.run('lane.rename', { at, participantId: participant.id, name })}
      />
      <IssueNotes issues={issues} />
      <LaneInspector inspected={inspected} participant={participant} />
    </>
  );
}

function Passport({ inspected }: { readonly inspected: Inspected }) {
  const translate = useTranslate();
  const process = inspected.project.processes[inspected.at.processId];
  if (!process) return null;
  return (
    <>
      <Head
        name={process.name}
        kind={translate('inspector.process')}
        onRename={(name) => processSetter(inspected, process)('name', name)}
      />
      <PassportInspector inspected={inspected} process={process} />
    </>
  );
}

/** Elements that are gone (undone, deleted elsewhere) don't count. */
function existing(selection: readonly SelectedId[], { variant }: Inspected): readonly SelectedId[] {
  const lanes: ReadonlySet<SelectedId> = new Set(variant.laneOrder);
  return selection.filter(
    (id) =>
      lanes.has(id) ||
      [variant.nodes, variant.flows, variant.stages].some((all) => Object.hasOwn(all, id)),
  );
}

export function Inspector({ at, editing, goTo, issues, variant }: InspectorProps) {
  const project = useProject((it) => it);
  const selection = useView((view) => view.selection);
  const inspected = useMemo(
    () => ({ at, project, variant, editing, goTo }),
    [at, project, variant, editing, goTo],
  );
  const selected = existing(selection, inspected);
  const [first] = selected;
  return (
    <div className={styles.inspector}>
      {selected.length > 1 && <SelectionInspector inspected={inspected} selection={selected} />}
      {selected.length === 1 && first && (
        // Another element is another form: nothing half typed is carried over.
        <OneElement
          key={first}
          id={first}
          inspected={inspected}
          issues={issues.filter(({ target }) => target.id === first)}
        />
      )}
      {!first && <Passport key={at.variantId} inspected={inspected} />}
    </div>
  );
}
