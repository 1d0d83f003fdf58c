/**
 * Which characters a font has a picture for: the `cmap` table of TrueType and OpenType
 * (formats 4 and 12, which all fonts of today carry; OpenType specification, «cmap»).
 */
export type Coverage = (codePoint: number) => boolean;

interface Range {
  readonly first: number;
  readonly last: number;
  /** Glyph of a character; 0 is the picture for «missing». */
  readonly glyphOf: (codePoint: number) => number;
}

/** Character sets that map to Unicode: platform 0, and platform 3 with these encodings. */
const WINDOWS_UNICODE = new Set([1, 10]);

export function coverageOf(fonts: readonly Uint8Array[]): Coverage {
  const ranges = fonts.flatMap(rangesOf);
  return (codePoint) =>
    ranges.some(
      ({ first, last, glyphOf }) =>
        codePoint >= first && codePoint <= last && glyphOf(codePoint) !== 0,
    );
}

function rangesOf(font: Uint8Array): Range[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, 'cmap');
  if (cmap === null) return [];
  const ranges: Range[] = [];
  for (let index = 0; index < view.getUint16(cmap + 2); index += 1) {
    const record = cmap + 4 + index * 8;
    const platform = view.getUint16(record);
    const encoding = view.getUint16(record + 2);
    if (platform !== 0 && !(platform === 3 && WINDOWS_UNICODE.has(encoding))) continue;
    const subtable = cmap + view.getUint32(record + 4);
    const format = view.getUint16(subtable);
    if (format === 4) ranges.push(...segmentRanges(view, subtable));
    if (format === 12) ranges.push(...groupRanges(view, subtable));
  }
  return ranges;
}

function tableOffset(view: DataView, tag: string): number | null {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    const name = [0, 1, 2, 3].map((at) => String.fromCharCode(view.getUint8(record + at))).join('');
    if (name === tag) return view.getUint32(record + 8);
  }
  return null;
}

/** Format 4: segments with a shift each, or with a list of glyphs. */
function segmentRanges(view: DataView, subtable: number): Range[] {
  const doubled = view.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubled + 2;
  const shifts = starts + doubled;
  const offsets = shifts + doubled;
  const ranges: Range[] = [];
  for (let at = 0; at < doubled; at += 2) {
    const first = view.getUint16(starts + at);
    const offset = view.getUint16(offsets + at);
    const shift = view.getUint16(shifts + at);
    const glyphOf = (codePoint: number) =>
      offset === 0
        ? (codePoint + shift) & 0xffff
        : view.getUint16(offsets + at + offset + 2 * (codePoint - first));
    ranges.push({ first, last: view.getUint16(ends + at), glyphOf });
  }
  return ranges;
}

/** Format 12: groups of characters in a row, also beyond 0xFFFF. */
function groupRanges(view: DataView, subtable: number): Range[] {
  const ranges: Range[] = [];
  for (let index = 0; index < view.getUint32(subtable + 12); index += 1) {
    const group = subtable + 16 + index * 12;
    const first = view.getUint32(group);
    const glyph = view.getUint32(group + 8);
    ranges.push({
      first,
      last: view.getUint32(group + 4),
      glyphOf: (codePoint) => glyph + codePoint - first,
    });
  }
  return ranges;
}
