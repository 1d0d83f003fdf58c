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
}

interface PageSize {
  readonly width: number;
  readonly height: number;
}

interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  /** In PDF points. */
  readonly sizes: readonly PageSize[];
}

async function openPdf(pdf: Uint8Array): Promise<OpenedPdf> {
  // The reader takes the bytes over into its worker; the caller still needs them for saving.
  const document = await getDocument({ data: pdf.slice(), isEvalSupported: false }).promise;
  const sizes: PageSize[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
    sizes.push({ width, height });
  }
  return { document, sizes };
}

export function PdfPreview({ pdf, label, pageLabel }: PdfPreviewProps) {
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
    });
    return () => {
      isWanted = false;
    };
  }, [pdf]);

  return (
    // A scrolling region has to be reachable by keyboard.
    <section className={styles.preview} aria-label={label} tabIndex={0}>
      {opened?.sizes.map((size, index) => (
        <PdfPage
          // A page is its place in the document: the next document's page takes it over.
          key={`page ${index + 1}`}
          document={opened.document}
          number={index + 1}
          size={size}
          label={pageLabel(index + 1, opened.sizes.length)}
        />
      ))}
    </section>
  );
}
