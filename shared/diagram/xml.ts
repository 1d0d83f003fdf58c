/**
 * Writing XML by hand: everything people typed passes through here. Characters that
 * XML 1.0 forbids are dropped, the five that mean markup are escaped.
 */

/** XML 1.0, production Char: tab, line breaks, and everything from the space on but surrogates and the last two. */
function isAllowed(codePoint: number): boolean {
  if (codePoint < 0x20) return codePoint === 0x9 || codePoint === 0xa || codePoint === 0xd;
  if (codePoint >= 0x7f && codePoint <= 0x9f) return false;
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return false;
  return codePoint !== 0xfffe && codePoint !== 0xffff;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function withoutForbidden(text: string): string {
  let kept = '';
  for (const character of text) {
    if (isAllowed(character.codePointAt(0) ?? 0)) kept += character;
  }
  return kept;
}

export function escapeXml(text: string): string {
  return withoutForbidden(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function writtenNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** One element; its content, if any, is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const text = typeof value === 'number' ? writtenNumber(value) : escapeXml(value);
    return [` ${key}="${text}"`];
  });
  const open = `<${name}${written.join('')}`;
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}
