/** What the window and the worker that typesets say to each other; all of it data. */
import type { Result } from '#shared/base';
import type {
  DocumentFailure,
  DocumentFormat,
  DocumentRequest,
  TypesetFailure,
  UnsupportedSummary,
} from '#shared/documents';

export interface PrintedDocument {
  readonly bytes: Uint8Array;
  readonly title: string;
  readonly fileName: string;
  /** Printed as empty boxes: no font has a picture for them. */
  readonly unsupported: UnsupportedSummary | null;
  /** Why the company's theme was not used. */
  readonly themeFailure: TypesetFailure | null;
  readonly isLogoBroken: boolean;
}

export interface DocumentJob {
  readonly request: DocumentRequest;
  readonly format: DocumentFormat;
  /** The text of a company's own, empty for the usual one. */
  readonly theme: string;
}

export interface WorkerAnswer {
  readonly made: Result<PrintedDocument, DocumentFailure>;
  /** The compiler broke, or remembers more than is good for the machine: the next document wants a new worker. */
  readonly isWorn: boolean;
}

export interface DocumentsWorker {
  publish(job: DocumentJob): Promise<WorkerAnswer>;
}
