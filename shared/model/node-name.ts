/** The words by which people know what stands on the board. */
import type { Node } from './node.ts';

export function nameOfNode(node: Node): string {
  if (node.kind === 'branch') return node.question || node.name;
  if (node.kind === 'note') return node.text || node.name;
  if (node.kind === 'source') return node.name || node.channel;
  if (node.kind === 'outcome') return node.name || node.reason;
  return node.name;
}
