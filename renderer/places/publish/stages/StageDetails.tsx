/** All that was agreed of one stage, in the fields that the board has for it; what happens by itself as sentences. */
import { idOf } from '#shared/base';
import { type Pipeline, type StageDefinition, sayAutomation } from '#shared/stage-definitions';
import { StageInspector } from '../../../panels/inspector/index.ts';
import { useLanguage, useProject, useTranslate } from '../../../session/index.ts';
import styles from './stages.module.css';
import { useCorrections } from './use-corrections.ts';

interface StageDetailsProps {
  readonly pipeline: Pipeline;
  readonly stage: StageDefinition;
}

export function StageDetails({ pipeline, stage }: StageDetailsProps) {
  const t = useTranslate();
  const language = useLanguage();
  const project = useProject((open) => open);
  const { at, editing } = useCorrections(pipeline);
  const drawn = at
    ? project.processes[at.processId]?.variants[at.variantId]?.stages[idOf<'Stage'>(stage.id)]
    : undefined;
  return (
    <div className={styles.details}>
      {at && drawn ? (
        <div className={styles.detailFields}>
          <StageInspector inspected={{ at, project, editing }} stage={drawn} />
        </div>
      ) : (
        <p>{t('stages.fromOutcome')}</p>
      )}
      <Lines name={t('stages.reasons')} texts={stage.reasons} />
      <Lines
        name={t('stages.automation')}
        texts={stage.automation.map((one) => sayAutomation(one, language))}
      />
    </div>
  );
}

function Lines({ name, texts }: { readonly name: string; readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <section>
      <h4>{name}</h4>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
