/** What the window and the worker that typesets say to each other; all of it data. */
import type { Result } from '#shared/base';
import type { PublishFailure, SalesBookRequest, UnsupportedSummary } from '#shared/documents';

export interface PrintedBook {
  readonly pdf: Uint8Array;
  readonly fileName: string;
  /** Printed as empty boxes: no font has a picture for them. */
  readonly unsupported: UnsupportedSummary | null;
}

export interface DocumentsWorker {
  publishSalesBook(request: SalesBookRequest): Promise<Result<PrintedBook, PublishFailure>>;
}
