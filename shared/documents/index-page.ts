/** The page that lists what was printed together, so that a folder of files has a beginning. */
import { escapeXml } from '#shared/diagram';
import { createTranslate, formatDate, formatNumber, type Language } from '#shared/i18n';
import { DOCUMENT_KINDS, type DocumentKind } from './blocks.ts';
import { languageOf, typeset } from './typography.ts';
import { type DocumentWarning, saidWarnings } from './warnings.ts';

export interface ListedFile {
  readonly kind: DocumentKind;
  /** Of the document, as its files are called. */
  readonly title: string;
  /** Beside the page. */
  readonly fileName: string;
  /** In bytes. */
  readonly size: number;
  /** What the document had to do without. */
  readonly warnings: readonly DocumentWarning[];
}

export interface IndexFacts {
  readonly title: string;
  readonly company: string;
  readonly date: string;
  readonly language: Language;
  /** What holds for no single document. */
  readonly remarks?: readonly string[];
}

export const INDEX_FILE_NAME = 'index.html';

const STYLE = [
  'body{font:16px/1.5 "PT Sans",system-ui,sans-serif;color:#1d232b;background:#fff;max-width:46rem;margin:3rem auto;padding:0 1.5rem}',
  'h1{font-size:1.7rem;margin:0 0 .2rem}h2{font-size:1.1rem;margin:2rem 0 0}p{color:#5c6672;margin:0}',
  'ul{list-style:none;padding:0;margin:.5rem 0 0}li{padding:.35rem 0;border-bottom:1px solid #d4d9df}',
  'a{color:#1f4e79;margin-left:.8rem}small{color:#5c6672;margin-left:.4rem}',
  '@media(prefers-color-scheme:dark){body{color:#e8edf5;background:#0d1219}a{color:#8fb5ff}p,small{color:#b4c0d2}li{border-color:#263143}}',
].join('');

export function indexPage(files: readonly ListedFile[], facts: IndexFacts): string {
  const { language, company, date } = facts;
  const translate = createTranslate(language);
  const text = (said: string) => escapeXml(typeset(said, languageOf(said, language)));
  const groups = DOCUMENT_KINDS.flatMap((kind) => {
    const ofKind = files.filter((file) => file.kind === kind);
    if (ofKind.length === 0) return [];
    return [
      `<h2>${text(translate(`papers.kind_${kind}`))}</h2>`,
      `<p>${text(translate(`papers.for_${kind}`))}</p>`,
      `<ul>${itemsOf(ofKind, text, sizeIn(language))}</ul>`,
    ];
  });
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${text(facts.title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${text(facts.title)}</h1>`,
    `<p>${text([company, formatDate(date, language)].filter((part) => part !== '').join(' · '))}</p>`,
    ...warningsSection(files, facts, text),
    ...groups,
    '</body></html>\n',
  ].join('\n');
}

/** Before the documents: whoever opens the folder later saw nothing of what was said while it was made. */
function warningsSection(
  files: readonly ListedFile[],
  { language, remarks = [] }: IndexFacts,
  text: (said: string) => string,
): string[] {
  const translate = createTranslate(language);
  const items = [
    ...saidWarnings(files, translate).map(
      (said) => `<li>${text(said.text)}<br><small>${text(said.titles.join('; '))}</small></li>`,
    ),
    ...remarks.map((remark) => `<li>${text(remark)}</li>`),
  ];
  if (items.length === 0) return [];
  return [`<h2>${text(translate('papers.warnings'))}</h2>`, `<ul>${items.join('')}</ul>`];
}

/** One line a document, its formats behind it. */
function itemsOf(
  files: readonly ListedFile[],
  text: (said: string) => string,
  sizeText: (bytes: number) => string,
): string {
  const stems = [...new Set(files.map(stemOf))];
  return stems
    .map((stem) => {
      const ofPaper = files.filter((file) => stemOf(file) === stem);
      const links = ofPaper.map(({ fileName, size }) => {
        const format = fileName.split('.').at(-1) ?? '';
        return `<a href="${escapeXml(encodeURIComponent(fileName))}">${escapeXml(format.toUpperCase())}</a><small>${escapeXml(sizeText(size))}</small>`;
      });
      return `<li>${text(ofPaper[0]?.title ?? stem)}${links.join('')}</li>`;
    })
    .join('');
}

const BYTES_OF_MB = 1_000_000;
const BYTES_OF_KB = 1000;

/** Papers of a few pages are kilobytes, a book is megabytes. */
function sizeIn(language: Language): (bytes: number) => string {
  const translate = createTranslate(language);
  return (bytes) =>
    bytes < BYTES_OF_MB
      ? translate('papers.kilobytes', {
          amount: formatNumber(Math.ceil(bytes / BYTES_OF_KB), language),
        })
      : translate('papers.megabytes', {
          amount: formatNumber(bytes / BYTES_OF_MB, language, { maximumFractionDigits: 1 }),
        });
}

function stemOf({ fileName }: ListedFile): string {
  return fileName.replace(/\.[^.]*$/u, '');
}
