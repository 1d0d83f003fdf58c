/**
 * Which images a project may carry: data URIs of PNG, JPEG or SVG of at most 2 MiB. An SVG
 * is accepted only without anything that runs or fetches; it is refused, never cleaned,
 * because a cleaner that misses one trick is worse than none.
 */
import { failure, type Result, success } from '#shared/base';
import { bytesFromBase64, latin1 } from './base64.ts';

export const IMAGE_LIMIT_BYTES = 2 * 1024 * 1024;

export type ImageKind = 'png' | 'jpeg' | 'svg';
export interface ImageFailure {
  readonly code: 'notAnImage' | 'imageTooLarge' | 'unsafeSvg';
}

/** Shapes drawn inside reused shapes double at every level: few levels, or a small file draws for hours. */
const MOST_USES = 20;
const use = /<\s*(?:[\w-]+:)?use\b|\b(?:mask|clip-path)\s*[=:]/gi;

const dataUri =
  /^data:image\/(png|jpeg|svg\+xml)(?:;charset=utf-8)?;base64,([A-Za-z0-9+/]*={0,2})$/;

/** What runs, fetches, or hides one of those: scripts, handlers, foreign markup, entities, animation of links. */
const unsafeMarkup: readonly RegExp[] = [
  /<\s*(?:[\w-]+:)?(?:script|foreignobject|iframe|embed|object|audio|video|link|handler|listener|set|animate\w*|image|feimage)\b/i,
  // Tiles and arrowheads are drawn anew at every place, tiles inside tiles without end.
  /<\s*(?:[\w-]+:)?(?:pattern|marker)\b/i,
  /<!(?!--)/,
  /<\?(?!xml\s)/i,
  /[\s"'/]on[a-z]+\s*=/i,
  /@import/i,
  /javascript:/i,
  /\bxml:base\b/i,
  /url\(\s*["']?\s*(?!["'#\s])/i,
  /\bhref\s*=\s*(?!["']\s*#)/i,
  /\bsrc\s*[=(]/i,
  /image-set/i,
  // A character reference may spell any of the above.
  /&#/,
  // A style may spell url( or @import with escapes.
  /\\/,
];

export function checkImage(uri: string): Result<ImageKind, ImageFailure> {
  // Base64 takes four characters for three bytes.
  if (uri.length > IMAGE_LIMIT_BYTES * 1.4) return failure({ code: 'imageTooLarge' });
  const [, type, base64 = ''] = dataUri.exec(uri) ?? [];
  const bytes = type === undefined ? null : bytesFromBase64(base64);
  if (bytes === null || bytes.length === 0) return failure({ code: 'notAnImage' });
  if (bytes.length > IMAGE_LIMIT_BYTES) return failure({ code: 'imageTooLarge' });
  if (type === 'png')
    return startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) ? success('png') : notAnImage();
  if (type === 'jpeg')
    return startsWith(bytes, [0xff, 0xd8, 0xff]) ? success('jpeg') : notAnImage();
  return checkSvg(bytes);
}

function checkSvg(bytes: Uint8Array): Result<ImageKind, ImageFailure> {
  // A zero byte means UTF-16 or worse, in which the markup below could hide.
  if (bytes.includes(0)) return notAnImage();
  const markup = latin1(bytes);
  if (/<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])/i.test(markup)) return notAnImage();
  if (!/<svg[\s/>]/i.test(markup)) return notAnImage();
  const isUnsafe =
    unsafeMarkup.some((pattern) => pattern.test(markup)) ||
    (markup.match(use) ?? []).length > MOST_USES;
  return isUnsafe ? failure({ code: 'unsafeSvg' }) : success('svg');
}

function notAnImage(): Result<ImageKind, ImageFailure> {
  return failure({ code: 'notAnImage' });
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
