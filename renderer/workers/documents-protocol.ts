/** What the window and the worker that typesets say to each other; all of it data. */
import type { Result } from '#shared/base';
import type {
  PublishFailure,
  SalesBookRequest,
  TypesetFailure,
  UnsupportedSummary,
} from '#shared/documents';

export interface PrintedBook {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Printed as empty boxes: no font has a picture for them. */
  readonly unsupported: UnsupportedSummary | null;
  /** Why the company's theme was not used. */
  readonly themeFailure: TypesetFailure | null;
  readonly isLogoBroken: boolean;
}

export interface DocumentsWorker {
  /** `theme` is the text of a company's own, empty for the usual one. */
  publishSalesBook(
    request: SalesBookRequest,
    theme: string,
  ): Promise<Result<PrintedBook, PublishFailure>>;
}
