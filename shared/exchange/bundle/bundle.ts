/** Several documents as one archive, with a page that says what each of them is. The same files give the same bytes. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { element, escapeXml } from '#shared/diagram';
import { createTranslate, formatNumber, type Language } from '#shared/i18n';

export interface BundledFile {
  /** Safe on every system, and with its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly title: string;
  readonly about: string;
}

export interface Bundle {
  readonly title: string;
  readonly language: Language;
  readonly files: readonly BundledFile[];
}

/** Files in the archive have a date; it says nothing of when they were made. */
const NO_DATE = '2000-01-01T00:00:00';
const INDEX = 'index.html';

export function bundleOf(bundle: Bundle): Uint8Array {
  const zipped: Zippable = {};
  const named = withOwnNames(bundle.files);
  const page = indexPage({ ...bundle, files: named });
  for (const { name, bytes } of [{ name: INDEX, bytes: strToU8(page) }, ...named]) {
    zipped[name] = [bytes, { mtime: NO_DATE }];
  }
  return zipSync(zipped, { level: 6 });
}

/** Two documents of one name would be one file, and on some systems «A» and «a» are one name. */
function withOwnNames(files: readonly BundledFile[]): BundledFile[] {
  const taken = new Set([INDEX]);
  return files.map((file) => {
    let name = file.name;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
      name = file.name.replace(/(\.\w+)?$/, ` (${count})$1`);
    }
    taken.add(name.toLowerCase());
    return { ...file, name };
  });
}

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:3rem auto;padding:0 1.5rem;color:#172033;background:#fff}' +
  'h1{font-size:1.7rem;margin:0 0 1.5rem}ul{list-style:none;margin:0;padding:0}' +
  'li{padding:1rem 0;border-top:1px solid #e3e8ef}a{font-weight:600;color:#1d4ed8}' +
  'p{margin:.2rem 0 0;color:#475569}small{color:#5f6d82;margin-left:.6rem}' +
  '@media(prefers-color-scheme:dark){body{color:#e8edf5;background:#0d1219}a{color:#8fb5ff}p,small{color:#b4c0d2}li{border-color:#263143}}';

function indexPage({ title, language, files }: Bundle): string {
  const items = files.map(({ name, bytes, title: called, about }) => {
    const link = element('a', { href: encodeURIComponent(name) }, escapeXml(called));
    const size = element('small', {}, escapeXml(sizeText(bytes.byteLength, language)));
    return element('li', {}, `${link}${size}${element('p', {}, escapeXml(about) || ' ')}`);
  });
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element('title', {}, escapeXml(title) || ' '),
    `<style>${STYLE}</style>`,
  ].join('');
  const body = `${element('h1', {}, escapeXml(title) || ' ')}${element('ul', {}, items.join(''))}`;
  return `<!doctype html>\n<html lang="${language}"><head>${head}</head><body>${body}</body></html>\n`;
}

const BYTES_OF_MB = 1_000_000;

function sizeText(bytes: number, language: Language): string {
  const amount = formatNumber(bytes / BYTES_OF_MB, language, { maximumFractionDigits: 1 });
  return createTranslate(language)('exchange.megabytes', { amount });
}
