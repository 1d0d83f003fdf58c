/**
 * The only place that touches ipcMain: checks the sender, parses the arguments, calls
 * the service. A call that isn't as agreed is a fault of the page and is rejected.
 */

import { ipcMain, type WebContents } from 'electron';
import { type HostCalls, type HostEvents, hostCallArguments } from '#shared/host';
import { isOwnPage } from './security/sender.ts';

export type HostServices = { readonly [Call in keyof HostCalls]: HostCalls[Call] };

export function answerCalls(services: HostServices): void {
  for (const call of Object.keys(hostCallArguments) as (keyof HostCalls)[]) {
    answerCall(call, services[call]);
  }
}

function answerCall<Call extends keyof HostCalls>(call: Call, service: HostCalls[Call]): void {
  ipcMain.handle(call, async (event, ...sent: unknown[]) => {
    if (!isOwnPage(event)) throw new Error(`${call}: refused, not the program's page`);
    const parsed = hostCallArguments[call].safeParse(sent);
    if (!parsed.success) throw new Error(`${call}: refused, arguments not as agreed`);
    // One call's arguments and its service belong together; the map of calls says so.
    return (service as (...args: unknown[]) => Promise<unknown>)(...parsed.data);
  });
}

export function sendEvent<Name extends keyof HostEvents>(
  contents: Pick<WebContents, 'send'>,
  name: Name,
  payload: HostEvents[Name],
): void {
  contents.send(name, payload);
}
