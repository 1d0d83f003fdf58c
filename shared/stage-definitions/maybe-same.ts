/**
 * Which stages of a CRM may be ours under another name, for people to say: those with similar names,
 * those that stand between the same two, the only lost ones. Nothing is taken for the same by itself.
 */
import { inCrmOrder, type Pipeline, type StageDefinition } from './pipeline.ts';
import type { Changes, ExistingStage } from './plan.ts';

export interface MaybeSame {
  readonly stage: StageDefinition;
  readonly found: ExistingStage;
}

/** From here on names are said to be similar: half of what they are made of is the same. */
const SIMILAR = 0.5;
/** What a place between the same two is worth beside a name. */
const SAME_PLACE = 0.6;

interface Asked {
  readonly pairs: Changes['pairs'];
  readonly leftOver: readonly ExistingStage[];
  readonly changesGroups: boolean;
}

/** Of ours that nothing is known of; which they could be. */
export function mayBe(
  { semantics }: StageDefinition,
  { leftOver, changesGroups }: Pick<Asked, 'leftOver' | 'changesGroups'>,
): ExistingStage[] {
  return leftOver.filter((found) => changesGroups || found.semantics === semantics);
}

/** Each stage once, in the order of the pipeline. */
export function maybeSame(pipeline: Pipeline, asked: Asked): MaybeSame[] {
  const wanted = inCrmOrder(pipeline.stages);
  const all = foundAmong(wanted, asked);
  // Once these are the same, others may stand between them.
  for (let more = all; more.length > 0; ) {
    more = foundAmong(wanted, supposing(asked, all));
    all.push(...more);
  }
  return wanted.flatMap((stage) => all.find((one) => one.stage === stage) ?? []);
}

function supposing({ pairs, leftOver, ...asked }: Asked, all: readonly MaybeSame[]): Asked {
  const taken = new Set(all.map((one) => one.found));
  return {
    ...asked,
    pairs: new Map([...pairs, ...all.map((one) => [one.stage.id, one.found] as const)]),
    leftOver: leftOver.filter((one) => !taken.has(one)),
  };
}

/** The surest first. */
function foundAmong(wanted: readonly StageDefinition[], asked: Asked): MaybeSame[] {
  const { pairs } = asked;
  const isPlaced = placing(wanted, asked);
  const all = wanted
    .filter(({ id }) => !pairs.has(id))
    .flatMap((stage) =>
      mayBe(stage, asked).map((found) => {
        const place = isPlaced(stage, found) ? SAME_PLACE : 0;
        return { stage, found, worth: Math.max(place, similarity(stage.name, found.name)) };
      }),
    )
    .filter(({ worth }) => worth >= SIMILAR)
    .sort((a, b) => b.worth - a.worth);
  const taken = new Set<unknown>();
  return all.flatMap(({ stage, found: there }) => {
    if (taken.has(stage.id) || taken.has(there)) return [];
    taken.add(stage.id).add(there);
    return [{ stage, found: there }];
  });
}

/** Between two that are known, or at an end, there is one unknown here and one unknown there, of one group. */
function placing(wanted: readonly StageDefinition[], { pairs, leftOver }: Asked) {
  const paired = new Map([...pairs].map(([id, found]) => [found, id] as const));
  const there = [...paired.keys(), ...leftOver].sort((a, b) => a.sort - b.sort);
  const gaps = gapsOf(wanted, ({ id }) => (pairs.has(id) ? id : null));
  const gapsThere = gapsOf(there, (found) => paired.get(found) ?? null);
  return (stage: StageDefinition, found: ExistingStage) => {
    const gap = gaps.find(({ members }) => members.includes(stage));
    const gapThere = gapsThere.find(({ members }) => members.includes(found));
    return (
      stage.semantics === found.semantics &&
      gap !== undefined &&
      gap.key === gapThere?.key &&
      gap.members.length === 1 &&
      gapThere.members.length === 1
    );
  };
}

interface Gap<Member> {
  /** Of the known ones on both sides. */
  readonly key: string;
  readonly members: readonly Member[];
}

function gapsOf<Member extends { readonly semantics: StageDefinition['semantics'] }>(
  all: readonly Member[],
  knownAs: (member: Member) => string | null,
): Gap<Member>[] {
  const gaps: { before: string; members: Member[]; after: string }[] = [];
  let open: { before: string; members: Member[]; after: string } | null = null;
  let before = '';
  let group = '';
  for (const member of all) {
    const known = knownAs(member);
    // Work, won and lost are told apart anyway: a gap doesn't reach beyond its group.
    const edge = known ?? (member.semantics === group ? null : member.semantics);
    if (edge !== null) {
      if (open) open.after = edge;
      open = null;
      before = edge;
    }
    group = member.semantics;
    if (known !== null) continue;
    if (!open) {
      open = { before, members: [], after: '' };
      gaps.push(open);
    }
    open.members.push(member);
  }
  return gaps.map(({ before: from, members, after }) => ({ key: `${from} ${after}`, members }));
}

/** Dice's coefficient over pairs of letters: 1 the same, 0 nothing in common. */
function similarity(one: string, other: string): number {
  const a = pairsOf(one);
  const b = pairsOf(other);
  const left = [...b];
  const common = a.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return a.length + b.length === 0 ? 0 : (2 * common.length) / (a.length + b.length);
}

/** Enough of a name to be known by. */
const MOST_LETTERS = 100;

function pairsOf(name: string): string[] {
  const letters = [
    ...name
      .toLowerCase()
      .replace(/ё/g, 'е')
      .matchAll(/[\p{L}\p{N}]+/gu),
  ].map(([word]) => word.slice(0, MOST_LETTERS));
  return letters.flatMap((word) =>
    word.length === 1 ? [word] : [...word].slice(1).map((letter, at) => `${word[at]}${letter}`),
  );
}
