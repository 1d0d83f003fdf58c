/** What is simulated: a drawing by one click, or a scenario; with what it is compared; the way to the settings. */
import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconDeviceFloppy } from '@tabler/icons-react';
import { useMemo } from 'react';
import {
  type Figures,
  useFigures,
  useLanguage,
  useProject,
  useScenario,
  useShownVariant,
  useTranslate,
  useView,
} from '../../session/index.ts';
import { ComparePicker } from './ComparePicker.tsx';
import { ScenarioMenu } from './scenarios/ScenarioMenu.tsx';
import { sayScenario } from './scenarios/say-scenario.ts';
import type { ScenarioActions } from './scenarios/use-scenario-actions.ts';
import styles from './simulate-place.module.css';
import { leversOfMoment, useSubject } from './subject.ts';

interface PlaceHeaderProps {
  readonly actions: ScenarioActions;
  /** On the screen. */
  readonly figures: Figures | undefined;
  readonly isRunning: boolean;
  readonly isPanelOpen: boolean;
  onPanel(): void;
  /** Something was chosen to compare with. */
  onCompare(): void;
}

export function PlaceHeader(props: PlaceHeaderProps) {
  const { actions, figures, isRunning, isPanelOpen, onPanel, onCompare } = props;
  const t = useTranslate();
  const scenario = useScenario();
  return (
    <header className={styles.header}>
      <div className={styles.heading}>
        <Title />
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={17} stroke={1.6} />}
          aria-expanded={isPanelOpen}
          className={styles.settings ?? ''}
          onClick={onPanel}
        >
          {t(scenario ? 'simulate.editScenario' : 'simulate.settings')}
        </Button>
      </div>
      <div className={styles.choices}>
        <VariantTabs />
        <ScenarioMenu actions={actions} />
        <ComparePicker figures={figures} disabled={isRunning} onChosen={onCompare} />
        {isPanelOpen ? null : <SaveTried actions={actions} />}
      </div>
    </header>
  );
}

/** Of a scenario also what it asks, so that a room knows what the figures are of. */
function Title() {
  const t = useTranslate();
  const language = useLanguage();
  const project = useProject((open) => open);
  const scenario = useScenario();
  const process = useShownVariant()?.process;
  if (scenario === null) return <h1 className={styles.title}>{process?.name}</h1>;
  return (
    <div>
      <h1 className={styles.title}>{scenario.name || t('simulate.unnamedScenario')}</h1>
      <p className={styles.summary}>{sayScenario(project, scenario, { t, language })}</p>
    </div>
  );
}

function VariantTabs() {
  const t = useTranslate();
  const shown = useShownVariant();
  const scenario = useScenario();
  const show = useView((view) => view.show);
  const choose = useView((view) => view.chooseScenario);
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
          aria-selected={scenario === null && variantId === shown.at.variantId}
          className={styles.tab}
          onClick={() => {
            choose(null);
            show({ processId: shown.at.processId, variantId });
          }}
        >
          {process.variants[variantId]?.name}
        </button>
      ))}
    </div>
  );
}

/** What is tried out for the moment is lost with the window: one click keeps it. */
function SaveTried({ actions }: { readonly actions: ScenarioActions }) {
  const t = useTranslate();
  const project = useProject((open) => open);
  const subject = useSubject()?.subject;
  const levers = useFigures((figures) => figures.levers);
  const isTrying = useMemo(
    () => subject !== undefined && leversOfMoment(project, subject, levers).length > 0,
    [project, subject, levers],
  );
  const offer = actions.offers.find(({ kind }) => kind === 'tried');
  if (!isTrying || !offer || !actions.canWrite) return null;
  return (
    <Button
      size="compact-sm"
      variant="light"
      leftSection={<IconDeviceFloppy size={15} stroke={1.7} />}
      onClick={offer.make}
    >
      {t('simulate.saveTried')}
    </Button>
  );
}
