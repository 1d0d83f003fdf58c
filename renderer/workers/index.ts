/** Long work off the window's thread, with progress and cancelling. */
export {
  createDocumentsClient,
  type DocumentsClient,
  type PrintFailure,
  type PrintOptions,
} from './documents-client.ts';
export type { PrintedDocument } from './documents-protocol.ts';
export { type BoardRouter, createLayoutClient, type LayoutClient } from './layout-client.ts';
export {
  createSimulationClient,
  type SimulationClient,
  type SimulationFailure,
  type Watching,
} from './simulation-client.ts';
export type { EventLogRequest } from './simulation-protocol.ts';
export {
  useDocumentsClient,
  useLayoutClient,
  useSimulationClient,
  type Workers,
  WorkersProvider,
} from './workers-context.tsx';
