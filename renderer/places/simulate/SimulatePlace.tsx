/** The second place of the road: send deals through the drawing and read what comes of it. */
import { Button, Progress } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { useDeferredValue, useEffect } from 'react';
import {
  useFigures,
  useProject,
  useShownVariant,
  useTranslate,
  useView,
} from '../../session/index.ts';
import { warmUpCharts } from '../../ui/charts/index.ts';
import { Fill } from '../../ui/index.ts';
import { useSimulationClient } from '../../workers/index.ts';
import { Answer } from './Answer.tsx';
import { RunningContext } from './bottlenecks/use-bottleneck-search.ts';
import { ComparePicker } from './ComparePicker.tsx';
import { RunFailure } from './RunFailure.tsx';
import { RunSettings } from './settings/RunSettings.tsx';
import styles from './simulate-place.module.css';
import { type SimulationRun, useSimulationRun } from './use-simulation-run.ts';

export function SimulatePlace() {
  const variantId = useView((view) => view.at?.variantId);
  const client = useSimulationClient();
  useEffect(() => {
    warmUpCharts();
    client.prepare();
  }, [client]);
  // Another variant is another run: nothing of the former one's progress is carried over.
  return <VariantRun key={variantId} />;
}

function VariantRun() {
  const t = useTranslate();
  const shown = useShownVariant();
  const figures = useFigures((state) =>
    shown === null ? undefined : state.latest[shown.at.variantId],
  );
  // The answer is much to draw: React does it between what people do.
  const shownFigures = useDeferredValue(figures, undefined);
  const run = useSimulationRun();
  const isRunning = run.state.kind === 'running';
  const isArriving = figures !== shownFigures;
  return (
    <div className={styles.place}>
      <Fill slot="primary-action">
        <Button onClick={run.start} disabled={isRunning || shown === null}>
          {t(figures ? 'simulate.runAgain' : 'simulate.run')}
        </Button>
      </Fill>
      <div className={styles.page}>
        <header className={styles.header}>
          <div>
            <h1 className={styles.title}>{shown?.process.name}</h1>
            <div className={styles.choices}>
              <VariantTabs />
              <ComparePicker disabled={isRunning} onChosen={run.start} />
            </div>
          </div>
          <RunSettings disabled={isRunning} />
        </header>
        <RunProgress run={run} isArriving={isArriving} />
        {run.state.kind === 'cancelled' && figures ? (
          <p className={styles.cancelled} role="status">
            {t('simulate.cancelled')}
          </p>
        ) : null}
        {run.state.kind === 'failed' ? <RunFailure {...run.state} /> : null}
        {figures === undefined ? <Invitation run={run} /> : null}
        {shownFigures === undefined ? null : (
          <div
            className={styles.answer}
            data-dimmed={isRunning || undefined}
            aria-busy={isRunning || isArriving}
          >
            <RunningContext value={isRunning}>
              <Answer figures={shownFigures} />
            </RunningContext>
          </div>
        )}
      </div>
    </div>
  );
}

function VariantTabs() {
  const t = useTranslate();
  const shown = useShownVariant();
  const show = useView((view) => view.show);
  const process = useProject((project) =>
    shown === null ? undefined : project.processes[shown.at.processId],
  );
  if (shown === null || process === undefined) return null;
  return (
    <div role="tablist" aria-label={t('simulate.variants')} className={styles.tabs}>
      {process.variantOrder.map((variantId) => (
        <button
          key={variantId}
          type="button"
          role="tab"
          aria-selected={variantId === shown.at.variantId}
          className={styles.tab}
          onClick={() => show({ processId: shown.at.processId, variantId })}
        >
          {process.variants[variantId]?.name}
        </button>
      ))}
    </div>
  );
}

interface RunProgressProps {
  readonly run: SimulationRun;
  readonly isArriving: boolean;
}

function RunProgress({ run, isArriving }: RunProgressProps) {
  const t = useTranslate();
  if (run.state.kind === 'done' && isArriving) return <ArrivingNote />;
  if (run.state.kind !== 'running') return null;
  const { done, total } = run.state;
  return (
    <div className={styles.progress} role="status">
      <span className={styles.progressText}>
        {done === 0 ? t('simulate.preparing') : t('simulate.running', { done, total })}
      </span>
      <Progress value={(100 * done) / total} size="sm" className={styles.progressBar} aria-hidden />
      <Button variant="default" size="compact-sm" onClick={run.cancel}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}

/** Between the end of the run and its answer on the screen; keeps the place of the progress. */
function ArrivingNote() {
  const t = useTranslate();
  return (
    <div className={styles.progress} role="status">
      <span className={styles.progressText}>{t('simulate.arriving')}</span>
      <Progress value={100} size="sm" className={styles.progressBar} aria-hidden />
    </div>
  );
}

function Invitation({ run }: { readonly run: SimulationRun }) {
  const t = useTranslate();
  if (run.state.kind === 'running' || run.state.kind === 'failed') return null;
  return (
    <div className={styles.invitation}>
      <h2>{t('simulate.emptyTitle')}</h2>
      <p>{t('simulate.emptyText')}</p>
      <Button size="md" leftSection={<IconPlayerPlayFilled size={16} />} onClick={run.start}>
        {t('simulate.run')}
      </Button>
    </div>
  );
}
