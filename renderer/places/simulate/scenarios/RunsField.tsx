/** What a scenario runs: variants of the project's processes, with their shares of the leads. */
import { Button, Checkbox } from '@mantine/core';
import { formatShare } from '#shared/i18n';
import type { Process, Scenario, Variant } from '#shared/model';
import {
  useLanguage,
  useProject,
  useProjectSession,
  useTranslate,
  useView,
} from '../../../session/index.ts';
import { Note } from '../../../ui/index.ts';
import { handedOverTo, isRun, leadsTogether, toggledRuns } from './runs.ts';
import styles from './scenarios.module.css';

interface RunsFieldProps {
  readonly scenario: Scenario;
  readonly isReadOnly: boolean;
}

export function RunsField({ scenario, isReadOnly }: RunsFieldProps) {
  const t = useTranslate();
  const project = useProject((open) => open);
  const elsewhere = handedOverTo(project, scenario.runs);
  return (
    <section className={styles.runs} aria-label={t('simulate.whatRuns')}>
      <h3 className={styles.heading}>{t('simulate.whatRuns')}</h3>
      {project.processOrder.flatMap((id) => {
        const process = project.processes[id];
        return process
          ? [<ProcessRuns key={id} process={process} scenario={scenario} isReadOnly={isReadOnly} />]
          : [];
      })}
      {scenario.runs.length === 0 ? <Note role="alert">{t('simulate.nothingRuns')}</Note> : null}
      {elsewhere.map(({ id, name }) => (
        <p key={id} className={styles.note}>
          {t('simulate.handedOverOutside', { process: name })}
        </p>
      ))}
    </section>
  );
}

interface ProcessRunsProps extends RunsFieldProps {
  readonly process: Process;
}

function ProcessRuns({ process, scenario, isReadOnly }: ProcessRunsProps) {
  return (
    <fieldset className={styles.process}>
      <legend className={styles.processName}>{process.name}</legend>
      {process.variantOrder.flatMap((id) => {
        const variant = process.variants[id];
        return variant
          ? [
              <VariantRun
                key={id}
                process={process}
                variant={variant}
                scenario={scenario}
                isReadOnly={isReadOnly}
              />,
            ]
          : [];
      })}
      <Together process={process} scenario={scenario} />
    </fieldset>
  );
}

interface VariantRunProps extends ProcessRunsProps {
  readonly variant: Variant;
}

function VariantRun({ process, variant, scenario, isReadOnly }: VariantRunProps) {
  const t = useTranslate();
  const language = useLanguage();
  const session = useProjectSession();
  const project = useProject((open) => open);
  const { id, runs } = scenario;
  const place = { processId: process.id, variantId: variant.id };
  const kind = t(variant.kind === 'asIs' ? 'board.asIs' : 'board.toBe');
  const share = t('simulate.leadShareOf', { share: formatShare(variant.leadShare, language) });
  return (
    <Checkbox
      size="sm"
      label={variant.name || t('board.unnamed')}
      description={variant.name === kind ? share : `${kind} · ${share}`}
      checked={isRun(runs, place)}
      disabled={isReadOnly}
      onChange={() => {
        const value = toggledRuns(project, runs, place);
        session.run('scenario.setField', { id, field: 'runs', value });
      }}
    />
  );
}

interface TogetherProps {
  readonly process: Process;
  readonly scenario: Scenario;
}

/** Several variants share the leads of one process: their shares should make a whole. */
function Together({ process, scenario }: TogetherProps) {
  const t = useTranslate();
  const language = useLanguage();
  const show = useView((view) => view.show);
  const select = useView((view) => view.select);
  const goTo = useView((view) => view.goTo);
  const sum = leadsTogether(process, scenario.runs);
  const [first] = scenario.runs.find(({ processId }) => processId === process.id)?.variantIds ?? [];
  if (sum === null || first === undefined) return null;
  const share = formatShare(sum, language);
  if (sum === 1) return <p className={styles.note}>{t('simulate.leadsWhole', { share })}</p>;
  return (
    <Note className={styles.leads} role="status">
      <p>{t(sum > 1 ? 'simulate.leadsOver' : 'simulate.leadsUnder', { share })}</p>
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => {
          show({ processId: process.id, variantId: first });
          // Nothing selected: beside the board is the passport, and in it the share.
          select([]);
          goTo('draw');
        }}
      >
        {t('simulate.changeShares')}
      </Button>
    </Note>
  );
}
