/** What a scenario may try out besides its drawings: whom, which sources and steps, which ways out of branches. */
import { valuesOf } from '#shared/base';
import {
  type FlowId,
  type Lever,
  type Node,
  type NodeId,
  nameOfFlow,
  nameOfNode,
  type Project,
  type Scenario,
  type Variant,
} from '#shared/model';
import { branchShares, sharesTried } from '../process/branch-shares.ts';
import { triedProbability } from '../process/levers.ts';
import { drawingsOf, marked } from './drawings.ts';
import { type Staffed, staffedOf } from './teams.ts';

/** A card, as people call it; with its variant where several run. */
export interface NamedNode {
  readonly id: NodeId;
  readonly name: string;
}

export interface BranchFlow {
  readonly id: FlowId;
  /** «Подходит? → Да». */
  readonly name: string;
  /** Share of the deals at the branch that go this way, as drawn. */
  readonly drawn: number;
  readonly branchId: NodeId;
}

export interface LeverTargets {
  readonly staffed: readonly Staffed[];
  readonly sources: readonly NamedNode[];
  readonly steps: readonly NamedNode[];
  readonly flows: readonly BranchFlow[];
}

export function leverTargetsOf(project: Project, runs: Scenario['runs']): LeverTargets {
  return {
    staffed: staffedOf(project, runs),
    sources: nodesOf(project, runs, 'source'),
    steps: nodesOf(project, runs, 'step'),
    flows: branchFlowsOf(project, runs),
  };
}

/** From left to right in each drawing. */
function nodesOf(project: Project, runs: Scenario['runs'], kind: Node['kind']): NamedNode[] {
  return drawingsOf(project, runs).flatMap(({ variant, mark }) =>
    inReadingOrder(variant, kind).map((node) => ({
      id: node.id,
      name: marked(nameOfNode(node), mark),
    })),
  );
}

function inReadingOrder(variant: Variant, kind: Node['kind']): Node[] {
  const stage = new Map(variant.stageOrder.map((id, place) => [id, place]));
  return valuesOf(variant.nodes)
    .filter((node) => node.kind === kind)
    .toSorted(
      (a, b) =>
        (stage.get(a.stageId) ?? 0) - (stage.get(b.stageId) ?? 0) ||
        variant.laneOrder.indexOf(a.participantId) - variant.laneOrder.indexOf(b.participantId) ||
        a.position.x - b.position.x ||
        a.position.y - b.position.y,
    );
}

/** Where there is a choice. */
function branchFlowsOf(project: Project, runs: Scenario['runs']): BranchFlow[] {
  return drawingsOf(project, runs).flatMap(({ variant, mark }) =>
    inReadingOrder(variant, 'branch').flatMap((branch) => {
      const flows = valuesOf(variant.flows)
        .filter(({ fromId, maxTimes }) => fromId === branch.id && maxTimes !== 0)
        .map((flow) => ({ flow, name: marked(nameOfFlow(flow, variant), mark) }))
        .toSorted((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1));
      if (flows.length < 2) return [];
      const shares = branchShares(
        flows.map(({ flow }) => flow),
        () => undefined,
      );
      return flows.map(({ flow, name }, at) => ({
        id: flow.id,
        name,
        drawn: shares[at] ?? 0,
        branchId: branch.id,
      }));
    }),
  );
}

/** Share of the deals at its branch that go this way with these levers. */
export function shareWith(
  levers: readonly Lever[],
  asked: FlowId,
  flows: readonly BranchFlow[],
): number {
  const branchId = flows.find(({ id }) => id === asked)?.branchId;
  const together = flows.filter((flow) => flow.branchId === branchId);
  const shares = sharesTried(
    together.map(({ drawn }) => drawn),
    together.map(({ id }) => triedProbability({ levers }, id)),
  );
  return shares[together.findIndex(({ id }) => id === asked)] ?? 0;
}
