/**
 * Whether two drawings ask the simulation the same question: whoever only words one anew, paints it
 * or writes down what people should know gets the same figures. Unchanged parts of a project are the same
 * objects, so little is compared.
 */
import type { Flow, Node, Participant, Project, Stage, Variant } from '#shared/model';

const WORDS_OF_VARIANT: readonly (keyof Variant)[] = [
  ...(['name', 'author', 'workshop', 'laneSizes', 'stageSizes'] as const),
];
const WORDS_OF_STAGE: readonly (keyof Stage)[] = [
  ...(['name', 'color', 'entryCriteria', 'exitCriteria', 'requiredFields'] as const),
];
const WORDS_OF_NODE: readonly KeyOfAny<Node>[] = [
  ...(['name', 'question', 'text', 'channel', 'description', 'inputs', 'outputs'] as const),
  ...(['tools', 'checklist', 'conditions', 'materialIds'] as const),
];
const WORDS_OF_FLOW: readonly (keyof Flow)[] = ['label'];
const WORDS_OF_PARTICIPANT: readonly (keyof Participant)[] = ['name', 'color'];

type KeyOfAny<Union> = Union extends unknown ? keyof Union : never;

/** Where both projects have the drawing of this process and variant. */
export interface DrawingPlace {
  readonly processId: Project['processOrder'][number];
  readonly variantId: Variant['id'];
}

export function asksTheSame(
  one: Project,
  other: Project,
  places: readonly DrawingPlace[],
): boolean {
  const variantIn = (project: Project, { processId, variantId }: DrawingPlace) =>
    project.processes[processId]?.variants[variantId];
  return (
    isSameEach(one.participants, other.participants, WORDS_OF_PARTICIPANT) &&
    isSame(one.calendars, other.calendars) &&
    isSame(one.settings, other.settings) &&
    places.every((place) => isSameDrawing(variantIn(one, place), variantIn(other, place)))
  );
}

function isSameDrawing(one: Variant | undefined, other: Variant | undefined): boolean {
  if (one === other) return true;
  if (!one || !other) return false;
  return (
    isSameBut(one, other, [...WORDS_OF_VARIANT, 'stages', 'nodes', 'flows']) &&
    isSameEach(one.stages, other.stages, WORDS_OF_STAGE) &&
    isSameEach(one.nodes, other.nodes, WORDS_OF_NODE) &&
    isSameEach(one.flows, other.flows, WORDS_OF_FLOW)
  );
}

/** The same elements in the same order, each the same but for these keys. */
function isSameEach(one: object, other: object, but: readonly string[]): boolean {
  if (one === other) return true;
  const members: [string, object][] = Object.entries(one);
  const others: [string, object][] = Object.entries(other);
  return (
    members.length === others.length &&
    members.every(([id, member], place) => {
      const [otherId, otherMember] = others[place] ?? [];
      return id === otherId && otherMember !== undefined && isSameBut(member, otherMember, but);
    })
  );
}

function isSameBut(one: object, other: object, but: readonly string[]): boolean {
  if (one === other) return true;
  const told = (element: object) =>
    Object.entries(element)
      .filter(([key]) => !but.includes(key))
      .sort(([a], [b]) => (a < b ? -1 : 1));
  const [facts, otherFacts] = [told(one), told(other)];
  return (
    facts.length === otherFacts.length &&
    facts.every(([key, fact], place) => {
      const [otherKey, otherFact] = otherFacts[place] ?? [];
      return key === otherKey && isSame(fact, otherFact);
    })
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
