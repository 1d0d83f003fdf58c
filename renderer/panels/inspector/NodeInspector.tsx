/** One node: its name and place, the fields of its kind, the flows at it. */
import { unreachable } from '#shared/base';
import { type Node, nameOfNode } from '#shared/model';
import type { Issue } from '#shared/validation';
import { useTranslate } from '../../session/index.ts';
import { BranchInspector } from './BranchInspector.tsx';
import { FlowLinks } from './FlowLinks.tsx';
import { Head, IssueNotes } from './Head.tsx';
import type { Inspected } from './inspected.ts';
import { NoteInspector, OutcomeInspector, WaitInspector } from './SmallNodes.tsx';
import { SourceInspector } from './SourceInspector.tsx';
import { StepInspector } from './StepInspector.tsx';

interface NodeInspectorProps {
  readonly inspected: Inspected;
  readonly node: Node;
  readonly issues: readonly Issue[];
}

function KindFields({ inspected, node }: Omit<NodeInspectorProps, 'issues'>) {
  switch (node.kind) {
    case 'step':
      return <StepInspector inspected={inspected} node={node} />;
    case 'branch':
      return <BranchInspector inspected={inspected} node={node} />;
    case 'source':
      return <SourceInspector inspected={inspected} node={node} />;
    case 'wait':
      return <WaitInspector inspected={inspected} node={node} />;
    case 'outcome':
      return <OutcomeInspector inspected={inspected} node={node} />;
    case 'note':
      return <NoteInspector inspected={inspected} node={node} />;
    case 'fork':
    case 'join':
      return null;
    default:
      return unreachable(node);
  }
}

export function NodeInspector({ inspected, issues, node }: NodeInspectorProps) {
  const translate = useTranslate();
  const { at, editing, project, variant } = inspected;
  const performer = project.participants[node.participantId];
  const place = [
    translate(`board.kind_${node.kind}`),
    performer?.name,
    variant.stages[node.stageId]?.name,
  ];
  // A branch is known by its question, a note by its text.
  const rename = (said: string) => {
    if (node.kind === 'branch' || node.kind === 'note') {
      const field = node.kind === 'branch' ? 'question' : 'text';
      editing.run('node.setField', { at, id: node.id, field, value: said });
    } else editing.run('node.rename', { at, id: node.id, name: said });
  };
  return (
    <>
      <Head
        name={nameOfNode(node)}
        kind={place.filter(Boolean).join(' · ')}
        color={performer?.color}
        onRename={rename}
      />
      <IssueNotes issues={issues} />
      <KindFields inspected={inspected} node={node} />
      <FlowLinks inspected={inspected} node={node} />
    </>
  );
}
