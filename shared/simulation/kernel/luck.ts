/** Keys of luck for what has a name; how draws are made of them is said in core/luck.ts. */

/** The mixer of core/luck.ts: keys of texts are as well mixed as draws. */
function mix(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}

/** A key for a text: FNV-1a (G. Fowler, L. C. Noll & K.-P. Vo; 32 bits) over its UTF-16 units, then mixed. */
export function keyOfText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return mix(hash);
}
