/** Only the program's own page, in its main frame, may call the shell. */
import type { IpcMainInvokeEvent } from 'electron';
import { isAppAddress } from './app-origin.ts';

export function isOwnPage(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isAppAddress(frame.url);
}
