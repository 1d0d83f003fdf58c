/** Ids inside one variant that lead nowhere. */
import { entriesOf } from '#shared/base';
import type { Path } from '../json.ts';
import type { Node, StepNode } from '../node.ts';
import { plainParticipant, plainPerson, plainStage } from '../plain.ts';
import type { Project } from '../project.ts';
import type { Variant } from '../variant.ts';
import type { Finding } from './damage.ts';
import { keyLinks, link, listedLinks, optionalLink } from './links.ts';
import { timeLimitsOf, type VariantPlace } from './places.ts';

export function* checkVariantReferences(project: Project, place: VariantPlace): Generator<Finding> {
  const { process, variant, path } = place;
  const { participants, people } = project;
  yield* optionalLink(variant, 'basedOnId', { path, among: process.variants });
  for (const [id, node] of entriesOf(variant.nodes)) {
    yield* cellReferences(project, variant, { node, path: [...path, 'nodes', id] });
    yield* nodeReferences(project, node, [...path, 'nodes', id]);
  }
  yield* flowReferences(variant, path);
  for (const name of ['staffing', 'laneSizes'] as const) {
    yield* keyLinks(variant[name], { path: [...path, name], among: participants });
  }
  yield* keyLinks(variant.stageSizes, { path: [...path, 'stageSizes'], among: variant.stages });
  yield* listedLinks(variant, 'laneOrder', { path, among: participants });
  for (const [id, stage] of entriesOf(variant.stages)) {
    if (!stage.minimumDeals) continue;
    const stagePath = [...path, 'stages', id, 'minimumDeals'];
    yield* listedLinks(stage.minimumDeals, 'notify', { path: stagePath, among: participants });
  }
  yield* escalationReferences(project, place);
  yield* spanReferences(project, variant, path);
  const { workshop } = variant;
  const workshopPath = [...path, 'workshop'];
  yield* listedLinks(workshop, 'attendees', { path: workshopPath, among: people });
  const elements = { ...variant.stages, ...variant.nodes, ...variant.flows };
  for (const name of ['disputedPoints', 'openQuestions'] as const) {
    for (const [index, remark] of workshop[name].entries()) {
      const remarkPath = [...workshopPath, name, index];
      yield* optionalLink(remark, 'elementId', { path: remarkPath, among: elements });
    }
  }
}

/** The cell of a node: its stage and lane are made anew, so that all its nodes keep their places. */
function* cellReferences(
  project: Project,
  variant: Variant,
  { node, path }: { node: Node; path: Path },
): Generator<Finding> {
  yield* link({
    path: [...path, 'stageId'],
    id: node.stageId,
    among: variant.stages,
    repair: 'recreated',
    mend: () => {
      variant.stages[node.stageId] ??= plainStage(node.stageId);
    },
  });
  yield* link({
    path: [...path, 'participantId'],
    id: node.participantId,
    among: project.participants,
    repair: 'recreated',
    mend: () => {
      project.participants[node.participantId] ??= plainParticipant(node.participantId);
    },
  });
}

function* nodeReferences(project: Project, node: Node, path: Path): Generator<Finding> {
  if (node.kind === 'source') {
    const { arrivals } = node;
    const arrivalsPath = [...path, 'arrivals'];
    if (arrivals.kind === 'poisson' || arrivals.kind === 'interval') {
      const among = project.calendars;
      yield* optionalLink(arrivals, 'calendarId', { path: arrivalsPath, among });
    }
    yield* optionalLink(node, 'segmentId', { path, among: project.segments });
  } else if (node.kind === 'outcome') {
    yield* optionalLink(node, 'toProcessId', { path, among: project.processes });
  } else if (node.kind === 'step') {
    yield* stepReferences(project, node, path);
  }
}

function* stepReferences(project: Project, step: StepNode, path: Path): Generator<Finding> {
  const { participants } = project;
  yield* listedLinks(step, 'materialIds', { path, among: project.materials });
  yield* optionalLink(step, 'accountableId', { path, among: participants });
  yield* listedLinks(step, 'consultedIds', { path, among: participants });
  yield* listedLinks(step, 'informedIds', { path, among: participants });
  for (const [index, helper] of step.helpers.entries()) {
    yield* link({
      path: [...path, 'helpers', index, 'participantId'],
      id: helper.participantId,
      among: participants,
      repair: 'removed',
      mend: () => {
        step.helpers = step.helpers.filter((other) => other !== helper);
      },
    });
  }
}

function* flowReferences(variant: Variant, path: Path): Generator<Finding> {
  for (const [id, flow] of entriesOf(variant.flows)) {
    for (const end of ['fromId', 'toId'] as const) {
      yield* link({
        path: [...path, 'flows', id, end],
        id: flow[end],
        among: variant.nodes,
        repair: 'removed',
        mend: () => {
          delete variant.flows[id];
        },
      });
    }
  }
}

function* escalationReferences(project: Project, place: VariantPlace): Generator<Finding> {
  for (const { timeLimit, path } of timeLimitsOf(place)) {
    if (!timeLimit.escalation) continue;
    yield* link({
      path: [...path, 'escalation', 'toParticipantId'],
      id: timeLimit.escalation.toParticipantId,
      among: project.participants,
      repair: 'removed',
      mend: () => {
        delete timeLimit.escalation;
      },
    });
  }
}

/** Claims and decisions: where the span is gone, the words that people found stay in the parking lot. */
function* spanReferences(project: Project, variant: Variant, path: Path): Generator<Finding> {
  const parkingLot = variant.workshop.parkingLot;
  for (const name of ['slaClaims', 'slaDecisions'] as const) {
    for (const [id, spanned] of entriesOf<string, { fromNodeId: string; toNodeId: string }>(
      variant[name],
    )) {
      for (const end of ['fromNodeId', 'toNodeId'] as const) {
        const mend = () => {
          const collection: Record<string, { argument?: string; rationale?: string }> =
            variant[name];
          const words = collection[id]?.argument ?? collection[id]?.rationale ?? '';
          if (words !== '') parkingLot.push(words);
          delete collection[id];
        };
        const spanPath = [...path, name, id, end];
        const among = variant.nodes;
        yield* link({ path: spanPath, id: spanned[end], among, repair: 'movedToParkingLot', mend });
      }
    }
  }
  for (const [id, claim] of entriesOf(variant.slaClaims)) {
    const claimPath = [...path, 'slaClaims', id];
    yield* optionalLink(claim, 'authorId', { path: claimPath, among: project.people });
    yield* link({
      path: [...claimPath, 'departmentId'],
      id: claim.departmentId,
      among: project.participants,
      repair: 'recreated',
      mend: () => {
        project.participants[claim.departmentId] ??= plainParticipant(claim.departmentId);
      },
    });
  }
  for (const [id, decision] of entriesOf(variant.slaDecisions)) {
    const decisionPath = [...path, 'slaDecisions', id];
    yield* listedLinks(decision, 'claimIds', { path: decisionPath, among: variant.slaClaims });
    yield* link({
      path: [...decisionPath, 'decidedById'],
      id: decision.decidedById,
      among: project.people,
      repair: 'recreated',
      mend: () => {
        project.people[decision.decidedById] ??= plainPerson(decision.decidedById);
      },
    });
  }
}
