/** What a screen reader says of the elements of a board. */
import { formatDuration, formatEffort, type Language, type Translate } from '#shared/i18n';
import {
  type FlowId,
  type Node,
  type NodeId,
  nameOfNode,
  type ParticipantId,
  type Project,
  type StageId,
  type Variant,
} from '#shared/model';
import type { SelectedId } from './board-contract.ts';

interface Describing {
  readonly project: Project;
  readonly variant: Variant;
  readonly language: Language;
  readonly translate: Translate;
}

function detailsOf(node: Node, language: Language): string {
  if (node.kind === 'wait') return node.delay ? formatEffort(node.delay, language) : '';
  if (node.kind !== 'step') return '';
  const effort = node.effort ? formatEffort(node.effort, language) : '';
  const limit = node.timeLimit ? formatDuration(node.timeLimit.duration, language) : '';
  return [effort, limit].filter(Boolean).join(', ');
}

export function describeNode(
  node: Node,
  { language, project, translate, variant }: Describing,
): string {
  return translate('board.describeNode', {
    kind: translate(`board.kind_${node.kind}`),
    name: nameOfNode(node) || translate('board.unnamed'),
    participant: project.participants[node.participantId]?.name ?? '',
    stage: variant.stages[node.stageId]?.name ?? '',
    details: detailsOf(node, language),
  }).trim();
}

function describeOne(id: SelectedId, describing: Describing): string {
  const { project, translate, variant } = describing;
  const unnamed = translate('board.unnamed');
  const node = variant.nodes[id as NodeId];
  if (node) return describeNode(node, describing);
  const flow = variant.flows[id as FlowId];
  if (flow) {
    const nameAt = (end: NodeId) => {
      const at = variant.nodes[end];
      return (at && nameOfNode(at)) || unnamed;
    };
    return translate('board.describeFlow', { from: nameAt(flow.fromId), to: nameAt(flow.toId) });
  }
  const stage = variant.stages[id as StageId];
  if (stage) return translate('board.describeStage', { name: stage.name || unnamed });
  const participant = project.participants[id as ParticipantId];
  return participant ? translate('board.describeLane', { name: participant.name || unnamed }) : '';
}

export function describeSelection(
  selection: ReadonlySet<SelectedId>,
  describing: Describing & { readonly issueCounts: ReadonlyMap<string, number> },
): string {
  const [first] = selection;
  if (!first) return '';
  const { issueCounts, translate } = describing;
  if (selection.size > 1) return translate('board.selectedCount', { count: selection.size });
  const count = issueCounts.get(first) ?? 0;
  const said = describeOne(first, describing);
  return count > 0 ? `${said} ${translate('board.hasIssues', { count })}` : said;
}
