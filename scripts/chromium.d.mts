/** Path of a browser that is already here, or null. */
export function installedChromium(): string | null;
/** Path of a browser, fetched if there was none. Throws when none can be had. */
export function ensureChromium(): string;
