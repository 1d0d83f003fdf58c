/**
 * The agreed stages of every deal type, from the current variant of its process or from another
 * one that is named. A project without deal types has one pipeline for each process.
 */
import { valuesOf } from '#shared/base';
import type { DealType, Process, Project, Stage, Variant, VariantId } from '#shared/model';
import { automationOf } from './automation-of.ts';
import { closingStages } from './closing-stages.ts';
import { groupsOf } from './groups-of.ts';
import { calendarDays } from './limit-days.ts';
import type { Pipeline, StageDefinition } from './pipeline.ts';
import { plainDuration } from './plain-duration.ts';
import { stageCodes } from './stage-codes.ts';

interface Subject {
  readonly id: string;
  readonly name: string;
  readonly process: Process;
}

/** `variants` names, by process, another variant than the current one. */
export function pipelinesOf(
  project: Project,
  variants: Readonly<Record<string, VariantId>> = {},
): Pipeline[] {
  return subjectsOf(project).flatMap((subject) => {
    const { process } = subject;
    const variant = process.variants[variants[process.id] ?? process.currentVariantId];
    return variant ? [pipelineOf(project, subject, variant)] : [];
  });
}

/** In the order of the processes, then of the names. */
function subjectsOf(project: Project): Subject[] {
  const dealTypes = valuesOf(project.dealTypes);
  const byName = (a: DealType, b: DealType) =>
    a.name.localeCompare(b.name, project.language) || (a.id < b.id ? -1 : 1);
  return project.processOrder.flatMap((processId): Subject[] => {
    const process = project.processes[processId];
    if (!process) return [];
    const own = dealTypes.filter((dealType) => dealType.processId === processId).sort(byName);
    if (own.length > 0) return own.map(({ id, name }) => ({ id, name, process }));
    return dealTypes.length > 0 ? [] : [{ id: process.id, name: process.name, process }];
  });
}

function pipelineOf(project: Project, { id, name, process }: Subject, variant: Variant): Pipeline {
  const stages = variant.stageOrder.flatMap((stageId) => variant.stages[stageId] ?? []);
  const closing = closingStages(variant, stages);
  const codes = stageCodes([...stages, ...closing]);
  const codeOf = (stageId: string) => codes.get(stageId) ?? '';
  return {
    id,
    language: project.language,
    name,
    process: process.name,
    variant: variant.name,
    stages: [
      ...stages.map((stage) => ({
        ...definitionOf(project, variant, stage),
        code: codeOf(stage.id),
      })),
      ...closing.map((stage) => ({ ...stage, code: codeOf(stage.id) })),
    ],
    groups: groupsOf({ project, process, variant, codes }),
  };
}

function definitionOf(
  project: Project,
  variant: Variant,
  stage: Stage,
): Omit<StageDefinition, 'code'> {
  const { timeLimit } = stage;
  const calendar = project.calendars[project.settings.calendarId];
  return {
    id: stage.id,
    origin: 'stage',
    name: stage.name,
    semantics: stage.semantics,
    color: stage.color.toUpperCase(),
    probability: stage.probability ?? null,
    timeLimit: timeLimit ? plainDuration(timeLimit.duration) : null,
    limitDays: timeLimit ? calendarDays(timeLimit.duration, calendar) : null,
    requiredFields: [...stage.requiredFields],
    entryCriteria: [...stage.entryCriteria],
    exitCriteria: [...stage.exitCriteria],
    reasons: reasonsIn(variant, stage),
    wins: winsIn(variant, stage),
    automation: automationOf(project, variant, stage),
  };
}

function winsIn(variant: Variant, { id }: Stage): number {
  return valuesOf(variant.nodes).filter(
    (node) => node.kind === 'outcome' && node.stageId === id && node.result === 'won',
  ).length;
}

/** Of the outcomes that stand in a closing stage. */
function reasonsIn(variant: Variant, { id, semantics }: Stage): string[] {
  if (semantics === 'open') return [];
  const said = valuesOf(variant.nodes).flatMap((node) =>
    node.kind === 'outcome' && node.stageId === id && node.reason !== '' ? [node.reason] : [],
  );
  return [...new Set(said)].sort();
}
