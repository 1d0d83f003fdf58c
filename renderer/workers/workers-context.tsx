/** React's way to the workers' clients; they are built once, in the composition root. */
import { createContext, type ReactNode, useContext } from 'react';
import { present } from '#shared/base';
import type { DocumentsClient } from './documents-client.ts';
import type { LayoutClient } from './layout-client.ts';
import type { SimulationClient } from './simulation-client.ts';

export interface Workers {
  readonly simulation: SimulationClient;
  readonly documents: DocumentsClient;
  readonly layout: LayoutClient;
}

const WorkersContext = createContext<Workers | null>(null);

export function WorkersProvider(props: {
  readonly workers: Workers;
  readonly children: ReactNode;
}) {
  return <WorkersContext.Provider value={props.workers}>{props.children}</WorkersContext.Provider>;
}

function useWorkers(): Workers {
  return present(useContext(WorkersContext), 'workers around this component');
}

export function useSimulationClient(): SimulationClient {
  return useWorkers().simulation;
}

export function useDocumentsClient(): DocumentsClient {
  return useWorkers().documents;
}

export function useLayoutClient(): LayoutClient {
  return useWorkers().layout;
}
