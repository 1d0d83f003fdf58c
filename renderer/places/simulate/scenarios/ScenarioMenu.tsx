/** The project's scenarios, each with what it runs; choosing one simulates it. New ones begin here. */
import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconPlus, IconRoute2 } from '@tabler/icons-react';
import { useMemo } from 'react';
import { scenariosByName } from '#shared/simulation';
import {
  useLanguage,
  useProject,
  useScenario,
  useTranslate,
  useView,
} from '../../../session/index.ts';
import { sayScenario } from './say-scenario.ts';
import styles from './scenarios.module.css';
import type { ScenarioActions } from './use-scenario-actions.ts';

export function ScenarioMenu({ actions }: { readonly actions: ScenarioActions }) {
  const t = useTranslate();
  const project = useProject((open) => open);
  const chosen = useScenario();
  const scenarios = useMemo(() => scenariosByName(project), [project]);
  if (scenarios.length === 0 && !actions.canWrite) return null;
  const label = chosen
    ? t('simulate.scenarioNamed', { name: chosen.name })
    : t('simulate.scenarios');
  return (
    <Menu position="bottom-start" width={380} withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={styles.target}
          data-chosen={chosen !== null || undefined}
          aria-label={label}
        >
          <IconRoute2 size={16} stroke={1.7} aria-hidden />
          <span className={styles.targetName}>{chosen?.name ?? t('simulate.scenarios')}</span>
          <IconChevronDown size={14} stroke={1.8} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu ?? ''}>
        {scenarios.length > 0 ? (
          <ScenarioItems scenarios={scenarios} />
        ) : (
          <p className={styles.menuHelp}>{t('simulate.scenariosHelp')}</p>
        )}
        {actions.canWrite ? (
          <>
            <Menu.Divider />
            <Menu.Label>{t('simulate.newScenario')}</Menu.Label>
            {actions.offers.map(({ kind, label: offer, make }) => (
              <Menu.Item
                key={kind}
                leftSection={<IconPlus size={15} stroke={1.8} />}
                onClick={make}
              >
                {offer}
              </Menu.Item>
            ))}
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}

function ScenarioItems(props: { readonly scenarios: ReturnType<typeof scenariosByName> }) {
  const t = useTranslate();
  const language = useLanguage();
  const project = useProject((open) => open);
  const chosenId = useScenario()?.id;
  const choose = useView((view) => view.chooseScenario);
  return props.scenarios.map((scenario) => {
    const isChosen = scenario.id === chosenId;
    return (
      <Menu.Item
        key={scenario.id}
        aria-current={isChosen || undefined}
        leftSection={
          <IconCheck size={15} stroke={2} visibility={isChosen ? 'visible' : 'hidden'} />
        }
        onClick={() => choose(scenario.id)}
      >
        <span className={styles.itemName}>{scenario.name || t('simulate.unnamedScenario')}</span>
        <span className={styles.itemText}>{sayScenario(project, scenario, { t, language })}</span>
      </Menu.Item>
    );
  });
}
