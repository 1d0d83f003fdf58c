/** How the drawing that is looked at is run, and what is tried out; kept for the moment, or as a scenario. */
import { Button } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useTranslate } from '../../../session/index.ts';
import { useMomentDesk } from '../settings/asked-desk.ts';
import { ConditionFields } from '../settings/ConditionFields.tsx';
import { LeverFields } from '../settings/LeverFields.tsx';
import { SettingsPanel } from '../settings/SettingsPanel.tsx';
import type { ScenarioActions } from './use-scenario-actions.ts';

interface MomentPanelProps {
  readonly actions: ScenarioActions;
  onClose(): void;
}

export function MomentPanel({ actions, onClose }: MomentPanelProps) {
  const t = useTranslate();
  const desk = useMomentDesk();
  const [offer] = actions.offers;
  return (
    <SettingsPanel
      title={t('simulate.settings')}
      onClose={onClose}
      footer={
        offer && actions.canWrite ? (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconDeviceFloppy size={15} stroke={1.7} />}
            onClick={offer.make}
          >
            {t('simulate.saveAsScenario')}
          </Button>
        ) : undefined
      }
    >
      <LeverFields desk={desk} />
      <ConditionFields desk={desk} />
    </SettingsPanel>
  );
}
