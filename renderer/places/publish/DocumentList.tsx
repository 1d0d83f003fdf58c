/** What to print: every kind of document with whom it is for; one of them is looked at. */
import { IconFileTypePdf } from '@tabler/icons-react';
import { useTranslate } from '../../session/index.ts';
import { DOCUMENT_KINDS } from './document-kinds.ts';
import styles from './publish-place.module.css';
import type { Publishing } from './use-publishing.ts';

export function DocumentList({ publishing }: { readonly publishing: Publishing }) {
  const t = useTranslate();
  const { kind: shown, change } = publishing;
  return (
    <fieldset className={styles.documents}>
      <legend>{t('publish.whatToPrint')}</legend>
      {DOCUMENT_KINDS.map(({ id, name, forWhom, format }) => (
        <label key={id} className={styles.document} data-chosen={id === shown.id || undefined}>
          <input
            type="radio"
            name="document"
            className={styles.radio}
            checked={id === shown.id}
            onChange={() => change({ documentId: id })}
          />
          <IconFileTypePdf size={20} stroke={1.5} aria-hidden />
          <span className={styles.documentName}>{t(name)}</span>
          <span className={styles.format}>{format.toUpperCase()}</span>
          <span className={styles.forWhom}>{t(forWhom)}</span>
        </label>
      ))}
    </fieldset>
  );
}
