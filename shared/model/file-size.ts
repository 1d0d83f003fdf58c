/** How large a project file may be, and how large a text will be as UTF-8. */
export const FILE_LIMIT_BYTES = 64 * 1024 * 1024;

/** Bytes of the text in UTF-8; a lone surrogate counts as its replacement character. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    const isPair = unit >= 0xd800 && unit < 0xdc00 && isLowSurrogate(text.charCodeAt(index + 1));
    // A pair has two units and four bytes; others above 0x7ff one unit and three bytes.
    bytes += unit < 0x800 ? 1 : 2;
    if (isPair) index++;
  }
  return bytes;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

/** Whether the text takes more than the limit; counts only where the length alone doesn't tell. */
export function exceedsFileLimit(text: string): boolean {
  if (text.length > FILE_LIMIT_BYTES) return true;
  if (text.length * 3 <= FILE_LIMIT_BYTES) return false;
  return utf8Length(text) > FILE_LIMIT_BYTES;
}
