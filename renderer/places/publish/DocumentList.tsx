/** What to print: every document with whom it is for; one of them is looked at, and is chosen more closely. */
import { IconFileText, IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import { useId } from 'react';
import type { DocumentFormat } from '#shared/documents';
import { useTranslate } from '../../session/index.ts';
import { DOCUMENT_ENTRIES, type DocumentEntry } from './document-entries.ts';
import { FormatChoice } from './FormatChoice.tsx';
import styles from './publish-place.module.css';
import { SubjectChoice } from './SubjectChoice.tsx';
import type { Publishing } from './use-publishing.ts';

export function DocumentList({ publishing }: { readonly publishing: Publishing }) {
  const t = useTranslate();
  return (
    <fieldset className={styles.documents}>
      <legend>{t('publish.whatToPrint')}</legend>
      {DOCUMENT_ENTRIES.map((entry) => (
        <DocumentRow key={entry.id} entry={entry} publishing={publishing} />
      ))}
    </fieldset>
  );
}

interface DocumentRowProps {
  readonly entry: DocumentEntry;
  readonly publishing: Publishing;
}

function DocumentRow({ entry, publishing }: DocumentRowProps) {
  const t = useTranslate();
  const aboutId = useId();
  const { facts, change } = publishing;
  const { id, name, forWhom } = entry;
  const isChosen = id === publishing.entry.id;
  const format = facts.formats[id] ?? 'pdf';
  return (
    <div className={styles.document} data-chosen={isChosen || undefined}>
      <label className={styles.documentLine}>
        <input
          type="radio"
          name="document"
          className={styles.radio}
          aria-label={t(name)}
          aria-describedby={aboutId}
          checked={isChosen}
          onChange={() => change({ documentId: id })}
        />
        <FormatIcon format={format} />
        <span className={styles.documentName}>{t(name)}</span>
        <span className={styles.format}>{t(`publish.format_${format}`)}</span>
        <span id={aboutId} className={styles.forWhom}>
          {t(forWhom)}
        </span>
      </label>
      {isChosen ? (
        <div className={styles.closer}>
          <SubjectChoice publishing={publishing} />
          <FormatChoice publishing={publishing} />
        </div>
      ) : null}
    </div>
  );
}

const ICONS = { pdf: IconFileTypePdf, docx: IconFileTypeDocx, md: IconFileText };

function FormatIcon({ format }: { readonly format: DocumentFormat }) {
  const Icon = ICONS[format];
  return <Icon size={20} stroke={1.5} aria-hidden />;
}
