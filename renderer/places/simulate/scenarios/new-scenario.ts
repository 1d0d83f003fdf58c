/** What a new scenario begins as: the conditions of the moment, and a name that no other has. */
import { valuesOf } from '#shared/base';
import type { Lever, Project, Scenario } from '#shared/model';
import { type FigureSettings, newId } from '../../../session/index.ts';

interface Beginning {
  readonly name: string;
  readonly runs: Scenario['runs'];
  readonly settings: FigureSettings;
  readonly levers?: readonly Lever[];
}

export function newScenario(
  project: Project,
  { name, runs, settings, levers = [] }: Beginning,
): Scenario {
  const { startsOn, until, warmUpWeeks, replications, seed, discipline } = settings;
  return {
    id: newId<'Scenario'>(),
    name: freeName(project, name),
    startsOn,
    runs,
    until,
    warmUpWeeks,
    replications,
    seed,
    discipline,
    levers: [...levers],
  };
}

/** «Как есть целиком», then «Как есть целиком 2». */
export function freeName(project: Project, wanted: string): string {
  const taken = new Set(valuesOf(project.scenarios).map(({ name }) => name));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted} ${number}`)) number++;
  return `${wanted} ${number}`;
}
