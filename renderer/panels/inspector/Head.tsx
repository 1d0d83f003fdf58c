/** The head of the inspector: what is selected, and where it stands. */
import type { Issue } from '#shared/validation';
import { issueHelp, issueText } from '#shared/validation';
import { useTranslate } from '../../session/index.ts';
import { KeptText } from './fields/index.ts';
import styles from './inspector.module.css';

interface HeadProps {
  readonly name: string;
  readonly kind: string;
  readonly color?: string | undefined;
  /** Where the name can be typed over in place. */
  onRename?(name: string): void;
}

export function Head({ color, kind, name, onRename }: HeadProps) {
  const translate = useTranslate();
  return (
    <header className={styles.head}>
      {color && <span className={styles.swatch} style={{ background: color }} />}
      <div className={styles.grow}>
        {onRename ? (
          <h2 className={styles.name}>
            <KeptText
              className={styles.nameField}
              value={name}
              label={translate('inspector.name')}
              placeholder={translate('board.unnamed')}
              onKeep={onRename}
            />
          </h2>
        ) : (
          <h2 className={styles.name}>{name || translate('board.unnamed')}</h2>
        )}
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
        <details key={issue.code} className={styles.issue} data-severity={issue.severity}>
          <summary>{issueText(issue, translate)}</summary>
          <small>{issueHelp(issue, translate)}</small>
        </details>
      ))}
    </div>
  );
}
