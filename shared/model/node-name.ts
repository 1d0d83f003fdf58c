/** The words by which people know what stands on the board. */

import type { Flow, Node } from './node.ts';
import type { Variant } from './variant.ts';

export function nameOfNode(node: Node): string {
  if (node.kind === 'branch') return node.question || node.name;
  if (node.kind === 'note') return node.text || node.name;
  if (node.kind === 'source') return node.name || node.channel;
  if (node.kind === 'outcome') return node.name || node.reason;
  return node.name;
}

/** By where it begins, and what stands on it or where it leads: «Наш клиент? → Да». */
export function nameOfFlow({ fromId, label, toId }: Flow, { nodes }: Variant): string {
  const from = nodes[fromId];
  const to = nodes[toId];
  return `${from ? nameOfNode(from) : ''} → ${label || (to ? nameOfNode(to) : '')}`;
}
