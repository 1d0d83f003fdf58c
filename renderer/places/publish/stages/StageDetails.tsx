/** All that was agreed of one stage, in the fields that the board has for it; what happens by itself as sentences. */
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import {
  type Pipeline,
  type Problem,
  type StageDefinition,
  sayAutomation,
} from '#shared/stage-definitions';
import { StageInspector } from '../../../panels/inspector/index.ts';
import { useLanguage, useProject, useTranslate } from '../../../session/index.ts';
import { IconButton } from '../../../ui/index.ts';
import styles from './details.module.css';
import { Remark } from './Remark.tsx';
import { useCorrections } from './use-corrections.tsx';
import { drawnStage } from './use-time-limit.ts';

interface StageDetailsProps {
  readonly pipeline: Pipeline;
  readonly stage: StageDefinition;
  readonly problems: readonly Problem[];
  readonly onClose: () => void;
}

export function StageDetails(props: StageDetailsProps) {
  const { stage, problems } = props;
  const t = useTranslate();
  const language = useLanguage();
  const project = useProject((open) => open);
  const { at, editing, lock } = useCorrections();
  const drawn = drawnStage(project, at, stage);
  return (
    <aside className={styles.details} aria-label={t('stages.detailsOf', { name: stage.name })}>
      <Head {...props} />
      <div className={styles.detailsBody}>
        {problems.map((problem) => (
          <Remark key={problem.code} problem={problem} />
        ))}
        <Lines
          name={t('stages.automation')}
          texts={stage.automation.map((one) => sayAutomation(one, language))}
        />
        <Lines name={t('stages.reasons')} texts={stage.reasons} />
        {at && drawn ? (
          <fieldset className={styles.detailFields} disabled={lock !== null}>
            <StageInspector inspected={{ at, project, editing }} stage={drawn} />
          </fieldset>
        ) : (
          <p>{t('stages.fromOutcome')}</p>
        )}
      </div>
    </aside>
  );
}

function Head({ pipeline, stage, onClose }: StageDetailsProps) {
  const t = useTranslate();
  const { lock, moveStage } = useCorrections();
  const drawn = pipeline.stages.filter(({ origin }) => origin === 'stage');
  const place = drawn.findIndex(({ id }) => id === stage.id);
  const canMove = lock === null && place >= 0;
  return (
    <header className={styles.detailsHead}>
      <div className={styles.detailsTitle}>
        <h3 dir="auto">{stage.name}</h3>
        <p className={styles.code}>{t('stages.codeIs', { code: stage.code })}</p>
      </div>
      <IconButton
        label={t('stages.moveUp')}
        disabled={!canMove || place === 0}
        onClick={() => moveStage(stage.id, -1)}
      >
        <IconArrowUp size={16} stroke={1.8} />
      </IconButton>
      <IconButton
        label={t('stages.moveDown')}
        disabled={!canMove || place === drawn.length - 1}
        onClick={() => moveStage(stage.id, 1)}
      >
        <IconArrowDown size={16} stroke={1.8} />
      </IconButton>
      <IconButton label={t('stages.closeDetails', { name: stage.name })} onClick={onClose}>
        <IconX size={16} stroke={1.8} />
      </IconButton>
    </header>
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
