/** The size that a picture says it has: PNG in its first chunk, JPEG in its frame header. */
import type { ImageFormat } from './typst/image.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

export function sizeOfImage(bytes: Uint8Array, format: ImageFormat): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = format === 'png' ? sizeOfPng(view) : sizeOfJpeg(view);
  return size && size.width > 0 && size.height > 0 ? size : null;
}

/** Signature (8), length and name of IHDR (8), width, height: PNG specification, 11.2.2. */
function sizeOfPng(view: DataView): Size | null {
  if (view.byteLength < 24) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Markers that begin a frame; the gaps among them are tables, not frames (ITU-T T.81, table B.1). */
const NOT_FRAMES = new Set([0xc4, 0xc8, 0xcc]);

function sizeOfJpeg(view: DataView): Size | null {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && !NOT_FRAMES.has(marker)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
