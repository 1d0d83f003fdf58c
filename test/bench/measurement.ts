/** What the benchmark asks of a measuring process, and what that answers. */
export type Measurement =
  | {
      /** One scenario to its figures, in the process's own thread or in worker threads. */
      readonly kind: 'run';
      readonly file: string;
      readonly deals?: number;
      readonly replications?: number;
      readonly workers?: number;
      /** In the process's own thread, with the log of the first replication. */
      readonly isLogged?: boolean;
    }
  /** Two scenarios of a file, replication by replication with the same luck. */
  | {
      readonly kind: 'pair';
      readonly file: string;
      readonly former: string;
      readonly latter: string;
      readonly workers: number;
    }
  /** A run without end is asked to stop: in slices of its own thread, or in a worker thread. */
  | { readonly kind: 'cancel'; readonly file: string; readonly inWorker: boolean };

export interface Measured {
  readonly seconds: number;
  /** Processor time of all the process's threads meanwhile. */
  readonly cpuSeconds: number;
  readonly events: number;
  readonly dealsPerYear: number;
  /** Most memory that the process ever had resident. */
  readonly peakBytes: number;
  /** Of the log, when there is one. */
  readonly log?: { readonly bytes: number; readonly activities: number };
}
