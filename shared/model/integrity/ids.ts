/** Keys that differ from the id inside, and ids that two elements share. */
import { entriesOf, idOf, valuesOf } from '#shared/base';
import type { Path } from '../json.ts';
import type { Project } from '../project.ts';
import type { Variant } from '../variant.ts';
import type { Finding } from './damage.ts';
import { variantsOf } from './places.ts';

type Identified = Record<string, { id: string }>;

const projectCollections = [
  'people',
  'participants',
  'calendars',
  'segments',
  'materials',
  'dealTypes',
  'processes',
  'scenarios',
  'versions',
] as const;
const variantCollections = ['stages', 'nodes', 'flows', 'slaClaims', 'slaDecisions'] as const;

export function* checkIds(project: Project): Generator<Finding> {
  for (const name of projectCollections) yield* keysMatch(project[name], [name]);
  for (const [id, version] of entriesOf(project.versions)) {
    yield* keysMatch(version.reviews, ['versions', id, 'reviews']);
  }
  for (const [id, process] of entriesOf(project.processes)) {
    yield* keysMatch(process.variants, ['processes', id, 'variants']);
  }
  for (const { variant, path } of variantsOf(project)) {
    for (const name of variantCollections) yield* keysMatch(variant[name], [...path, name]);
  }
  yield* elementIdsAreUnique(project);
}

/** The key is what other elements refer to, so the id inside gives way. */
function* keysMatch(collection: Identified, path: Path): Generator<Finding> {
  for (const [key, member] of entriesOf(collection)) {
    if (member.id === key) continue;
    yield {
      code: 'keyMismatch',
      path: [...path, key, 'id'],
      found: member.id,
      repair: 'replaced',
      mend: () => {
        member.id = key;
      },
    };
  }
}

/** Stages, nodes and flows share one space of names: comments and comparisons mean any of them. */
function* elementIdsAreUnique(project: Project): Generator<Finding> {
  const taken = new Set<string>();
  for (const { variant } of variantsOf(project)) {
    for (const id of elementIds(variant)) taken.add(id);
  }
  const seen = new Set<string>();
  for (const { variant, path } of variantsOf(project)) {
    for (const kind of ['stages', 'nodes', 'flows'] as const) {
      for (const id of Object.keys(variant[kind])) {
        if (seen.has(id)) {
          yield {
            code: 'duplicateId',
            path: [...path, kind, id],
            found: id,
            repair: 'renamed',
            mend: () => renameElement(variant, { kind, id, newId: freeId(id, taken) }),
          };
        }
        seen.add(id);
      }
    }
  }
}

function elementIds(variant: Variant): string[] {
  return [
    ...Object.keys(variant.stages),
    ...Object.keys(variant.nodes),
    ...Object.keys(variant.flows),
  ];
}

function freeId(id: string, taken: Set<string>): string {
  let number = 2;
  const stem = id.slice(0, 56);
  while (taken.has(`${stem}-${number}`)) number++;
  const free = `${stem}-${number}`;
  taken.add(free);
  return free;
}

interface Renaming {
  readonly kind: 'stages' | 'nodes' | 'flows';
  readonly id: string;
  readonly newId: string;
}

/** Inside its variant, where nearly all that refers to an element is. */
function renameElement(variant: Variant, { kind, id, newId }: Renaming): void {
  renameKey(variant[kind], id, newId);
  if (kind === 'stages') renameStage(variant, id, newId);
  if (kind === 'nodes') renameNode(variant, id, newId);
}

function renameKey(collection: Identified, id: string, newId: string): void {
  const member = collection[id];
  if (member === undefined) return;
  delete collection[id];
  collection[newId] = { ...member, id: newId };
}

function renameStage(variant: Variant, id: string, newId: string): void {
  const stageId = idOf<'Stage'>(newId);
  variant.stageOrder = variant.stageOrder.map((stage) => (stage === id ? stageId : stage));
  for (const node of valuesOf(variant.nodes)) if (node.stageId === id) node.stageId = stageId;
  const size = variant.stageSizes[idOf<'Stage'>(id)];
  if (size !== undefined) {
    delete variant.stageSizes[idOf<'Stage'>(id)];
    variant.stageSizes[stageId] = size;
  }
}

function renameNode(variant: Variant, id: string, newId: string): void {
  const nodeId = idOf<'Node'>(newId);
  for (const flow of valuesOf(variant.flows)) {
    if (flow.fromId === id) flow.fromId = nodeId;
    if (flow.toId === id) flow.toId = nodeId;
  }
  for (const spanned of [...valuesOf(variant.slaClaims), ...valuesOf(variant.slaDecisions)]) {
    if (spanned.fromNodeId === id) spanned.fromNodeId = nodeId;
    if (spanned.toNodeId === id) spanned.toNodeId = nodeId;
  }
}
