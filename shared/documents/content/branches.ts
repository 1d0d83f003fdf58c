/** What a branch asks and where its answers lead, and how long a wait lasts. */
import { valuesOf } from '#shared/base';
import { formatEffort } from '#shared/i18n';
import type { BranchNode, Node, NodeId, Variant, WaitNode } from '#shared/model';
import type { Content } from './content.ts';
import { shareText } from './figures.ts';
import { nodesInOrder, stepNumbers } from './reading-order.ts';
import { mentioned, named } from './sentences.ts';

export function questionOf({ say }: Content, { question, name }: BranchNode): string {
  return named(question, named(name, say('branch')));
}

/** «Нет (20 %) — 3.1 Запросить данные»: every way out of a branch; what goes on in parallel in the order of reading. */
export function branchAnswers(content: Content, variant: Variant, branch: BranchNode): string[] {
  const { say } = content;
  const numbers = stepNumbers(variant);
  const order = nodesInOrder(variant).map(({ id }) => id);
  const flows = valuesOf(variant.flows).filter(({ fromId }) => fromId === branch.id);
  return flows.map(({ label, probability, toId, maxTimes }) => {
    const place = (node: Node) => order.indexOf(node.id);
    const target = targets(variant, toId)
      .toSorted((one, other) => place(one) - place(other))
      .map((node) => targetName(content, node, numbers))
      .join(` ${say('and')} `);
    const share = probability === undefined ? '' : ` (${shareText(content, probability)})`;
    const times = maxTimes === undefined ? '' : `, ${say('atMostTimes', { count: maxTimes })}`;
    return `${named(label ?? '', say('onwards'))}${share} — ${target}${times}`;
  });
}

/** Forks and joins do nothing to a deal by themselves; what comes after them is where it goes. */
function targets(variant: Variant, id: NodeId, visited: ReadonlySet<NodeId> = new Set()): Node[] {
  const node = variant.nodes[id];
  if (!node || visited.has(id)) return [];
  if (node.kind !== 'fork' && node.kind !== 'join') return [node];
  const path = new Set([...visited, id]);
  return valuesOf(variant.flows)
    .filter(({ fromId }) => fromId === id)
    .flatMap(({ toId }) => targets(variant, toId, path));
}

function targetName({ say }: Content, node: Node, numbers: ReadonlyMap<NodeId, string>): string {
  const name = mentioned(
    named(node.name, node.kind === 'branch' ? node.question : say('unnamedStep')),
  );
  const number = numbers.get(node.id);
  return number === undefined ? name : `${number} ${name}`;
}

export function delayText({ language }: Content, { delay, clock }: WaitNode): string {
  if (!delay) return '';
  return formatEffort(delay, language, { minutesPerDay: clock === 'working' ? 480 : 1440 });
}
