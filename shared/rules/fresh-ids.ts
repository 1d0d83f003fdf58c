/** Are these ids free? An id is unique in the whole project, whatever it names. */
import { valuesOf } from '#shared/base';
import type { Project } from '#shared/model';
import { allowed, refused, type Verdict } from './verdict.ts';

function isIdTaken(project: Project, id: string): boolean {
  if (id === project.id) return true;
  const atTop = [
    project.people,
    project.participants,
    project.calendars,
    project.segments,
    project.materials,
    project.dealTypes,
    project.processes,
    project.scenarios,
    project.versions,
  ];
  if (atTop.some((collection) => Object.hasOwn(collection, id))) return true;
  return valuesOf(project.processes).some((process) =>
    valuesOf(process.variants).some((variant) =>
      [
        { [variant.id]: variant },
        variant.stages,
        variant.nodes,
        variant.flows,
        variant.slaClaims,
        variant.slaDecisions,
      ].some((collection) => Object.hasOwn(collection, id)),
    ),
  );
}

/** All of them free, and none of them given twice. */
export function hasFreeIds(project: Project, ids: readonly string[]): Verdict {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id) || isIdTaken(project, id)) return refused('idTaken', { id });
    seen.add(id);
  }
  return allowed;
}
