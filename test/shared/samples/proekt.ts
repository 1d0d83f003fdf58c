/** The main sample as the tests of its content read it: parsed by the program's own reader. */
import { readFileSync } from 'node:fs';
import { idOf, present } from '#shared/base';
import { type NodeKind, openProjectText, type ProcessId, type Variant } from '#shared/model';

export const proektText = readFileSync(
  new URL('../../../resources/samples/proekt.salesbook', import.meta.url),
  'utf8',
);

const opened = openProjectText(proektText);
if (!opened.ok) throw new Error(`The sample doesn't open: ${JSON.stringify(opened.error)}`);

export const proekt = opened.value.project;
export const processId: ProcessId = idOf('project-sale');
export const sale = present(proekt.processes[processId], 'process of the sample');

function variantOfKind(kind: Variant['kind']): Variant {
  return present(
    Object.values(sale.variants).find((variant) => variant.kind === kind),
    `${kind} variant`,
  );
}

export const asIs = variantOfKind('asIs');
export const toBe = variantOfKind('toBe');
export const bothVariants = [asIs, toBe];

export function nodesOf<Kind extends NodeKind>(variant: Variant, kind: Kind) {
  return Object.values(variant.nodes).filter(
    (node): node is Extract<typeof node, { kind: Kind }> => node.kind === kind,
  );
}

/** Nodes that a deal can come to after this one. */
export function reachableFrom(variant: Variant, nodeId: string): Set<string> {
  const reached = new Set<string>();
  const pending = [nodeId];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    for (const { fromId, toId } of Object.values(variant.flows)) {
      if (fromId !== id || reached.has(toId)) continue;
      reached.add(toId);
      pending.push(toId);
    }
  }
  return reached;
}
