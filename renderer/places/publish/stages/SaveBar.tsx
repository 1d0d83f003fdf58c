/** What the plan holds, and the files: the plan first, everything else behind one button. */
import { Button, Menu } from '@mantine/core';
import {
  IconAlertTriangle,
  IconChevronUp,
  IconCircleCheck,
  IconDownload,
} from '@tabler/icons-react';
import { CRM_NAMES } from '#shared/stage-definitions';
import { useTranslate } from '../../../session/index.ts';
import { useUnkeptCount } from '../../../ui/index.ts';
import styles from './stages.module.css';
import { goToUnkept } from './use-leaving.tsx';
import { useStageFiles } from './use-stage-files.ts';
import type { Stages } from './use-stages.ts';

export function SaveBar({ stages }: { readonly stages: Stages }) {
  const t = useTranslate();
  const { admin, plan, saved, tables } = useStageFiles(stages);
  const ready = stages.runs.filter(({ refused }) => refused.length === 0);
  const crm = CRM_NAMES[stages.facts.crm];
  return (
    <>
      <div className={styles.status}>
        <PlanStatus stages={stages} />
        <p role="status" className={saved?.kind === 'failed' ? styles.failed : styles.saved}>
          {saved?.text ?? ''}
        </p>
      </div>
      <Menu position="top-end" width={300}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronUp size={15} stroke={1.8} />}>
            {t('stages.saveMore')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('stages.forAdmin', { crm })}</Menu.Label>
          {admin.map(({ label, save }) => (
            <Menu.Item key={label} onClick={save}>
              {label}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Label>{t('stages.forEverybody')}</Menu.Label>
          {tables.map(({ label, save }) => (
            <Menu.Item key={label} onClick={save}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        leftSection={<IconDownload size={16} stroke={1.8} />}
        disabled={ready.length === 0}
        onClick={plan}
      >
        {t('stages.filePlan', { crm })}
      </Button>
    </>
  );
}

function PlanStatus({ stages: { runs } }: { readonly stages: Stages }) {
  const t = useTranslate();
  const unkept = useUnkeptCount();
  if (unkept > 0) return <Unkept count={unkept} />;
  const ready = runs.filter(({ refused }) => refused.length === 0);
  const count = (of: (run: (typeof runs)[number]) => readonly unknown[]) =>
    ready.reduce((sum, run) => sum + of(run).length, 0);
  if (ready.length < runs.length) {
    return (
      <p className={styles.statusHeld}>
        <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
        {ready.length === 0
          ? t('stages.planBlocked')
          : t('stages.planPartly', { ready: ready.length, count: runs.length })}
      </p>
    );
  }
  return (
    <p className={styles.statusReady}>
      <IconCircleCheck size={16} stroke={1.8} aria-hidden />
      {t('stages.planReady', {
        pipelines: runs.length,
        calls: count(({ calls }) => calls),
        todos: count(({ todos }) => todos),
      })}
    </p>
  );
}

/** The plan is one without what was typed there. */
function Unkept({ count }: { readonly count: number }) {
  const t = useTranslate();
  return (
    <p className={styles.statusHeld}>
      <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
      <span>{t('stages.unkept', { count })}</span>
      <Button size="compact-xs" variant="default" onClick={goToUnkept}>
        {t('stages.toField')}
      </Button>
    </p>
  );
}
