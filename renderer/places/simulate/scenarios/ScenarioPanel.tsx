/** A scenario of the project: its name, what runs, what is tried out, and how it is run. */
import { Button, TextInput } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Scenario } from '#shared/model';
import { useProjectSession, useTranslate } from '../../../session/index.ts';
import { useScenarioDesk } from '../settings/asked-desk.ts';
import { ConditionFields } from '../settings/ConditionFields.tsx';
import { LeverFields } from '../settings/LeverFields.tsx';
import { SettingsPanel } from '../settings/SettingsPanel.tsx';
import { RunsField } from './RunsField.tsx';
import type { ScenarioActions } from './use-scenario-actions.ts';

interface ScenarioPanelProps {
  readonly scenario: Scenario;
  readonly actions: ScenarioActions;
  /** Just made: whoever made it names it first. */
  readonly isNew: boolean;
  onClose(): void;
}

export function ScenarioPanel({ scenario, actions, isNew, onClose }: ScenarioPanelProps) {
  const t = useTranslate();
  const desk = useScenarioDesk(scenario);
  return (
    <SettingsPanel
      title={t('simulate.scenario')}
      onClose={onClose}
      footer={
        desk.isReadOnly ? undefined : (
          <>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconCopy size={15} stroke={1.7} />}
              onClick={() => actions.duplicate(scenario)}
            >
              {t('simulate.duplicateScenario')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={15} stroke={1.7} />}
              onClick={() => {
                actions.remove(scenario.id);
                onClose();
              }}
            >
              {t('simulate.deleteScenario')}
            </Button>
          </>
        )
      }
    >
      <NameField scenario={scenario} isReadOnly={desk.isReadOnly} isNew={isNew} />
      <RunsField scenario={scenario} isReadOnly={desk.isReadOnly} />
      <LeverFields desk={desk} />
      <ConditionFields desk={desk} />
    </SettingsPanel>
  );
}

interface NameFieldProps {
  readonly scenario: Scenario;
  readonly isReadOnly: boolean;
  readonly isNew: boolean;
}

function NameField({ scenario: { id, name }, isReadOnly, isNew }: NameFieldProps) {
  const t = useTranslate();
  const session = useProjectSession();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(name);
  useEffect(() => setTyped(name), [name]);
  useEffect(() => {
    if (isNew) field.current?.select();
  }, [isNew]);
  const said = typed.trim();
  const keep = () => {
    if (said !== '' && said !== name) session.run('scenario.rename', { id, name: said });
  };
  return (
    <TextInput
      ref={field}
      size="sm"
      label={t('simulate.scenarioName')}
      value={typed}
      error={said === '' ? t('simulate.nameNeeded') : null}
      disabled={isReadOnly}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.code === 'Enter' || event.code === 'NumpadEnter') keep();
      }}
    />
  );
}
