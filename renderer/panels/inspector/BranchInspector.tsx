/** A branch: its question, and how deals are dealt out among its ways. */
import { formatShare } from '#shared/i18n';
import { type BranchNode, type Flow, nameOfNode } from '#shared/model';
import { useLanguage, useTranslate } from '../../session/index.ts';
import { ShareField } from './fields/index.ts';
import { flowSetter, type Inspected } from './inspected.ts';
import styles from './inspector.module.css';

interface BranchProps {
  readonly inspected: Inspected;
  readonly node: BranchNode;
}

const ROUNDING = 1e-6;

/** What is left of the whole for a way without a share; negative when more was dealt out than there is. */
function remainingShare(flows: readonly Pick<Flow, 'probability'>[]): number {
  return 1 - flows.reduce((sum, { probability }) => sum + (probability ?? 0), 0);
}

export function BranchInspector({ inspected, node }: BranchProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { goTo, variant } = inspected;
  const ways = Object.values(variant.flows).filter(({ fromId }) => fromId === node.id);
  const remaining = remainingShare(ways);
  return (
    <section className={styles.group} aria-label={translate('inspector.ways')}>
      <div className={styles.groupTitle}>{translate('inspector.ways')}</div>
      {ways.length === 0 && <p className={styles.text}>{translate('inspector.noWays')}</p>}
      {ways.map((flow) => {
        const to = variant.nodes[flow.toId];
        const name = (to && nameOfNode(to)) || translate('board.unnamed');
        return (
          <div key={flow.id}>
            <ShareField
              label={flow.label ? `${flow.label} → ${name}` : `→ ${name}`}
              value={flow.probability}
              placeholder={translate('inspector.shareExample')}
              onKeep={(value) => flowSetter(inspected, flow)('probability', value)}
            />
            <button type="button" className={styles.link} onClick={() => goTo(flow.id)}>
              <span className={styles.hint}>{translate('inspector.openFlow')}</span>
            </button>
          </div>
        );
      })}
      {ways.length > 0 && Math.abs(remaining) > ROUNDING && (
        <span className={remaining < 0 ? styles.error : styles.hint}>
          {translate(remaining < 0 ? 'inspector.tooMuch' : 'inspector.remaining', {
            share: formatShare(Math.abs(remaining), language),
          })}
        </span>
      )}
    </section>
  );
}
