/** The second place of the road: send deals through the drawings and read what comes of it. */
import { Button, Progress } from '@mantine/core';
import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import { type Figures, useScenario, useTranslate } from '../../session/index.ts';
import { warmUpCharts } from '../../ui/charts/index.ts';
import { Fill, useKeptFocus } from '../../ui/index.ts';
import { useSimulationClient } from '../../workers/index.ts';
import { Answer } from './Answer.tsx';
import { RunningContext } from './bottlenecks/use-bottleneck-search.ts';
import { Invitation } from './Invitation.tsx';
import { PlaceHeader } from './PlaceHeader.tsx';
import { RunFailure } from './RunFailure.tsx';
import { MomentPanel } from './scenarios/MomentPanel.tsx';
import { ScenarioPanel } from './scenarios/ScenarioPanel.tsx';
import { useScenarioActions } from './scenarios/use-scenario-actions.ts';
import { useScenarioCommands } from './scenarios/use-scenario-commands.ts';
import styles from './simulate-place.module.css';
import { isRunnable, useSubject } from './subject.ts';
import { useRunCommands } from './use-run-commands.ts';
import { useShownAnswer } from './use-shown-answer.ts';
import { type SimulationRun, useSimulationRun } from './use-simulation-run.ts';

/** `new`: of a scenario that was just made and wants a name. */
type PanelState = 'closed' | 'open' | 'new';

export function SimulatePlace() {
  const t = useTranslate();
  const shown = useSubject();
  const scenario = useScenario();
  const figures = useShownAnswer(shown?.id);
  const run = useSimulationRun(shown?.subject ?? null);
  const [panel, setPanel] = useState<PanelState>('closed');
  const actions = useScenarioActions(useCallback(() => setPanel('new'), []));
  const edit = useCallback(() => setPanel('open'), []);
  useScenarioCommands(actions, edit);
  useWarmUp();
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place);
  const close = () => setPanel('closed');
  const isRunning = run.state.kind === 'running';
  const canRun = shown !== null && isRunnable(scenario);
  useRunCommands({ run, canRun, isAnswered: figures !== undefined });
  return (
    <div className={styles.place} ref={place} tabIndex={-1}>
      <Fill slot="primary-action">
        {/* Who pressed it stays on it while it has nothing to do. */}
        <Button
          onClick={isRunning ? undefined : run.start}
          disabled={!canRun}
          {...(isRunning ? { 'aria-disabled': true, 'data-disabled': true } : {})}
        >
          {t(figures ? 'simulate.runAgain' : 'simulate.run')}
        </Button>
      </Fill>
      <div className={styles.scroll}>
        <div className={styles.page}>
          <PlaceHeader
            actions={actions}
            figures={figures}
            isRunning={isRunning}
            isPanelOpen={panel !== 'closed'}
            onPanel={() => setPanel(panel === 'closed' ? 'open' : 'closed')}
            onCompare={run.start}
          />
          <RunAnswer key={shown?.id} run={run} figures={figures} onEdit={edit} />
        </div>
      </div>
      {panel === 'closed' ? null : scenario ? (
        <ScenarioPanel
          key={scenario.id}
          scenario={scenario}
          actions={actions}
          isNew={panel === 'new'}
          onClose={close}
        />
      ) : (
        <MomentPanel actions={actions} onClose={close} />
      )}
    </div>
  );
}

/** What a run and its answer need is there before anybody asks. */
function useWarmUp() {
  const client = useSimulationClient();
  useEffect(() => {
    warmUpCharts();
    client.prepare();
  }, [client]);
}

interface RunAnswerProps {
  readonly run: SimulationRun;
  readonly figures: Figures | undefined;
  onEdit(): void;
}

/** Of one subject: another one never shows the figures of this one, not even for a moment. */
function RunAnswer({ run, figures, onEdit }: RunAnswerProps) {
  const t = useTranslate();
  // The answer is much to draw: React does it between what people do.
  const shownFigures = useDeferredValue(figures, undefined);
  const isRunning = run.state.kind === 'running';
  const isArriving = figures !== shownFigures;
  return (
    <>
      <RunProgress run={run} isArriving={isArriving} />
      {run.state.kind === 'cancelled' && figures ? (
        <p className={styles.cancelled} role="status">
          {t('simulate.cancelled')}
        </p>
      ) : null}
      {run.state.kind === 'failed' ? <RunFailure failed={run.state} /> : null}
      {figures === undefined ? <Invitation run={run} onEdit={onEdit} /> : null}
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
    </>
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
