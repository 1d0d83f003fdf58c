/** The samples as the tests of their content read them: parsed by the program's own reader. */
import { readFileSync } from 'node:fs';
import { present, valuesOf } from '#shared/base';
import {
  type NodeKind,
  openProjectText,
  type Process,
  type Project,
  type Variant,
} from '#shared/model';

const SAMPLE_NAMES = ['proekt', 'proekt-en', 'teplo'];

export function readSample(name: string) {
  const file = new URL(`../../../resources/samples/${name}.salesbook`, import.meta.url);
  const text = readFileSync(file, 'utf8');
  const opened = openProjectText(text);
  if (!opened.ok) throw new Error(`${name} doesn't open: ${JSON.stringify(opened.error)}`);
  const { migratedFrom, project } = opened.value;
  return { name, text, project, migratedFrom };
}

/** In the order of the register: the main one first. */
export function processesOf(project: Project): Process[] {
  return project.processOrder.map((id) => present(project.processes[id], id));
}

export function variantsOf(process: Process): Variant[] {
  return process.variantOrder.map((id) => present(process.variants[id], id));
}

export function nodesOf<Kind extends NodeKind>(variant: Variant, kind: Kind) {
  return Object.values(variant.nodes).filter(
    (node): node is Extract<typeof node, { kind: Kind }> => node.kind === kind,
  );
}

/** Nodes that a deal can come to after this one. */
export function reachableFrom({ flows }: Pick<Variant, 'flows'>, nodeId: string): Set<string> {
  const reached = new Set<string>();
  const pending = [nodeId];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    for (const { fromId, toId } of valuesOf(flows)) {
      if (fromId !== id || reached.has(toId)) continue;
      reached.add(toId);
      pending.push(toId);
    }
  }
  return reached;
}

/** Every sample there is. */
export const samples = SAMPLE_NAMES.map(readSample);

/** Every drawing of every sample, to be run as one case each. */
export const drawings = samples.flatMap(({ name, project }) =>
  processesOf(project).flatMap((process) =>
    variantsOf(process).map((variant) => ({
      drawing: `${name}, ${process.number}: ${variant.name}`,
      project,
      process,
      variant,
    })),
  ),
);
