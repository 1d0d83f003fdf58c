/** What is still open in the drawing: counts in a bar, the list on demand, each entry leads to its place. */
import {
  IconAlertTriangle,
  IconChevronDown,
  IconChevronUp,
  IconCircleX,
} from '@tabler/icons-react';
import { isUnsure, type Variant } from '#shared/model';
import { type Issue, issueHelp, issueText } from '#shared/validation';
import { useTranslate, useView } from '../../session/index.ts';
import styles from './problems.module.css';

interface ProblemsProps {
  readonly issues: readonly Issue[];
  readonly variant: Variant;
  goTo(issue: Issue): void;
}

/** Numbers that people themselves weren't sure of. */
function unsureCount(variant: Variant): number {
  const elements = [
    ...Object.values(variant.nodes),
    ...Object.values(variant.flows),
    ...Object.values(variant.stages),
  ];
  return elements.flatMap(({ origins }) => Object.values(origins ?? {})).filter(isUnsure).length;
}

function Totals({ variant }: { readonly variant: Variant }) {
  const translate = useTranslate();
  const steps = Object.values(variant.nodes).filter(({ kind }) => kind === 'step').length;
  return (
    <span className={styles.totals}>
      {translate('board.steps', { count: steps })}
      {' · '}
      {translate('board.stages', { count: variant.stageOrder.length })}
    </span>
  );
}

export function Problems({ goTo, issues, variant }: ProblemsProps) {
  const translate = useTranslate();
  const isOpen = useView((view) => view.openPanels.problems);
  const setPanelOpen = useView((view) => view.setPanelOpen);
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  const unsure = unsureCount(variant);
  const Chevron = isOpen ? IconChevronDown : IconChevronUp;
  return (
    <section className={styles.problems} aria-label={translate('board.problemList')}>
      {isOpen && issues.length > 0 && (
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
      )}
      <div className={styles.bar}>
        {issues.length > 0 && (
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            onClick={() => setPanelOpen('problems', !isOpen)}
          >
            <Chevron size={15} stroke={1.9} aria-hidden />
            {errors > 0 && (
              <span className={styles.errors}>{translate('board.errors', { count: errors })}</span>
            )}
            {warnings > 0 && (
              <span className={styles.warnings}>
                {translate('board.problems', { count: warnings })}
              </span>
            )}
          </button>
        )}
        {/* Numbers in question are nothing to be at ease about. */}
        {issues.length === 0 && unsure === 0 && <span>{translate('board.noProblems')}</span>}
        {unsure > 0 && <span>{translate('board.unsure', { count: unsure })}</span>}
        <Totals variant={variant} />
      </div>
    </section>
  );
}
