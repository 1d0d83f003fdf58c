/** What is still open in the drawing: counts in a bar, the lists on demand, each entry leads to its place. */
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { ElementId, Variant } from '#shared/model';
import { type Issue, unsureNumbers } from '#shared/validation';
import { useTranslate, useView } from '../../session/index.ts';
import { IssueList } from './IssueList.tsx';
import styles from './problems.module.css';
import { UnsureList } from './UnsureList.tsx';

interface ProblemsProps {
  readonly issues: readonly Issue[];
  readonly variant: Variant;
  goTo(issue: Issue): void;
  show(id: ElementId): void;
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

interface ToggleProps {
  readonly isOpen: boolean;
  readonly children: ReactNode;
  onToggle(): void;
}

function Toggle({ children, isOpen, onToggle }: ToggleProps) {
  const Chevron = isOpen ? IconChevronDown : IconChevronUp;
  return (
    <button type="button" className={styles.toggle} aria-expanded={isOpen} onClick={onToggle}>
      <Chevron size={15} stroke={1.9} aria-hidden />
      {children}
    </button>
  );
}

/** One list at a time is open. */
function useOpenList() {
  const isOpen = useView((view) => view.openPanels.problems);
  const setPanelOpen = useView((view) => view.setPanelOpen);
  const [list, setList] = useState<'issues' | 'numbers'>('issues');
  return {
    isShown: (asked: typeof list) => isOpen && list === asked,
    toggle(asked: typeof list) {
      setPanelOpen('problems', !(isOpen && list === asked));
      setList(asked);
    },
  };
}

export function Problems({ goTo, issues, show, variant }: ProblemsProps) {
  const translate = useTranslate();
  const { isShown, toggle } = useOpenList();
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - errors;
  const unsure = unsureNumbers(variant);
  const isEmpty = Object.keys(variant.nodes).length === 0;
  return (
    <section className={styles.problems} aria-label={translate('board.problemList')}>
      {isShown('issues') && issues.length > 0 && <IssueList issues={issues} goTo={goTo} />}
      {isShown('numbers') && unsure.length > 0 && <UnsureList numbers={unsure} show={show} />}
      <div className={styles.bar}>
        {issues.length > 0 && (
          <Toggle isOpen={isShown('issues')} onToggle={() => toggle('issues')}>
            {errors > 0 && (
              <span className={styles.errors}>{translate('board.errors', { count: errors })}</span>
            )}
            {warnings > 0 && (
              <span className={styles.warnings}>
                {translate('board.problems', { count: warnings })}
              </span>
            )}
          </Toggle>
        )}
        {/* Numbers in question are nothing to be at ease about, an empty drawing neither. */}
        {issues.length === 0 && unsure.length === 0 && (
          <span>{translate(isEmpty ? 'board.nothingDrawn' : 'board.noProblems')}</span>
        )}
        {unsure.length > 0 && (
          <Toggle isOpen={isShown('numbers')} onToggle={() => toggle('numbers')}>
            {translate('board.unsure', { count: unsure.length })}
          </Toggle>
        )}
        <Totals variant={variant} />
      </div>
    </section>
  );
}
