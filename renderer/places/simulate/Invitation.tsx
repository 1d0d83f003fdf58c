/** Before the first answer: what a run would do, and the button; or what is missing for one. */
import { Button } from '@mantine/core';
import { IconPlayerPlayFilled } from '@tabler/icons-react';
import { useScenario, useShownVariant, useTranslate, useView } from '../../session/index.ts';
import styles from './simulate-place.module.css';
import { isRunnable } from './subject.ts';
import type { SimulationRun } from './use-simulation-run.ts';

interface InvitationProps {
  readonly run: SimulationRun;
  onEdit(): void;
}

export function Invitation({ run, onEdit }: InvitationProps) {
  const t = useTranslate();
  const scenario = useScenario();
  const goTo = useView((view) => view.goTo);
  const shown = useShownVariant();
  const isEmpty = shown !== null && Object.keys(shown.variant.nodes).length === 0;
  if (run.state.kind === 'running' || run.state.kind === 'failed') return null;
  if (!isRunnable(scenario)) {
    return (
      <div className={styles.invitation}>
        <h2>{t('simulate.nothingRunsTitle')}</h2>
        <p>{t('simulate.nothingRuns')}</p>
        <Button size="md" onClick={onEdit}>
          {t('simulate.editScenario')}
        </Button>
      </div>
    );
  }
  if (scenario === null && isEmpty) {
    return (
      <div className={styles.invitation}>
        <h2>{t('simulate.nothingDrawnTitle')}</h2>
        <p>{t('simulate.nothingDrawn')}</p>
        <Button size="md" onClick={() => goTo('draw')}>
          {t('simulate.toDrawing')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.invitation}>
      <h2>{t(scenario ? 'simulate.emptyScenarioTitle' : 'simulate.emptyTitle')}</h2>
      <p>{t(scenario ? 'simulate.emptyScenarioText' : 'simulate.emptyText')}</p>
      <Button size="md" leftSection={<IconPlayerPlayFilled size={16} />} onClick={run.start}>
        {t('simulate.run')}
      </Button>
    </div>
  );
}
