/** An edit chosen by numbers on whatever is there: deletions, flows, moves and shares that meet each other. */
import { idOf, keysOf } from '#shared/base';
import type { CommandArgs, CommandName } from '#shared/editing';
import type { NodeKind, Project } from '#shared/model';
import { at } from '#test/builders';

type Edit = { [Name in CommandName]: readonly [Name, CommandArgs<Name>] }[CommandName];

const kinds: readonly NodeKind[] = [
  'source',
  'step',
  'branch',
  'fork',
  'join',
  'wait',
  'outcome',
  'note',
];

export function randomEdit(project: Project, picks: readonly number[], fresh: string): Edit {
  const [choice = 0, one = 0, two = 0, three = 0, four = 0, five = 0] = picks;
  const variant = project.processes[at.processId]?.variants[at.variantId];
  if (!variant) return ['project.rename', { title: `Проект ${one}` }];
  const pick = <Item>(items: readonly Item[], number: number, otherwise: Item): Item =>
    items[number % Math.max(1, items.length)] ?? otherwise;
  const nodeId = (number: number) => pick(keysOf(variant.nodes), number, idOf<'Node'>('none'));
  const flowId = (number: number) => pick(keysOf(variant.flows), number, idOf<'Flow'>('none'));
  const stageId = pick(variant.stageOrder, three, idOf<'Stage'>('none'));
  const participantId = pick(variant.laneOrder, four, idOf<'Participant'>('none'));
  const position = { x: one, y: two };
  const edits: readonly Edit[] = [
    [
      'node.add',
      {
        at,
        id: idOf<'Node'>(fresh),
        kind: pick(kinds, five, 'step'),
        name: `Карточка ${one}`,
        stageId,
        participantId,
        position,
      },
    ],
    ['node.move', { at, moves: [{ id: nodeId(one), stageId, participantId, position }] }],
    ['node.delete', { at, nodeIds: [...new Set([nodeId(one), nodeId(two)])], flowIds: [] }],
    ['flow.connect', { at, id: idOf<'Flow'>(fresh), fromId: nodeId(one), toId: nodeId(two) }],
    [
      'flow.connect',
      {
        at,
        id: idOf<'Flow'>(fresh),
        fromId: nodeId(one),
        toId: nodeId(two),
        insert: {
          kind: five % 2 === 0 ? 'branch' : 'fork',
          nodeId: idOf<'Node'>(`${fresh}n`),
          flowId: idOf<'Flow'>(`${fresh}f`),
        },
      },
    ],
    ['flow.disconnect', { at, id: flowId(one) }],
    ['flow.reconnect', { at, id: flowId(one), fromId: nodeId(two), toId: nodeId(three) }],
    ['flow.setField', { at, id: flowId(one), field: 'probability', value: two / 1000 }],
    ['stage.delete', { at, id: stageId, withContent: five % 2 === 0 }],
    ['lane.delete', { at, participantId, withContent: five % 2 === 0 }],
    ['stage.move', { at, id: stageId, index: one % 4 }],
    [
      'scenario.setLever',
      {
        id: idOf<'Scenario'>('scenario'),
        lever: { kind: 'arrivals', nodeId: nodeId(one), factor: two / 1000 },
      },
    ],
  ];
  return pick(edits, choice, ['project.rename', { title: `Проект ${one}` }]);
}
