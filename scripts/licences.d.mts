export interface LicenceNotice {
  readonly name: string;
  /** Empty for the fonts, which come without one. */
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}
/** Of everything that ships inside the program. Throws when one lacks its text. */
export function collectLicences(root: string): LicenceNotice[];
export function writeLicences(notices: readonly LicenceNotice[]): string;
