/** What the pipeline is called in the CRM, typed over in place; and where its stages come from. */
import { IconPencil } from '@tabler/icons-react';
import { success } from '#shared/base';
import { formatList } from '#shared/i18n';
import type { Pipeline } from '#shared/stage-definitions';
import { useLanguage, useTranslate } from '../../../session/index.ts';
import { useTypedText } from '../../../ui/index.ts';
import styles from './stages.module.css';
import { useCorrections } from './use-corrections.tsx';

interface PipelineNameProps {
  readonly agreed: Pipeline;
  /** Names of the pipelines that a correction here changes too. */
  readonly sisters: readonly string[];
}

export function PipelineName({ agreed, sisters }: PipelineNameProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { correct, lock } = useCorrections();
  const { process, variant } = agreed;
  const { control } = useTypedText({
    text: agreed.name,
    parse: (name) => success(name),
    // A pipeline always has a name: an emptied field gets the former one back.
    onKeep: (name) => {
      if (name !== undefined) correct({ kind: 'renamePipeline', name });
    },
  });
  const sharedWith = () => {
    const [name = '', ...more] = sisters;
    if (more.length === 0) return t('stages.sharedWithOne', { name });
    const quoted = sisters.map((sister) => t('stages.quotedName', { name: sister }));
    return t('stages.sharedWith', { names: formatList(quoted, language) });
  };
  return (
    <header className={styles.pipelineHead}>
      <div className={styles.pipelineTitle}>
        <textarea
          {...control}
          rows={1}
          dir="auto"
          className={styles.pipelineName}
          aria-label={t('stages.pipelineName')}
          readOnly={lock !== null}
        />
        {lock === null ? (
          <IconPencil className={styles.pencil} size={15} stroke={1.7} aria-hidden />
        ) : null}
      </div>
      <p className={styles.from}>{t('stages.from', { process, variant })}</p>
      {sisters.length === 0 ? null : <p className={styles.from}>{sharedWith()}</p>}
    </header>
  );
}
