/** The head of the inspector: what is selected, and where it stands. */
import type { Issue } from '#shared/validation';
import { issueHelp, issueText } from '#shared/validation';
import { useTranslate } from '../../session/index.ts';
import styles from './inspector.module.css';

interface HeadProps {
  readonly name: string;
  readonly kind: string;
  readonly color?: string | undefined;
}

export function Head({ color, kind, name }: HeadProps) {
  const translate = useTranslate();
  return (
    <header className={styles.head}>
      {color && <span className={styles.swatch} style={{ background: color }} />}
      <div>
        <h2 className={styles.name}>{name || translate('board.unnamed')}</h2>
        <span className={styles.kind}>{kind}</span>
      </div>
    </header>
  );
}

export function IssueNotes({ issues }: { readonly issues: readonly Issue[] }) {
  const translate = useTranslate();
  if (issues.length === 0) return null;
  return (
    <div className={styles.issues}>
      {issues.map((issue) => (
        <div key={issue.code} className={styles.issue} data-severity={issue.severity}>
          {issueText(issue, translate)}
          <small>{issueHelp(issue, translate)}</small>
        </div>
      ))}
    </div>
  );
}
