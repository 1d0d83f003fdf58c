/** What stands between a stage and the CRM, with a button that says what it will do about it. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { type Problem, sayMend, sayProblem } from '#shared/stage-definitions';
import { useLanguage } from '../../../session/index.ts';
import styles from './remarks.module.css';
import { useCorrections } from './use-corrections.tsx';

export function Remark({ problem }: { readonly problem: Problem }) {
  const language = useLanguage();
  const { canCorrect, correct } = useCorrections();
  const { mend, severity } = problem;
  const Icon = severity === 'altered' ? IconInfoCircle : IconAlertTriangle;
  return (
    <div className={styles.remark} data-severity={severity}>
      <Icon size={15} stroke={1.8} aria-hidden />
      <div className={styles.remarkText}>
        <span dir="auto">{sayProblem(problem, language)}</span>
        {mend !== null && canCorrect(mend) ? (
          <Button
            size="compact-xs"
            variant="default"
            classNames={{ root: styles.mend, inner: styles.mendInner, label: styles.mendLabel }}
            leftSection={
              mend.kind === 'setColor' ? (
                <span className={styles.mendColor} style={{ background: mend.color }} />
              ) : null
            }
            onClick={() => correct(mend)}
          >
            {capitalised(sayMend(mend, language))}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
