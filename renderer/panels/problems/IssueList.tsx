/** Warnings and errors, each leading to its place. */
import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import { type Issue, issueHelp, issueText } from '#shared/validation';
import { useTranslate } from '../../session/index.ts';
import styles from './problems.module.css';

interface IssueListProps {
  readonly issues: readonly Issue[];
  goTo(issue: Issue): void;
}

export function IssueList({ goTo, issues }: IssueListProps) {
  const translate = useTranslate();
  return (
    <ul className={styles.list}>
      {issues.map((issue) => (
        <li key={`${issue.code} ${issue.target.id}`}>
          <button
            type="button"
            className={styles.issue}
            data-severity={issue.severity}
            title={issueHelp(issue, translate)}
            onClick={() => goTo(issue)}
          >
            {issue.severity === 'error' ? (
              <IconCircleX size={16} stroke={1.8} aria-hidden />
            ) : (
              <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
            )}
            <span>{issueText(issue, translate)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
