/** The deal types, each with a pipeline of its own, and how many remarks the CRM has on it. */
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { DryRun } from '#shared/stage-definitions';
import { useProject, useTranslate } from '../../../session/index.ts';
import styles from './stages.module.css';
import { useLeave } from './use-leaving.tsx';
import type { Shown, Stages } from './use-stages.ts';

interface DealTypesProps {
  readonly stages: Stages;
  readonly shown: Shown;
}

export function DealTypes({ stages: { pipelines, runs, change }, shown }: DealTypesProps) {
  const t = useTranslate();
  const leave = useLeave();
  const areDealTypes = useProject(({ dealTypes }) => Object.keys(dealTypes).length > 0);
  const label = t(areDealTypes ? 'stages.dealTypes' : 'stages.processes');
  return (
    <nav className={styles.rail} aria-label={label}>
      <h3>{label}</h3>
      <ul>
        {pipelines.map(({ id, name, process }) => {
          const run = runs.find(({ pipeline }) => pipeline.id === id);
          return (
            <li key={id}>
              <button
                type="button"
                className={styles.dealType}
                aria-current={id === shown.agreed.id ? 'true' : undefined}
                onClick={() => leave(() => change({ pipelineId: id }))}
              >
                <span className={styles.dealTypeName} dir="auto">
                  {name.trim() === '' ? process : name}
                </span>
                {run ? <Mark run={run} /> : null}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Mark({ run: { problems, refused } }: { readonly run: DryRun }) {
  const t = useTranslate();
  const count = problems.filter(({ severity }) => severity === 'refused').length;
  if (count === 0) {
    return (
      <span className={styles.markSound}>
        <IconCheck size={14} stroke={2} role="img" aria-label={t('stages.isSound')} />
      </span>
    );
  }
  return (
    <span className={refused.length > 0 ? styles.markRefused : styles.markMended}>
      <IconAlertTriangle size={13} stroke={1.9} role="img" aria-label={t('stages.isRefused')} />
      {count}
    </span>
  );
}
