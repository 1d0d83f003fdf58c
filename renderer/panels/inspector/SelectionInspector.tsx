/** Several elements at once: how many, and what can be done with all of them. */
import { Button } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import type { FlowId, NodeId } from '#shared/model';
import type { SelectedId } from '../../canvas/index.ts';
import { useTranslate } from '../../session/index.ts';
import { useCommandRegistry } from '../../ui/commands/index.ts';
import { ChoiceField } from './fields/index.ts';
import type { Inspected } from './inspected.ts';
import styles from './inspector.module.css';
import { participantChoices } from './participant-choices.ts';

interface SelectionProps {
  readonly inspected: Inspected;
  readonly selection: readonly SelectedId[];
}

export function SelectionInspector({ inspected, selection }: SelectionProps) {
  const translate = useTranslate();
  const registry = useCommandRegistry();
  const { at, editing, project, variant } = inspected;
  const nodes = selection.flatMap((id) => variant.nodes[id as NodeId] ?? []);
  const flows = selection.filter((id) => Object.hasOwn(variant.flows, id as FlowId));
  const [first] = nodes;
  const shared = <Value,>(of: (node: (typeof nodes)[number]) => Value): Value | null =>
    first && nodes.every((node) => of(node) === of(first)) ? of(first) : null;
  const move = (changed: {
    stageId?: (typeof variant.stageOrder)[number];
    participantId?: (typeof variant.laneOrder)[number];
  }) => {
    const moves = nodes.map(({ id, participantId, position, stageId }) => ({
      id,
      stageId,
      participantId,
      position,
      ...changed,
    }));
    if (moves.length > 0) editing.run('node.move', { at, moves });
  };
  return (
    <>
      <h2 className={styles.name}>{translate('board.selectedCount', { count: nodes.length })}</h2>
      {flows.length > 0 && (
        <span className={styles.kind}>
          {translate('inspector.andFlows', { count: flows.length })}
        </span>
      )}
      {nodes.length > 0 && (
        <>
          <ChoiceField
            label={translate('inspector.performer')}
            value={shared(({ participantId }) => participantId) ?? ''}
            none={translate('inspector.various')}
            choices={participantChoices(project).filter(({ value }) =>
              variant.laneOrder.includes(value),
            )}
            onChoose={(participantId) => participantId && move({ participantId })}
          />
          <ChoiceField
            label={translate('inspector.stage')}
            value={shared(({ stageId }) => stageId) ?? ''}
            none={translate('inspector.various')}
            choices={variant.stageOrder.map((id) => ({
              value: id,
              label: variant.stages[id]?.name ?? '',
            }))}
            onChoose={(stageId) => stageId && move({ stageId })}
          />
        </>
      )}
      <div className={styles.actions}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconCopy size={15} stroke={1.7} />}
          disabled={nodes.length === 0}
          onClick={() => registry.run('node.duplicate')}
        >
          {translate('board.duplicate')}
        </Button>
        <Button
          variant="light"
          color="red"
          size="xs"
          leftSection={<IconTrash size={15} stroke={1.7} />}
          onClick={() => registry.run('selection.delete')}
        >
          {translate('board.remove')}
        </Button>
      </div>
    </>
  );
}
