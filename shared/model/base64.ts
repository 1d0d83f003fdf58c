/** Base64 to bytes (RFC 4648, standard alphabet); the ES library has no decoder. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const valueOfCode = new Map([...ALPHABET].map((letter, value) => [letter.charCodeAt(0), value]));

/** null where the text isn't base64. */
export function bytesFromBase64(text: string): Uint8Array | null {
  const digits = text.replace(/=+$/, '');
  if (text.length % 4 !== 0 || text.length - digits.length > 2) return null;
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let index = 0; index < digits.length; index++) {
    const value = valueOfCode.get(digits.charCodeAt(index));
    if (value === undefined) return null;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 0xff;
  }
  return bytes;
}

/** One character per byte: enough to look for markup, which is ASCII. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return text;
}
