/** A data URI of the project (a logo) → bytes that Typst can place; null when it isn't a whole image that it knows. */
import { isWhole } from '../whole-image.ts';

export type ImageFormat = 'png' | 'jpg' | 'svg';

const FORMATS: Readonly<Record<string, ImageFormat>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
};

/** The first bytes of the formats that have them; SVG is text and has none. */
const SIGNATURES: Readonly<Record<ImageFormat, readonly number[]>> = {
  png: [0x89, 0x50, 0x4e, 0x47],
  jpg: [0xff, 0xd8, 0xff],
  svg: [],
};

export function decodeImage(
  dataUri: string,
): { readonly format: ImageFormat; readonly bytes: Uint8Array } | null {
  const match = /^data:([a-z+/]+)(?:;charset=utf-8)?;base64,([A-Za-z0-9+/]+={0,2})$/.exec(dataUri);
  const format = FORMATS[match?.[1] ?? ''];
  const encoded = match?.[2];
  if (format === undefined || encoded === undefined) return null;
  const bytes = fromBase64(encoded);
  const isGenuine = SIGNATURES[format].every((byte, index) => bytes[index] === byte);
  return isGenuine && (format === 'svg' || isWhole(bytes, format)) ? { format, bytes } : null;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SEXTETS = new Map([...ALPHABET].map((letter, value) => [letter, value]));

/** RFC 4648, section 4; the text was matched against the alphabet before. */
function fromBase64(encoded: string): Uint8Array {
  const letters = encoded.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let bits = 0;
  let bitCount = 0;
  let written = 0;
  for (const letter of letters) {
    bits = ((bits << 6) | (SEXTETS.get(letter) ?? 0)) & 0xffff;
    bitCount += 6;
    if (bitCount < 8) continue;
    bitCount -= 8;
    bytes[written] = (bits >> bitCount) & 0xff;
    written += 1;
  }
  return bytes;
}
