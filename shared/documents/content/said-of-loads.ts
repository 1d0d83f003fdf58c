/** Why a load isn't what it seems: nothing came, a base fills every free hour, or work in other processes was left out. */
import { valuesOf } from '#shared/base';
import type { ParticipantId } from '#shared/model';
import type { SimulationResult } from '#shared/simulation';
import type { Chapter, Content } from './content.ts';
import { shareText } from './figures.ts';
import { nodesInOrder } from './reading-order.ts';
import { mentioned, named } from './sentences.ts';

export function saidOfLoads(content: Content, chapter: Chapter): string[] {
  const { result } = chapter;
  if (!result) return [];
  return [
    ...idle(content, chapter, result),
    ...filledByBase(content, chapter),
    ...busyElsewhere(content, chapter, result),
  ];
}

/** Said as a whole per cent. */
const LEAST_SAID = 0.005;

function idle(content: Content, { variant }: Chapter, result: SimulationResult): string[] {
  const people = variant.laneOrder.filter((id) => {
    const load = result.participants[id]?.load?.mean;
    const own = nodesInOrder(variant).filter(
      (node) => node.kind === 'step' && node.participantId === id,
    );
    const came = own.some(({ id: step }) => (result.nodes[step]?.enteredPerWeek.mean ?? 0) > 0);
    return load !== undefined && load < LEAST_SAID && own.length > 0 && !came;
  });
  if (people.length === 0) return [];
  return [content.say('nothingCame', { people: people.map(content.calledInside).join(', ') })];
}

const NEARLY_ALL = 0.9;

/** Whose first step takes the next contact from a base when they are idle: the base fills all their time. */
function peopleOfBase({ variant, result }: Chapter): ParticipantId[] {
  const next = valuesOf(variant.flows).flatMap(({ fromId, toId }) => {
    const from = variant.nodes[fromId];
    const to = variant.nodes[toId];
    const isFromBase = from?.kind === 'source' && from.arrivals.kind === 'base';
    return isFromBase && to?.kind === 'step' ? [to.participantId] : [];
  });
  return variant.laneOrder.filter(
    (id) => next.includes(id) && (result?.participants[id]?.load?.mean ?? 0) > NEARLY_ALL,
  );
}

function filledByBase(content: Content, chapter: Chapter): string[] {
  const people = peopleOfBase(chapter);
  if (people.length === 0) return [];
  return [content.say('baseFillsTime', { people: people.map(content.calledInside).join(', ') })];
}

/** Each process is run as if it were the only one; who works in several reads of each alone. */
function busyElsewhere(content: Content, chapter: Chapter, result: SimulationResult): string[] {
  const people = chapter.variant.laneOrder.flatMap((id) => {
    const here = result.participants[id]?.load?.mean;
    return here === undefined ? [] : [{ id, here }];
  });
  const others = content.chapters.filter((one) => one !== chapter);
  const loads = others.flatMap((other) => loadsIn(content, other, people));
  if (loads.length === 0) return [];
  const ofBase = new Set(content.chapters.flatMap(peopleOfBase));
  const tooMuch = people
    .filter(({ id, here }) => others.reduce((sum, other) => sum + loadOf(other, id), here) > 1)
    .map(({ id }) => id);
  return [
    content.say('processesApart'),
    ...loads,
    ...ofThese(
      content,
      'baseGetsTheRest',
      tooMuch.filter((id) => ofBase.has(id)),
    ),
    ...ofThese(
      content,
      'moreThanAllTime',
      tooMuch.filter((id) => !ofBase.has(id)),
    ),
  ];
}

function loadsIn(
  content: Content,
  other: Chapter,
  people: readonly { readonly id: ParticipantId }[],
): string[] {
  const { say, calledInside } = content;
  const loads = people.flatMap(({ id }) => {
    const load = loadOf(other, id);
    if (load < LEAST_SAID) return [];
    return [say('loadOf', { name: calledInside(id), share: shareText(content, load) })];
  });
  if (loads.length === 0) return [];
  const process = mentioned(named(other.process.name, say('unnamedProcess')));
  return [say('loadsThere', { process, loads: loads.join(', ') })];
}

function loadOf({ result }: Chapter, id: ParticipantId): number {
  return result?.participants[id]?.load?.mean ?? 0;
}

function ofThese(
  { say, calledInside }: Content,
  key: 'baseGetsTheRest' | 'moreThanAllTime',
  ids: readonly ParticipantId[],
): string[] {
  return ids.length === 0 ? [] : [say(key, { people: ids.map(calledInside).join(', ') })];
}
