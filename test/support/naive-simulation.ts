/**
 * A second simulation, written to be obviously right instead of fast: one coroutine per branch
 * of a deal, one list of all who wait, looked through from the beginning after every event.
 * Knows constant times, moments of arrival, calendars, helpers, priorities, patience, time limits with
 * a director who acts, loops, forks and outcomes inside them.
 */
import { present } from '#shared/base';
import type { Part, RandomProcess, StepLimit, StepPart } from './arbitrary-process.ts';
import { afterOpen, isOpenAt, nextOpeningOf, type OpenHours, together } from './naive-calendar.ts';

export interface NaiveFigures {
  won: number;
  lost: number;
  outOfPatience: number;
  escalations: number;
  cycleMinutes: number;
  wastedMinutes: number;
  /** By step: deals that were served, how long they had waited, how long people worked. */
  readonly steps: Map<string, { started: number; waited: number; worked: number }>;
  /** When the last thing happened. */
  lastMoment: number;
  /** Two things happened at one moment: either may come first, so figures may differ. */
  isAmbiguous: boolean;
}

interface Deal {
  readonly bornAt: number;
  isGone: boolean;
  readonly turns: Map<string, number>;
}

interface Waiting {
  readonly deal: Deal;
  readonly step: StepPart;
  readonly since: number;
  readonly order: number;
  /** It was late, and the director has raised it. */
  isRaised: boolean;
  /** Served, and gone on. */
  isOver: boolean;
  readonly goOn: () => void;
}

type Play = Generator<(goOn: () => void) => void, void, void>;

export function simulateNaively(process: RandomProcess): NaiveFigures {
  const figures: NaiveFigures = {
    won: 0,
    lost: 0,
    outOfPatience: 0,
    escalations: 0,
    cycleMinutes: 0,
    wastedMinutes: 0,
    steps: new Map(),
    lastMoment: 0,
    isAmbiguous: false,
  };
  const free = new Map(
    Object.entries(process.people).map(([id, { headcount }]) => [id, headcount]),
  );
  let future: { time: number; rank: number; order: number; happen: () => void }[] = [];
  let waiting: Waiting[] = [];
  /** Acts of the director, one after the other; the first is under way. */
  let acts: { readonly minutes: number; readonly act: () => void }[] = [];
  let now = 0;
  let order = 0;

  /** Rank 0: openings, before all else of their moment; 1: work and arrivals; 2: patience. */
  const at = (time: number, happen: () => void, rank = 1) => {
    future.push({ time, rank, order: order++, happen });
  };
  const needsOf = ({ performer, helper }: StepPart) => (helper ? [performer, helper] : [performer]);
  const hours = new Map<string, OpenHours>();
  const hoursOf = (step: StepPart): OpenHours => {
    const known = hours.get(step.id);
    if (known !== undefined) return known;
    const all = together(needsOf(step).map((id) => present(process.people[id], id).hours));
    hours.set(step.id, all);
    return all;
  };
  const figuresOf = (id: string) => {
    const known = figures.steps.get(id) ?? { started: 0, waited: 0, worked: 0 };
    figures.steps.set(id, known);
    return known;
  };
  const change = (step: StepPart, by: number) => {
    for (const id of needsOf(step)) free.set(id, (free.get(id) ?? 0) + by);
  };
  const canStart = (step: StepPart) =>
    needsOf(step).every((id) => (free.get(id) ?? 0) >= 1) && isOpenAt(hoursOf(step), now);

  function start(entry: Waiting): void {
    const { step, deal } = entry;
    waiting = waiting.filter((each) => each !== entry);
    change(step, -1);
    const known = figuresOf(step.id);
    known.started++;
    known.waited += now - entry.since;
    at(afterOpen(hoursOf(step), now, step.effort), () => {
      entry.isOver = true;
      change(step, 1);
      known.worked += step.effort;
      if (deal.isGone) figures.wastedMinutes += step.effort;
      serve();
      if (!deal.isGone) entry.goOn();
    });
  }

  const priorityOf = ({ step, isRaised }: Waiting) => step.priority + (isRaised ? 1000 : 0);

  /** In order of priority, then of entry; from the beginning again after each start. */
  function serve(): void {
    waiting.sort((a, b) => priorityOf(b) - priorityOf(a) || a.order - b.order);
    for (let next = find(); next !== undefined; next = find()) start(next);
    for (const { step } of waiting) {
      const opening = nextOpeningOf(hoursOf(step), now);
      if (opening > now && !future.some(({ time, rank }) => time === opening && rank === 0)) {
        at(opening, serve, 0);
      }
    }
  }
  const find = () => waiting.find(({ step }) => canStart(step));

  function leave(deal: Deal, how: 'won' | 'lost'): void {
    deal.isGone = true;
    figures[how]++;
    figures.cycleMinutes += now - deal.bornAt;
    waiting = waiting.filter((each) => each.deal !== deal);
  }

  function watch(entry: Waiting, limit: StepLimit): void {
    const isThere = () => !entry.isOver && !entry.deal.isGone;
    const act = () => {
      if (!isThere()) return;
      if (limit.action === 'raisePriority') entry.isRaised = true;
      else leave(entry.deal, 'lost');
    };
    at(
      now + limit.minutes,
      () => {
        if (!isThere()) return;
        figures.escalations++;
        acts.push({ minutes: limit.effort, act });
        if (acts.length === 1) direct();
      },
      2,
    );
  }

  function direct(): void {
    const [first] = acts;
    if (!first) return;
    at(now + first.minutes, () => {
      first.act();
      acts = acts.slice(1);
      direct();
    });
  }

  function queue(deal: Deal, step: StepPart, goOn: () => void): void {
    const entry = {
      deal,
      step,
      since: now,
      order: order++,
      isRaised: false,
      isOver: false,
      goOn,
    };
    waiting.push(entry);
    serve();
    if (step.limit) watch(entry, step.limit);
    if (step.patience === undefined || !waiting.includes(entry)) return;
    const loseIt = () => {
      if (!waiting.includes(entry)) return;
      figures.outOfPatience++;
      leave(deal, 'lost');
    };
    at(now + step.patience, loseIt, 2);
  }

  function* play(deal: Deal, parts: readonly Part[]): Play {
    for (const part of parts) yield* playPart(deal, part);
  }

  function* playPart(deal: Deal, part: Part): Play {
    if (part.kind === 'step') yield (goOn) => queue(deal, part, goOn);
    else if (part.kind === 'wait') {
      const end = afterOpen(part.isWorking ? process.companyHours : null, now, part.minutes);
      yield (goOn) => at(end, () => deal.isGone || goOn());
    } else if (part.kind === 'loop') {
      for (let again = true; again; ) {
        yield* play(deal, part.body);
        const turns = deal.turns.get(part.id) ?? 0;
        deal.turns.set(part.id, turns + 1);
        again = turns < part.times;
      }
    } else if (part.kind === 'exit') {
      leave(deal, 'lost');
      yield () => undefined;
    } else {
      let left = part.branches.length;
      yield (goOn) => {
        for (const branch of part.branches) {
          if (!deal.isGone) run(play(deal, branch), () => --left === 0 && goOn());
        }
      };
    }
  }

  function run(coroutine: Play, whenDone: () => void): void {
    const { value, done } = coroutine.next();
    if (done) whenDone();
    else value(() => run(coroutine, whenDone));
  }

  for (const bornAt of process.arrivals) {
    at(bornAt, () => {
      const deal: Deal = { bornAt, isGone: false, turns: new Map() };
      run(play(deal, process.parts), () => leave(deal, 'won'));
    });
  }
  while (future.length > 0) {
    future.sort((a, b) => a.time - b.time || a.rank - b.rank || a.order - b.order);
    const [next, ...later] = future;
    future = later;
    if (!next) break;
    // Openings come before all else of their moment, in any simulation.
    const isTie = later.some(({ time, rank }) => rank > 0 && time - next.time < 1e-6);
    if (next.rank > 0 && isTie) figures.isAmbiguous = true;
    now = next.time;
    figures.lastMoment = now;
    next.happen();
  }
  return figures;
}
