/** A file name from people's words that Windows, macOS and Linux all accept. */

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST_STEM = 80;

/** `extension` without its dot; the words may or may not end in it already. */
export function safeFileName(suggested: string, extension: string): string {
  const ending = `.${extension}`;
  const words = suggested.endsWith(ending) ? suggested.slice(0, -ending.length) : suggested;
  const cleaned = words
    // «Чек-лист новичка: Менеджер»: a full stop parts the words where no colon may stand.
    .replace(/: +/gu, '. ')
    // Path separators, wildcards, quotes, control and invisible formatting characters.
    .replace(/[\\/:*?"<>|\p{C}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s]+/u, '');
  const stem =
    [...cleaned]
      .slice(0, LONGEST_STEM)
      .join('')
      .replace(/[.\s]+$/u, '') || 'salesbook';
  return `${DEVICE.test(stem) ? `${stem}_` : stem}${ending}`;
}
