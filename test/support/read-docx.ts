/** Reads a DOCX back by the rules of its package (ECMA-376): parts, relations, and the XML of the text. */
import { DOMParser } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';

export interface ReadDocx {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  xml(path: string): Document;
  /** Text of the body, a line a paragraph. */
  readonly lines: readonly string[];
  /** Texts of paragraphs by the name of their style. */
  withStyle(styleId: string): string[];
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const xml = (path: string) => {
    const part = parts.get(path);
    if (!part) throw new Error(`no part ${path}`);
    return parseStrictly(new TextDecoder().decode(part), path);
  };
  const paragraphs = elements(xml('word/document.xml'), 'w:p');
  return {
    parts,
    xml,
    lines: paragraphs.map(textOf),
    withStyle: (styleId) => paragraphs.filter((one) => styleOf(one) === styleId).map(textOf),
  };
}

/** Throws where the text isn't well-formed XML, warnings included. */
function parseStrictly(text: string, path: string): Document {
  const refuse = (message: string) => {
    throw new Error(`${path}: ${message}`);
  };
  const errorHandler = { warning: refuse, error: refuse, fatalError: refuse };
  return new DOMParser({ errorHandler }).parseFromString(text, 'text/xml');
}

export function elements(within: Document | Element, name: string): Element[] {
  return Array.from(within.getElementsByTagName(name));
}

export function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}

/** Line breaks and tabs as such; codes of fields aren't text. */
function textOf(paragraph: Element): string {
  return Array.from(paragraph.getElementsByTagName('*'))
    .map((one) => {
      if (one.tagName === 'w:br') return '\n';
      if (one.tagName === 'w:tab' && one.parentNode?.nodeName === 'w:r') return '\t';
      return one.tagName === 'w:t' ? (one.textContent ?? '') : '';
    })
    .join('');
}

function styleOf(paragraph: Element): string {
  const [style] = elements(paragraph, 'w:pStyle');
  return style ? attribute(style, 'w:val') : '';
}
