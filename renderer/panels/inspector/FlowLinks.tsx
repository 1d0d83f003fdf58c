/** The flows at a node as links to their other ends; the way to them without a mouse. */
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { type Flow, type Node, nameOfNode } from '#shared/model';
import { useTranslate } from '../../session/index.ts';
import type { Inspected } from './inspected.ts';
import styles from './inspector.module.css';

interface FlowLinksProps {
  readonly inspected: Inspected;
  readonly node: Node;
}

export function FlowLinks({ inspected, node }: FlowLinksProps) {
  const translate = useTranslate();
  const { goTo, variant } = inspected;
  const flows = Object.values(variant.flows);
  const incoming = flows.filter(({ toId }) => toId === node.id);
  // A branch has a section of its own for the ways out of it.
  const outgoing = flows.filter(({ fromId }) => fromId === node.id && node.kind !== 'branch');
  if (incoming.length + outgoing.length === 0) return null;
  const link = (flow: Flow, other: Node | undefined, Icon: typeof IconArrowLeft) => (
    <button key={flow.id} type="button" className={styles.link} onClick={() => goTo(flow.id)}>
      <Icon size={16} stroke={1.7} aria-hidden />
      <span className={styles.grow}>
        {(other && nameOfNode(other)) || translate('board.unnamed')}
      </span>
    </button>
  );
  return (
    <section className={styles.group} aria-label={translate('inspector.flows')}>
      <div className={styles.groupTitle}>{translate('inspector.flows')}</div>
      {incoming.map((flow) => link(flow, variant.nodes[flow.fromId], IconArrowLeft))}
      {outgoing.map((flow) => link(flow, variant.nodes[flow.toId], IconArrowRight))}
    </section>
  );
}
