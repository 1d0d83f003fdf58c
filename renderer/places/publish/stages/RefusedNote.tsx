/** Whether the CRM takes the stages; if not, everything can be mended at once, here or in the plan only. */
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { CRM_NAMES, type DryRun, type Problem } from '#shared/stage-definitions';
import { useTranslate } from '../../../session/index.ts';
import { Note } from '../../../ui/index.ts';
import styles from './remarks.module.css';
import { useCorrections } from './use-corrections.tsx';
import type { Stages } from './use-stages.ts';

interface RefusedNoteProps {
  readonly stages: Stages;
  readonly run: DryRun;
}

export function RefusedNote({ stages: { facts, change }, run }: RefusedNoteProps) {
  const t = useTranslate();
  const { canCorrect, mendAll } = useCorrections();
  const refused = run.problems.filter(({ severity }) => severity === 'refused');
  const of = (asked: Problem['severity']) =>
    run.problems.filter(({ severity }) => severity === asked).length;
  const altered = of('altered');
  const doubtful = of('doubtful');
  const crm = CRM_NAMES[facts.crm];
  if (refused.length === 0) {
    return (
      <p className={styles.sound} role="status">
        <IconCircleCheck size={16} stroke={1.8} aria-hidden />
        {t(altered === 0 ? 'stages.sound' : 'stages.soundButAltered', { crm, count: altered })}
        {doubtful === 0 ? null : (
          <span className={styles.doubtful}>{t('stages.doubtfulCount', { count: doubtful })}</span>
        )}
      </p>
    );
  }
  const told = whatOfThePlan(facts.mends, run);
  const isMendable = refused.some(({ mend }) => mend !== null);
  return (
    <Note className={styles.refused} role="status">
      <IconAlertTriangle size={18} stroke={1.8} aria-hidden />
      <div className={styles.refusedText}>
        <b>
          {told === 'mendedInPlan'
            ? t('stages.mendedCount', { count: refused.length })
            : t('stages.refusedCount', { crm, count: refused.length })}
        </b>
        <span>{t(`stages.${told}`)}</span>
      </div>
      <div className={styles.refusedActions}>
        {refused.some(({ mend }) => mend !== null && canCorrect(mend)) ? (
          <Button size="xs" onClick={() => mendAll(facts.crm)}>
            {t('stages.mendAll')}
          </Button>
        ) : null}
        {isMendable ? (
          <Button size="xs" variant="default" onClick={() => change({ mends: !facts.mends })}>
            {t(facts.mends ? 'stages.mendNotInPlan' : 'stages.mendInPlan')}
          </Button>
        ) : null}
      </div>
    </Note>
  );
}

function whatOfThePlan(mends: boolean, { refused }: DryRun) {
  if (!mends) return 'noPlanYet' as const;
  return refused.length === 0 ? ('mendedInPlan' as const) : ('onlyPeopleMend' as const);
}
