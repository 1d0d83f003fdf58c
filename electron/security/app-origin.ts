/**
 * The page has an origin of its own, `app://salesbook`, instead of file://: a real
 * origin gives it storage, a content security policy and no sight of the disk.
 */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = `${APP_SCHEME}://salesbook`;

export function isAppAddress(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === `${APP_SCHEME}:` && url.host === 'salesbook';
  } catch {
    return false;
  }
}
