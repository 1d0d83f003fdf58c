/** One page of a PDF: its paper at once, its print when it comes near the window. */
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import styles from './pdf-preview.module.css';

interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  /** In PDF points. */
  readonly size: { readonly width: number; readonly height: number };
  readonly label: string;
}

/** Sharp on the screens there are, without drawing more than they show. */
const MOST_PIXELS_PER_POINT = 3;

export function PdfPage({ document, number, size, label }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setIsNear] = useState(false);

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => setIsNear(entry?.isIntersecting ?? false),
      { rootMargin: '600px 0px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const element = canvas.current;
    if (!element || !isNear) return;
    let task: RenderTask | null = null;
    let isWanted = true;
    void document.getPage(number).then((page) => {
      if (!isWanted) return;
      const wanted = (element.clientWidth / size.width) * window.devicePixelRatio;
      const viewport = page.getViewport({ scale: Math.min(wanted, MOST_PIXELS_PER_POINT) });
      // Drawn aside and shown whole, so that a page never blinks.
      const aside = element.ownerDocument.createElement('canvas');
      aside.width = Math.round(viewport.width);
      aside.height = Math.round(viewport.height);
      task = page.render({ canvas: aside, viewport });
      task.promise.then(
        () => {
          if (!isWanted) return;
          element.width = aside.width;
          element.height = aside.height;
          element.getContext('2d')?.drawImage(aside, 0, 0);
        },
        // A cancelled drawing rejects; there is nothing to show for it.
        () => undefined,
      );
    });
    return () => {
      isWanted = false;
      task?.cancel();
    };
  }, [document, number, isNear, size.width]);

  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      className={styles.page}
      style={{ aspectRatio: `${size.width} / ${size.height}` }}
      data-landscape={size.width > size.height || undefined}
    />
  );
}
