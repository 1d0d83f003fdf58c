/**
 * Whether a picture came through whole: what a reader of it would stumble over is found before it is
 * printed. PNG by the checksums of its chunks, JPEG by its frame and its end.
 */
import { sizeOfImage } from './image-size.ts';

/** A logo of more is none; a picture that says so of itself would take all memory there is. */
const MOST_PIXELS = 64_000_000;

export function isWhole(bytes: Uint8Array, format: 'png' | 'jpg'): boolean {
  const size = sizeOfImage(bytes, format);
  if (!size || size.width * size.height > MOST_PIXELS) return false;
  return format === 'png' ? isWholePng(bytes) : isWholeJpeg(bytes);
}

const SIGNATURE_BYTES = 8;
/** Length, name and checksum around the data of a chunk: PNG specification, 5.3. */
const AROUND_BYTES = 12;

function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set<string>();
  let at = SIGNATURE_BYTES;
  while (at + AROUND_BYTES <= bytes.length && !names.has('IEND')) {
    const length = view.getUint32(at);
    const end = at + AROUND_BYTES + length;
    if (end > bytes.length) return false;
    const checked = bytes.subarray(at + 4, end - 4);
    if (crc32(checked) !== view.getUint32(end - 4)) return false;
    names.add(String.fromCharCode(...checked.subarray(0, 4)));
    at = end;
  }
  return names.has('IHDR') && names.has('IDAT') && names.has('IEND');
}

/** Of PNG specification, annex D; bit by bit, for a logo is small. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** An end of image somewhere after the start of scan (ITU-T T.81, table B.1); some cameras write more behind it. */
function isWholeJpeg(bytes: Uint8Array): boolean {
  const scan = indexOfMarker(bytes, 0xda, 2);
  return scan !== -1 && indexOfMarker(bytes, 0xd9, scan + 2) !== -1;
}

function indexOfMarker(bytes: Uint8Array, marker: number, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === marker) return at;
  }
  return -1;
}
