/** Warnings and errors, each leading to its place. */
import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import { type Issue, issueHelp, issueText } from '#shared/validation';
import { useTranslate } from '../../session/index.ts';
import { LeadingItem } from './LeadingItem.tsx';
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
        <LeadingItem
          key={`${issue.code} ${issue.target.id}`}
          severity={issue.severity}
          help={issueHelp(issue, translate)}
          icon={
            issue.severity === 'error' ? (
              <IconCircleX size={16} stroke={1.8} aria-hidden />
            ) : (
              <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
            )
          }
          onGo={() => goTo(issue)}
        >
          <span>{issueText(issue, translate)}</span>
        </LeadingItem>
      ))}
    </ul>
  );
}
