/** The scenarios' commands in the palette and the shortcuts' list. */
import { useMemo } from 'react';
import { useScenario, useTranslate } from '../../../session/index.ts';
import { type UiCommand, useCommands } from '../../../ui/commands/index.ts';
import type { ScenarioActions } from './use-scenario-actions.ts';

export function useScenarioCommands(actions: ScenarioActions, openPanel: () => void): void {
  const t = useTranslate();
  const scenario = useScenario();
  const commands = useMemo((): UiCommand[] => {
    const group = t('simulate.scenarios');
    const canChange = scenario !== null && actions.canWrite;
    return [
      ...actions.offers.map(({ kind, label, make }) => ({
        id: `scenario.new.${kind}`,
        group,
        label: t('simulate.newScenarioOf', { what: label }),
        enabled: actions.canWrite,
        run: make,
      })),
      {
        id: 'scenario.edit',
        group,
        label: t(scenario ? 'simulate.editScenario' : 'simulate.settings'),
        enabled: true,
        run: openPanel,
      },
      {
        id: 'scenario.duplicate',
        group,
        label: t('simulate.duplicateThisScenario'),
        enabled: canChange,
        run: () => scenario && actions.duplicate(scenario),
      },
      {
        id: 'scenario.delete',
        group,
        label: t('simulate.deleteThisScenario'),
        enabled: canChange,
        run: () => scenario && actions.remove(scenario.id),
      },
    ];
  }, [t, scenario, actions, openPanel]);
  useCommands(commands);
}
