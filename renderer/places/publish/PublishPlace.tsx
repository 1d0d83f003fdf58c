/** The last place of the road: what is printed, for whom, in which language, previewed while it is chosen. */
import { Button } from '@mantine/core';
import { IconDownload, IconFileZip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslate } from '../../session/index.ts';
import { Fill } from '../../ui/index.ts';
import { PdfPreview } from '../../ui/pdf/index.ts';
import { Appearance } from './Appearance.tsx';
import { DocumentList } from './DocumentList.tsx';
import { DocumentStatus } from './DocumentStatus.tsx';
import { PartList } from './PartList.tsx';
import { ProcessChoices } from './ProcessChoices.tsx';
import styles from './publish-place.module.css';
import { StagesButton } from './stages/index.ts';
import { useBundle } from './use-bundle.ts';
import { useDocument } from './use-document.ts';
import { useHandOut } from './use-hand-out.ts';
import { usePublishing } from './use-publishing.ts';
import { useSaving } from './use-saving.ts';

export function PublishPlace() {
  const t = useTranslate();
  const publishing = usePublishing();
  const { entry, format, chapters } = publishing;
  const inHand = useDocument(publishing);
  const { printed, isFresh, work } = inHand;
  const { saved, handOut, fail } = useHandOut();
  const bundle = useBundle(publishing, { handOut, fail });
  const saving = useSaving({ handOut, fail });
  const [pageCount, setPageCount] = useState(0);
  return (
    <div className={styles.place}>
      <Fill slot="primary-action">
        <div className={styles.actions}>
          <Button
            variant="default"
            leftSection={<IconFileZip size={16} />}
            disabled={chapters.length === 0 || bundle.work !== null}
            onClick={bundle.start}
          >
            {t('publish.saveAll')}
          </Button>
          <Button
            leftSection={<IconDownload size={16} />}
            disabled={!isFresh || saving.making !== null}
            onClick={() => {
              if (printed) saving.start(printed, format);
            }}
          >
            {t('publish.save', { format: t(`publish.format_${format}`) })}
          </Button>
        </div>
      </Fill>
      <aside className={styles.side}>
        <div className={styles.settings}>
          <DocumentList publishing={publishing} />
          <StagesButton />
          <ProcessChoices publishing={publishing} />
          {entry.edition === null ? null : (
            <PartList key={entry.id} publishing={publishing} edition={entry.edition} />
          )}
          <Appearance publishing={publishing} />
        </div>
        <DocumentStatus {...{ inHand, bundle, saving, pageCount, saved }} />
      </aside>
      <div className={styles.paper} data-stale={!isFresh || undefined}>
        {printed === null ? (
          <FirstPaper
            isChosen={chapters.length > 0}
            isThere={publishing.paper !== null}
            isAwaited={work.kind !== 'failed'}
          />
        ) : (
          <PdfPreview
            pdf={printed.bytes}
            label={t('publish.preview')}
            pageLabel={(page, count) => t('publish.pageOf', { page, count })}
            onOpened={setPageCount}
          />
        )}
      </div>
    </div>
  );
}

/** Before the first document: its paper while it is being made, else what to do to get one. */
function FirstPaper(props: {
  readonly isChosen: boolean;
  readonly isThere: boolean;
  readonly isAwaited: boolean;
}) {
  const t = useTranslate();
  if (!props.isChosen) return <p className={styles.none}>{t('publish.nothingToPublish')}</p>;
  if (!props.isThere) return <p className={styles.none}>{t('publish.noPart')}</p>;
  return props.isAwaited ? <div className={styles.blank} aria-hidden /> : null;
}
