/**
 * The years whose clocks are known. Before 1970 the IANA database promises nothing of a zone (its file `Theory`:
 * scope of the tz database); its rules are written out far beyond 2199, but nobody plans so long.
 */
export const KNOWN_YEARS = { least: 1970, most: 2199 } as const;
