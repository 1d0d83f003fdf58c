/**
 * The order in which a drawing is read: stage by stage, and inside a stage along the
 * flows. Steps get the numbers that the table, the references and people speak of.
 */
import { valuesOf } from '#shared/base';
import type { Node, NodeId, Stage, Variant } from '#shared/model';
import type { Chapter, Content } from './content.ts';

export interface StageReading {
  readonly stage: Stage;
  /** Counts from 1. */
  readonly number: number;
  /** Without notes, forks and joins: only what happens to a deal. */
  readonly nodes: readonly NodeReading[];
}

export interface NodeReading {
  readonly node: Node;
  /** «2.3»; only steps have one. */
  readonly number: string | null;
}

export function readStages(variant: Variant): StageReading[] {
  const depths = depthsFromSources(variant);
  const depthOf = (node: Node) => depths.get(node.id) ?? Number.POSITIVE_INFINITY;
  const laneOf = (node: Node) => variant.laneOrder.indexOf(node.participantId);
  return variant.stageOrder.flatMap((stageId, index) => {
    const stage = variant.stages[stageId];
    if (!stage) return [];
    const nodes = valuesOf(variant.nodes)
      .filter((node) => node.stageId === stageId && isTold(node))
      .sort(
        (a, b) =>
          compareNumbers(depthOf(a), depthOf(b)) ||
          laneOf(a) - laneOf(b) ||
          a.position.x - b.position.x ||
          (a.id < b.id ? -1 : 1),
      );
    return [{ stage, number: index + 1, nodes: numberSteps(nodes, index + 1) }];
  });
}

function isTold(node: Node): boolean {
  return node.kind !== 'note' && node.kind !== 'fork' && node.kind !== 'join';
}

/** Both may be infinite, whose difference is not a number. */
function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function numberSteps(nodes: readonly Node[], stageNumber: number): NodeReading[] {
  let steps = 0;
  return nodes.map((node) => {
    if (node.kind !== 'step') return { node, number: null };
    steps += 1;
    return { node, number: `${stageNumber}.${steps}` };
  });
}

/** All that happens to a deal, in one row. */
export function nodesInOrder(variant: Variant): Node[] {
  return readStages(variant).flatMap(({ nodes }) => nodes.map(({ node }) => node));
}

/** Numbers of the steps, by which texts name them. */
export function stepNumbers(variant: Variant): Map<NodeId, string> {
  const numbers = new Map<NodeId, string>();
  for (const { nodes } of readStages(variant)) {
    for (const { node, number } of nodes) if (number !== null) numbers.set(node.id, number);
  }
  return numbers;
}

/** «01 · 2.3»: two processes have steps and stages of one number or name. */
export function inProcess(
  { chapters }: Pick<Content, 'chapters'>,
  { process }: Pick<Chapter, 'process'>,
  said: string,
): string {
  const number = process.number.trim();
  return chapters.length > 1 && number !== '' ? `${number}\u00a0·\u00a0${said}` : said;
}

/** Flows away from the nearest source; a way back for rework is never the nearest one. */
function depthsFromSources(variant: Variant): Map<NodeId, number> {
  const flows = valuesOf(variant.flows);
  const depths = new Map<NodeId, number>();
  let frontier = valuesOf(variant.nodes)
    .filter((node) => node.kind === 'source')
    .map((node) => node.id);
  for (let depth = 0; frontier.length > 0; depth += 1) {
    for (const id of frontier) depths.set(id, depth);
    const here = new Set(frontier);
    const reached = flows.filter(({ fromId }) => here.has(fromId)).map(({ toId }) => toId);
    frontier = [...new Set(reached)].filter((id) => !depths.has(id));
  }
  return depths;
}
