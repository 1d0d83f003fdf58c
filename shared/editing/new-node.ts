/**
 * A node as it is when people have said no more than its name. What nobody has said is
 * absent where the model allows that; a source must have arrivals, so it gets a guess
 * that says of itself that it is one.
 */
import { z } from 'zod';
import { unreachable } from '#shared/base';
import {
  type Node,
  type NodeKind,
  nodeIdSchema,
  type Project,
  participantIdSchema,
  stageIdSchema,
} from '#shared/model';

export const positionSchema = z.strictObject({ x: z.number(), y: z.number() });

const nodeKindSchema = z.enum([
  'source',
  'step',
  'branch',
  'fork',
  'join',
  'wait',
  'outcome',
  'note',
]) satisfies z.ZodType<NodeKind>;

export const newNodeArgs = {
  id: nodeIdSchema,
  kind: nodeKindSchema,
  name: z.string(),
  stageId: stageIdSchema,
  participantId: participantIdSchema,
  position: positionSchema,
};

type NewNode = z.infer<z.ZodObject<typeof newNodeArgs>>;

/** Ten leads in an ordinary week: a first guess that a small team can follow up. */
export const GUESSED_LEADS_PER_HOUR = 0.25;

export function newNode(project: Project, { kind, ...said }: NewNode): Node {
  const common = { ...said, originIds: [] };
  switch (kind) {
    case 'source':
      return {
        ...common,
        kind,
        channel: '',
        arrivals: {
          kind: 'poisson',
          perHour: GUESSED_LEADS_PER_HOUR,
          calendarId: project.settings.calendarId,
        },
        origins: { arrivals: { source: 'estimated', confidence: 0, note: '' } },
      };
    case 'step':
      return {
        ...common,
        kind,
        description: '',
        inputs: [],
        outputs: [],
        tools: [],
        checklist: [],
        materialIds: [],
        helpers: [],
        consultedIds: [],
        informedIds: [],
        conditions: [],
        priority: 0,
        valueKind: 'value',
      };
    case 'branch':
      return { ...common, kind, question: '' };
    case 'fork':
    case 'join':
      return { ...common, kind };
    case 'wait':
      return { ...common, kind, clock: 'elapsed' };
    case 'outcome':
      return { ...common, kind, result: 'won', reason: '' };
    case 'note':
      return { ...common, kind, text: '' };
    default:
      return unreachable(kind);
  }
}
