/** The last place of the road: the corporate sales book as PDF, previewed while it is chosen. */
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Language } from '#shared/i18n';
import type { ProcessId, Project, VariantId } from '#shared/model';
import { useProject, useTranslate } from '../../session/index.ts';
import { Fill } from '../../ui/index.ts';
import { PdfPreview } from '../../ui/pdf/index.ts';
import { BookSettings } from './BookSettings.tsx';
import { BookStatus } from './BookStatus.tsx';
import styles from './publish-place.module.css';
import { StagesButton } from './stages/index.ts';
import { type BookChoice, useSalesBook } from './use-sales-book.ts';
import { useSaveBook } from './use-save-book.ts';

export interface ChosenParts {
  readonly language: Language;
  readonly withFigures: boolean;
  readonly leftOut: ReadonlySet<ProcessId>;
  /** Where another variant than the current one is described. */
  readonly variants: Readonly<Partial<Record<ProcessId, VariantId>>>;
}

function chaptersOf(project: Project, parts: ChosenParts): BookChoice['chapters'] {
  return project.processOrder.flatMap((processId) => {
    const process = project.processes[processId];
    if (!process || parts.leftOut.has(processId)) return [];
    const chosen = parts.variants[processId];
    const variantId = chosen && process.variants[chosen] ? chosen : process.currentVariantId;
    return [{ processId, variantId }];
  });
}

export function PublishPlace() {
  const t = useTranslate();
  const project = useProject((open) => open);
  const [parts, setParts] = useState<ChosenParts>({
    language: project.language,
    withFigures: true,
    leftOut: new Set(),
    variants: {},
  });
  const { language, withFigures } = parts;
  const chapters = useMemo(() => chaptersOf(project, parts), [project, parts]);
  const choice = useMemo(
    () => ({ language, withFigures, chapters }),
    [language, withFigures, chapters],
  );
  const { printed, missing, work, again } = useSalesBook(choice);
  const { save, saved } = useSaveBook();
  const [pageCount, setPageCount] = useState(0);
  const isFresh = printed !== null && work.kind === 'resting';
  return (
    <div className={styles.place}>
      <Fill slot="primary-action">
        <Button
          leftSection={<IconDownload size={16} />}
          disabled={!isFresh}
          onClick={() => {
            if (printed) save(printed);
          }}
        >
          {t('publish.save')}
        </Button>
      </Fill>
      <aside className={styles.side}>
        <BookSettings parts={parts} onChange={setParts} />
        <StagesButton />
        <BookStatus
          work={work}
          missing={missing}
          unsupported={printed?.unsupported ?? null}
          pageCount={pageCount}
          saved={saved}
          isFresh={isFresh}
          onAgain={again}
        />
      </aside>
      <div className={styles.paper} data-stale={!isFresh || undefined}>
        {printed === null ? (
          <FirstPaper isChosen={chapters.length > 0} isAwaited={work.kind !== 'failed'} />
        ) : (
          <PdfPreview
            pdf={printed.pdf}
            label={t('publish.preview')}
            pageLabel={(page, count) => t('publish.pageOf', { page, count })}
            onOpened={setPageCount}
          />
        )}
      </div>
    </div>
  );
}

/** Before the first book: its paper while it is being made, else what to do to get one. */
function FirstPaper(props: { readonly isChosen: boolean; readonly isAwaited: boolean }) {
  const t = useTranslate();
  if (!props.isChosen) return <p className={styles.none}>{t('publish.nothingToPublish')}</p>;
  return props.isAwaited ? <div className={styles.blank} aria-hidden /> : null;
}
