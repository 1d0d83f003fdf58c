/** The page needs the clipboard, full screen and lasting storage; camera, place, devices and the rest are refused. */
import type { Session } from 'electron';
import { isAppAddress } from './app-origin.ts';

const GRANTED = new Set([
  'clipboard-sanitized-write',
  'clipboard-read',
  'fullscreen',
  'persistent-storage',
]);

export function denyPermissions(
  session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  >,
): void {
  session.setPermissionRequestHandler((contents, permission, decide) => {
    decide(GRANTED.has(permission) && isAppAddress(contents.getURL()));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) =>
      GRANTED.has(permission) && isAppAddress(requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
}
