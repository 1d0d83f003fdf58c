/**
 * A drawing in a few lines: stages and lanes open a cell, nodes drop into the cell
 * opened last, flows name their ends. Everything not said has a harmless default.
 */
import { idOf, isId, keysOf, present } from '#shared/base';
import {
  emptyVariant,
  type Flow,
  type Node,
  type NodeId,
  type NodeKind,
  type Participant,
  type ParticipantId,
  type SlaClaim,
  type Staffing,
  type Stage,
  type StageId,
  type Variant,
} from '#shared/model';
import { every, minutes, workingDays } from './builders-times.ts';

type Fields<Kind extends NodeKind> = Partial<Omit<Extract<Node, { kind: Kind }>, 'id' | 'kind'>>;

export interface VariantBuilder {
  /** Opens a stage; a name said before opens that stage again. Latin names become the id. */
  stage(name: string, fields?: Partial<Omit<Stage, 'id'>> & { id?: string }): VariantBuilder;
  /** Opens a lane; the participant is made in the project too (a role with one person by default). */
  lane(participantId: string, fields?: Partial<Omit<Participant, 'id'>>): VariantBuilder;
  source(id: string, fields?: Fields<'source'>): VariantBuilder;
  step(id: string, fields?: Fields<'step'>): VariantBuilder;
  branch(id: string, fields?: Fields<'branch'>): VariantBuilder;
  fork(id: string, fields?: Fields<'fork'>): VariantBuilder;
  join(id: string, fields?: Fields<'join'>): VariantBuilder;
  wait(id: string, fields?: Fields<'wait'>): VariantBuilder;
  outcome(id: string, fields?: Fields<'outcome'>): VariantBuilder;
  note(id: string, fields?: Fields<'note'>): VariantBuilder;
  /** One flow; its id is `from-to`. */
  flow(
    from: string,
    to: string,
    fields?: Partial<Omit<Flow, 'id'>> & { id?: string },
  ): VariantBuilder;
  /** Flows along a chain of nodes: `path('lead', 'call', 'won')`. */
  path(...nodeIds: string[]): VariantBuilder;
  staffing(participantId: string, fields: Staffing): VariantBuilder;
  claim(id: string, fields: { from: string; to: string } & Partial<SlaClaim>): VariantBuilder;
  build(): Variant;
  /** The participants of the lanes, which belong to the project. */
  participants(): readonly Participant[];
}

export function aParticipant(
  id: string,
  fields: Partial<Omit<Participant, 'id'>> = {},
): Participant {
  const people = fields.kind === 'client' || fields.kind === 'system' ? {} : { headcount: 1 };
  return {
    id: idOf(id),
    name: id,
    kind: 'role',
    color: '#4c6ef5',
    otherDuties: 0,
    norms: [],
    ...people,
    ...fields,
  };
}

function aStage(id: string, fields: Partial<Omit<Stage, 'id'>> = {}): Stage {
  return {
    id: idOf(id),
    originIds: [],
    name: id,
    color: '#868e96',
    semantics: 'open',
    entryCriteria: [],
    exitCriteria: ['Данные заполнены'],
    requiredFields: [],
    ...fields,
  };
}

const kindDefaults = {
  source: { kind: 'source', channel: 'Сайт', arrivals: every(60) },
  step: {
    kind: 'step',
    description: '',
    inputs: [],
    outputs: [],
    tools: [],
    checklist: [],
    materialIds: [],
    effort: minutes(30),
    helpers: [],
    consultedIds: [],
    informedIds: [],
    conditions: [],
    priority: 0,
    valueKind: 'value',
  },
  branch: { kind: 'branch', question: '' },
  fork: { kind: 'fork' },
  join: { kind: 'join' },
  wait: { kind: 'wait', delay: minutes(60), clock: 'elapsed' },
  outcome: { kind: 'outcome', result: 'won', reason: '' },
  note: { kind: 'note', text: '' },
} as const;

/** Board units between the left edges of two nodes in one cell. */
const NODE_PITCH = 220;

export function aVariant(
  id = 'variant',
  fields: Partial<Omit<Variant, 'id'>> = {},
): VariantBuilder {
  const variant: Variant = {
    ...emptyVariant({ id: idOf(id), kind: 'toBe', name: 'Как должно быть' }),
    ...fields,
  };
  const participants = new Map<ParticipantId, Participant>();
  const nodesInCell = new Map<string, number>();
  let stageId: StageId | undefined;
  let laneId: ParticipantId | undefined;

  function nodePosition(): { x: number; y: number } {
    const cell = `${stageId} ${laneId}`;
    const before = nodesInCell.get(cell) ?? 0;
    nodesInCell.set(cell, before + 1);
    return { x: 24 + before * NODE_PITCH, y: 24 };
  }

  function addNode(kind: NodeKind, nodeId: string, nodeFields: object): VariantBuilder {
    if (stageId === undefined) builder.stage('stage');
    if (laneId === undefined) builder.lane('manager');
    const key = idOf<'Node'>(nodeId);
    const node = {
      id: key,
      originIds: [],
      name: nodeId,
      stageId: present(stageId, 'stage'),
      participantId: present(laneId, 'lane'),
      position: nodePosition(),
      ...structuredClone(kindDefaults[kind]),
      ...nodeFields,
    };
    // The defaults of the kind and the typed fields make a whole node; the union can't follow that.
    variant.nodes = { ...variant.nodes, [key]: node as Node };
    return builder;
  }

  const builder: VariantBuilder = {
    stage(name, stageFields = {}) {
      const { id: givenId, ...others } = stageFields;
      const known = keysOf(variant.stages).find(
        (key) => key === name || variant.stages[key]?.name === name,
      );
      stageId =
        known ?? idOf(givenId ?? (isId(name) ? name : `stage${variant.stageOrder.length + 1}`));
      if (known === undefined) {
        const stage = aStage(stageId, { name, ...others });
        variant.stages = { ...variant.stages, [stageId]: stage };
        variant.stageOrder = [...variant.stageOrder, stageId];
      }
      return builder;
    },
    lane(participantId, participantFields) {
      laneId = idOf(participantId);
      if (!participants.has(laneId) || participantFields) {
        participants.set(laneId, aParticipant(participantId, participantFields));
      }
      if (!variant.laneOrder.includes(laneId)) variant.laneOrder = [...variant.laneOrder, laneId];
      return builder;
    },
    source: (nodeId, nodeFields = {}) => addNode('source', nodeId, nodeFields),
    step: (nodeId, nodeFields = {}) => addNode('step', nodeId, nodeFields),
    branch: (nodeId, nodeFields = {}) => addNode('branch', nodeId, nodeFields),
    fork: (nodeId, nodeFields = {}) => addNode('fork', nodeId, nodeFields),
    join: (nodeId, nodeFields = {}) => addNode('join', nodeId, nodeFields),
    wait: (nodeId, nodeFields = {}) => addNode('wait', nodeId, nodeFields),
    outcome: (nodeId, nodeFields = {}) => addNode('outcome', nodeId, nodeFields),
    note: (nodeId, nodeFields = {}) => addNode('note', nodeId, nodeFields),
    flow(from, to, flowFields = {}) {
      const { id: givenId, ...others } = flowFields;
      const flowId = idOf<'Flow'>(givenId ?? `${from}-${to}`);
      const flow: Flow = {
        id: flowId,
        originIds: [],
        fromId: idOf(from),
        toId: idOf(to),
        ...others,
      };
      variant.flows = { ...variant.flows, [flowId]: flow };
      return builder;
    },
    path(...nodeIds) {
      nodeIds.slice(1).forEach((to, index) => {
        builder.flow(present(nodeIds[index], 'flow start'), to);
      });
      return builder;
    },
    staffing(participantId, staffing) {
      variant.staffing = { ...variant.staffing, [idOf<'Participant'>(participantId)]: staffing };
      return builder;
    },
    claim(claimId, { from, to, ...others }) {
      const key = idOf<'SlaClaim'>(claimId);
      const claim: SlaClaim = {
        id: key,
        fromNodeId: idOf<'Node'>(from),
        toNodeId: idOf<'Node'>(to),
        departmentId: laneOf(variant, idOf(from)),
        side: 'demandsAtMost',
        duration: workingDays(3),
        share: 0.9,
        argument: '',
        date: '2026-01-12',
        status: 'open',
        ...others,
      };
      variant.slaClaims = { ...variant.slaClaims, [key]: claim };
      return builder;
    },
    build: () => structuredClone(variant),
    participants: () => [...participants.values()],
  };
  return builder;
}

function laneOf(variant: Variant, nodeId: NodeId): ParticipantId {
  return present(variant.nodes[nodeId], `node ${nodeId}`).participantId;
}
