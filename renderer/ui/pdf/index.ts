/** PDF on the screen, read by pdf.js. */
export { PdfPreview } from './PdfPreview.tsx';
