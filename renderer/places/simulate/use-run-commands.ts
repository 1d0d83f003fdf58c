/** Starting and cancelling a run from the palette and by Ctrl+Enter. */
import { useMemo } from 'react';
import { useTranslate } from '../../session/index.ts';
import { type UiCommand, useCommands } from '../../ui/commands/index.ts';
import type { SimulationRun } from './use-simulation-run.ts';

interface Running {
  readonly run: SimulationRun;
  readonly canRun: boolean;
  /** There are figures already. */
  readonly isAnswered: boolean;
}

export function useRunCommands({ run, canRun, isAnswered }: Running): void {
  const t = useTranslate();
  const { start, cancel } = run;
  const isRunning = run.state.kind === 'running';
  const commands = useMemo((): UiCommand[] => {
    const group = t('app.placeSimulate');
    return [
      {
        id: 'simulate.run',
        group,
        label: t(isAnswered ? 'simulate.runAgain' : 'simulate.run'),
        shortcut: { code: 'Enter', mod: true },
        enabled: canRun && !isRunning,
        run: start,
      },
      {
        id: 'simulate.cancel',
        group,
        label: t('simulate.cancelRun'),
        enabled: isRunning,
        run: cancel,
      },
    ];
  }, [t, start, cancel, canRun, isRunning, isAnswered]);
  useCommands(commands);
}
