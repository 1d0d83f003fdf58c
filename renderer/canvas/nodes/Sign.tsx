/** The signs of nodes without a text of their own inside: a branch, a fork, a join. */
import type { NodeKind } from '#shared/model';
import styles from './nodes.module.css';

export function Sign({ kind }: { readonly kind: NodeKind }) {
  if (kind === 'branch') {
    return (
      <svg className={styles.sign} viewBox="0 0 40 40" aria-hidden="true">
        <path d="M17.2,3.2 Q20,0.6 22.8,3.2 L36.8,17.2 Q39.4,20 36.8,22.8 L22.8,36.8 Q20,39.4 17.2,36.8 L3.2,22.8 Q0.6,20 3.2,17.2 Z" />
      </svg>
    );
  }
  const mark =
    kind === 'fork'
      ? 'M9,16 H14 M14,16 L20,10 H23 M14,16 L20,22 H23'
      : 'M9,10 H12 L18,16 M9,22 H12 L18,16 M18,16 H23';
  return (
    <svg className={styles.sign} viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="15" />
      <path className={styles.mark} d={mark} />
    </svg>
  );
}
