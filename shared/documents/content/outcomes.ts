/** How deals of a process may end, in words. */
import type { OutcomeNode, Variant } from '#shared/model';
import type { Content } from './content.ts';
import { nodesInOrder } from './reading-order.ts';
import { named, startingSmall } from './sentences.ts';

export function outcomes(content: Content, variant: Variant): string[] {
  const ends = nodesInOrder(variant).filter((node): node is OutcomeNode => node.kind === 'outcome');
  return ends.map(({ name, result, reason }) => {
    const title = named(name, content.say(`outcome_${result}`));
    const kind = content.say(`outcome_${result}`).toLowerCase();
    const said = [kind, startingSmall(reason.trim())].filter(
      (part) => part !== '' && part !== title.toLowerCase(),
    );
    return said.length === 0 ? title : `${title} (${said.join(': ')})`;
  });
}
