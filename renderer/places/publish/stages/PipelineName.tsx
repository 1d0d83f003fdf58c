/** What the pipeline is called in the CRM, typed over in place; and where its stages come from. */
import { IconPencil } from '@tabler/icons-react';
import { success } from '#shared/base';
import type { Pipeline } from '#shared/stage-definitions';
import { useTranslate } from '../../../session/index.ts';
import { useTypedText } from '../../../ui/index.ts';
import styles from './stages.module.css';
import { useCorrections } from './use-corrections.tsx';

export function PipelineName({ agreed }: { readonly agreed: Pipeline }) {
  const t = useTranslate();
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
    </header>
  );
}
