/** Long work off the window's thread, with progress and cancelling. */
export {
  createSimulationClient,
  type SimulationClient,
  type SimulationFailure,
} from './simulation-client.ts';
export { useSimulationClient, type Workers, WorkersProvider } from './workers-context.tsx';
