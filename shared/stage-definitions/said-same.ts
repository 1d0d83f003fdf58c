/**
 * What people have said of stages of a CRM: this one is that one of ours, whatever it is called there.
 * The project keeps it by the ids of ours; a stage of several deal types has an id for each pipeline.
 */
import type { Project } from '#shared/model';
import type { Crm } from './crm.ts';
import type { ExistingPipeline } from './plan.ts';

type Said = Project['stagesInCrm'];

/** Ids of the CRM by ids of ours, of those that are in this pipeline. */
export function saidOf(
  said: Said,
  crm: Crm,
  { stages }: ExistingPipeline,
): Readonly<Record<string, string>> {
  const here = new Set(stages.map(({ id }) => String(id)));
  const known = Object.entries(said?.[crm] ?? {}).flatMap(([stageId, ids]) => {
    const id = ids.find((one) => here.has(one));
    return id === undefined ? [] : [[stageId, id] as const];
  });
  return Object.fromEntries(known);
}

interface Saying {
  readonly crm: Crm;
  readonly existing: ExistingPipeline;
  /** Of ours. */
  readonly stageId: string;
  /** Of the CRM; null: none of them, after all. */
  readonly isId: string | null;
}

/** A stage of the CRM is one of ours at the most, and one of ours is one of this pipeline. */
export function saying(said: Said, { crm, existing, stageId, isId }: Saying): NonNullable<Said> {
  const here = new Set(existing.stages.map(({ id }) => String(id)));
  const before = said?.[crm] ?? {};
  const kept = Object.entries(before).map(([id, ids]): [string, string[]] => [
    id,
    ids.filter((one) => one !== isId && !(id === stageId && here.has(one))),
  ]);
  const own = kept.find(([id]) => id === stageId)?.[1] ?? [];
  const next = [
    ...kept.filter(([id]) => id !== stageId),
    [stageId, isId === null ? own : [...own, isId]] as const,
  ];
  return { ...said, [crm]: Object.fromEntries(next.filter(([, ids]) => ids.length > 0)) };
}
