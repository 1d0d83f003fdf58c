/** What the CRM would refuse, each with its mend; then what it takes in another form. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import {
  type DryRun,
  type Pipeline,
  type Problem,
  sayMend,
  sayProblem,
} from '#shared/stage-definitions';
import { useLanguage, useTranslate } from '../../../session/index.ts';
import styles from './stages.module.css';
import { useCorrections } from './use-corrections.ts';

interface StageProblemsProps {
  readonly agreed: Pipeline;
  readonly run: DryRun;
}

export function StageProblems({ agreed, run }: StageProblemsProps) {
  const t = useTranslate();
  const language = useLanguage();
  const refused = run.problems.filter(({ severity }) => severity === 'refused');
  const altered = run.problems.filter(({ severity }) => severity === 'altered');
  const isHeld = run.refused.length > 0;
  return (
    <section className={styles.problems} aria-label={t('stages.problems')} aria-live="polite">
      {refused.length === 0 ? (
        <p className={styles.sound}>
          <IconCircleCheck size={16} stroke={1.8} aria-hidden />
          {t(altered.length === 0 ? 'stages.sound' : 'stages.soundButAltered')}
        </p>
      ) : (
        <div className={styles.refused}>
          <h3>
            <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
            {t(isHeld ? 'stages.mustMend' : 'stages.willMend')}
          </h3>
          <ul>
            {refused.map((problem) => (
              <ProblemLine key={keyOf(problem)} agreed={agreed} problem={problem} />
            ))}
          </ul>
        </div>
      )}
      {altered.length === 0 ? null : (
        <details className={styles.altered}>
          <summary>{`${t('stages.willAlter')}: ${altered.length}`}</summary>
          <ul>
            {altered.map((problem) => (
              <li key={keyOf(problem)}>{sayProblem(problem, language)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function keyOf({ code, stageId, params }: Problem): string {
  return `${code} ${stageId ?? ''} ${params.name ?? ''}`;
}

function ProblemLine({
  agreed,
  problem,
}: {
  readonly agreed: Pipeline;
  readonly problem: Problem;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { canCorrect, correct } = useCorrections(agreed);
  const { mend } = problem;
  return (
    <li className={styles.problem}>
      <span>{sayProblem(problem, language)}</span>
      {mend === null ? null : (
        <span className={styles.mend}>
          <span>{t('stages.mendIs', { mend: sayMend(mend, language) })}</span>
          {canCorrect(mend) ? (
            <Button size="compact-xs" variant="light" onClick={() => correct(mend)}>
              {t('stages.mendInProject')}
            </Button>
          ) : null}
        </span>
      )}
    </li>
  );
}
