/** A file name from people's words that Windows, macOS and Linux all accept. */

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 80;

export function safeFileName(title: string, extension: string): string {
  const cleaned = title
    // Path separators, wildcards, quotes, control and invisible formatting characters.
    .replace(/[\\/:*?"<>|\p{C}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const shortened = [...cleaned]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  const name = shortened === '' ? 'salesbook' : shortened;
  return `${DEVICE.test(name) ? `${name}_` : name}.${extension}`;
}
