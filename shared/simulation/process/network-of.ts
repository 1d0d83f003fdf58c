/** Drawings → the kernel's network, and what its numbers mean in the drawings. */
import type { Network } from '../kernel/network.ts';
import { assemble } from './assemble.ts';
import { SamplerList } from './distributions.ts';
import { readSections, readSources, readSpans } from './elements.ts';
import { wholeOf } from './hand-over.ts';
import { luckKeys } from './keys.ts';
import { LimitList } from './limits.ts';
import { EXITS, escalationRow, nodeRow } from './node-rows.ts';
import { offeredLoads } from './offered-load.ts';
import { createPeopleList } from './people.ts';
import type { ProgramMeaning } from './program.ts';
import type { Traffic } from './run-length.ts';
import { findTrap } from './traps.ts';
import { nodesOfSeveralVisits } from './visits.ts';
import { isRunning, type NetworkSources, type RunningNode, type Workshop } from './workshop.ts';

export interface Built {
  readonly network: Network;
  readonly meaning: ProgramMeaning;
  readonly traffic: Traffic;
}

/** null when problems were found. */
export function buildNetwork(sources: NetworkSources): Built | null {
  const { drawings, calendars, project, scenario, problems, rootOf } = sources;
  const running = drawings.flatMap((drawing) =>
    drawing.nodes.filter(isRunning).map((node) => ({ node, drawing })),
  );
  const samplers = new SamplerList();
  const workshop: Workshop = {
    ...sources,
    people: createPeopleList({ project, scenario, calendars, problems }),
    samplers,
    limits: new LimitList(samplers, running.length),
    companyCalendar: calendars.numberOf(project.settings.calendarId),
    numbers: new Map(running.map(({ node }, number) => [node.id, number])),
    keys: luckKeys(
      drawings.flatMap(({ nodes }) => nodes),
      rootOf,
    ),
  };
  const sections = readSections(workshop);
  const revisited = nodesOfSeveralVisits(wholeOf(drawings));
  const rows = running.map(({ node, drawing }) =>
    nodeRow(node, {
      drawing,
      workshop,
      key: workshop.keys.get(node.id) ?? 0,
      section: sections.numbers.get(node.stageId) ?? -1,
    }),
  );
  // Nothing below makes sense of a broken drawing.
  if (problems.list.length > 0) return null;
  checkTraps(workshop);
  const spans = readSpans(workshop, rows);
  for (let index = 0; index < workshop.limits.escalationNodes.length; index++) {
    rows.push(escalationRow(workshop, index));
  }
  const arrivals = readSources(workshop);
  if (problems.list.length > 0) return null;
  const { traffic, ...loads } = offeredLoads(workshop, {
    rows,
    sources: arrivals,
    isImpatient: ({ patience, section }) =>
      patience >= 0 || (sections.patience[section] ?? -1) >= 0,
  });
  return {
    network: assemble({ workshop, rows, sections, revisited, spans, sources: arrivals }),
    meaning: meaningOf(workshop, {
      nodeIds: running.map(({ node }) => node.id),
      stageIds: sections.ids,
      claims: spans.flatMap(({ id }, span) => (id === null ? [] : [{ id, span }])),
      sourceIds: [...arrivals.keys()],
      outcomes: outcomesOf(running.map(({ node }) => node)),
      ...loads,
    }),
    traffic,
  };
}

function checkTraps({ drawings, problems }: Workshop): void {
  const whole = wholeOf(drawings);
  const id = findTrap(whole);
  const node = whole.nodes.find((each) => each.id === id);
  if (!node) return;
  const target = { kind: 'node', id: node.id } as const;
  problems.add({ code: 'wayOutLimited', target, params: { node: node.name } });
}

type DrawnMeaning = Pick<
  ProgramMeaning,
  'nodeIds' | 'stageIds' | 'sourceIds' | 'outcomes' | 'claims' | 'offeredLoad' | 'isGrowing'
>;

function outcomesOf(nodes: readonly RunningNode[]): ProgramMeaning['outcomes'] {
  return nodes.flatMap((node, number) =>
    node.kind === 'outcome'
      ? [{ id: node.id, number, result: node.result, reason: node.reason }]
      : [],
  );
}

function meaningOf(workshop: Workshop, drawn: DrawnMeaning): ProgramMeaning {
  const { people, limits } = workshop;
  return {
    ...drawn,
    participants: [...people.poolsOf].flatMap(([id, pools]) =>
      [...pools].map((pool) => ({ id, pool })),
    ),
    poolOwners: people.pools.map(({ participant }) => participant.id),
    poolTeams: people.pools.map(({ team }) => team),
    exits: EXITS,
    escalationTo: limits.escalationNodes.map(({ to }) => to),
    escalationOf: limits.escalationNodes.map(({ of }) => of),
    hourlyCosts: people.pools.map(({ hourlyCost }) => hourlyCost),
    dealShare: people.pools.map(({ dealShare }) => dealShare),
  };
}
