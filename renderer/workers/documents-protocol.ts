/** What the window and the worker that typesets say to each other; all of it data. */
import type { Result } from '#shared/base';
import type { PublishFailure, SalesBookRequest } from '#shared/documents';

export interface PrintedBook {
  readonly pdf: Uint8Array;
  readonly fileName: string;
}

export interface DocumentsWorker {
  publishSalesBook(request: SalesBookRequest): Promise<Result<PrintedBook, PublishFailure>>;
}
