/**
 * A PDF as a column of pages, drawn when they come into sight. The former document stays
 * on the screen until the next one can be shown, and the reader stays where they were.
 */
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
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

let reader: PDFWorker | null = null;

/** One for all documents, else each would load the reader's code anew before it is read. */
function sharedReader(): PDFWorker {
  if (reader === null || reader.destroyed) reader = PDFWorker.create({});
  return reader;
}

async function openPdf(pdf: Uint8Array): Promise<OpenedPdf> {
  // The reader takes the bytes over into its worker; the caller still needs them for saving.
  const data = pdf.slice();
  const document = await getDocument({ data, worker: sharedReader(), isEvalSupported: false })
    .promise;
  const pageOf = async (number: number): Promise<Page> => {
    const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
    return { number, width, height };
  };
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return { document, pages: await Promise.all(numbers.map(pageOf)) };
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
      setOpened(next);
      onOpened(next.pages.length);
    });
    return () => {
      isWanted = false;
    };
  }, [pdf, onOpened]);
  // The former one is let go when the next is on the screen, the last one with the preview.
  useEffect(() => () => void opened?.document.destroy(), [opened]);

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
