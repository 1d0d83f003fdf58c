/**
 * A PDF as a column of pages, drawn when they come into sight. The former document stays
 * on the screen until the next one can be shown, and the reader stays where they were.
 */
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useState } from 'react';
import { PdfPage } from './PdfPage.tsx';
import styles from './pdf-preview.module.css';

GlobalWorkerOptions.workerSrc = workerAddress;

interface PdfPreviewProps {
  readonly pdf: Uint8Array;
  readonly label: string;
  readonly pageLabel: (page: number, of: number) => string;
  /** Called when a document is on the screen. */
  readonly onOpened: (pageCount: number) => void;
}

interface Page {
  /** From 1. */
  readonly number: number;
  /** In PDF points. */
  readonly width: number;
  readonly height: number;
}

interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  readonly pages: readonly Page[];
}

async function openPdf(pdf: Uint8Array): Promise<OpenedPdf> {
  // The reader takes the bytes over into its worker; the caller still needs them for saving.
  const document = await getDocument({ data: pdf.slice(), isEvalSupported: false }).promise;
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
    pages.push({ number, width, height });
  }
  return { document, pages };
}

/** What scrolls is a stop of the Tab key: the arrows read on from there. */
function stopOfTab(element: HTMLElement | null): void {
  if (element) element.tabIndex = 0;
}

export function PdfPreview({ pdf, label, pageLabel, onOpened }: PdfPreviewProps) {
  const [opened, setOpened] = useState<OpenedPdf | null>(null);

  useEffect(() => {
    let isWanted = true;
    void openPdf(pdf).then((next) => {
      if (!isWanted) {
        void next.document.destroy();
        return;
      }
      setOpened((former) => {
        void former?.document.destroy();
        return next;
      });
      onOpened(next.pages.length);
    });
    return () => {
      isWanted = false;
    };
  }, [pdf, onOpened]);

  return (
    <section ref={stopOfTab} className={styles.preview} aria-label={label}>
      {opened?.pages.map((page) => (
        <PdfPage
          key={page.number}
          document={opened.document}
          number={page.number}
          size={page}
          label={pageLabel(page.number, opened.pages.length)}
        />
      ))}
    </section>
  );
}
