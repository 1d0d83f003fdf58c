/** Publishes one paper after another in every format asked for, and lists them on a page when they are several. */
import { type Result, success } from '#shared/base';
import {
  type DocumentFailure,
  type DocumentFormat,
  type DocumentRequest,
  INDEX_FILE_NAME,
  indexPage,
  type ListedFile,
  type PublishingTools,
  publishDocument,
  saidWarnings,
  summarizeUnsupported,
  unsupportedCharacters,
  warningsOf,
} from '#shared/documents';
import { createTranslate, type Language } from '#shared/i18n';
import { type WriteFailure, writeSafely } from '../writing/write-safely.ts';

export interface PaperWork {
  readonly papers: readonly DocumentRequest[];
  readonly formats: readonly DocumentFormat[];
  readonly folder: string;
  readonly fonts: readonly Uint8Array[];
  readonly tools: PublishingTools;
  readonly say: (text: string) => void;
  /** What holds for all of them. */
  readonly remarks: readonly string[];
}

export interface WrittenFile {
  readonly file: string;
  readonly bytes: number;
}

type Written = Result<readonly WrittenFile[], DocumentFailure | WriteFailure>;

export async function publishPapers(work: PaperWork): Promise<Written> {
  const written: WrittenFile[] = [];
  const listed: ListedFile[] = [];
  const stemFor = uniqueStems();
  for (const request of work.papers) {
    const stems = new Map<string, string>();
    for (const format of work.formats) {
      const one = await publishPaper(work, { request, format, stems, stemFor });
      if (!one.ok) return one;
      written.push(one.value.written);
      listed.push(one.value.listed);
    }
  }
  for (const remark of work.remarks) work.say(remark);
  const [first] = work.papers;
  if (first) tellWarnings(listed, work, first.language);
  if (!first || listed.length < 2) return success(written);
  const { project, language, date } = first;
  const facts = {
    title: project.title.trim(),
    company: project.company.name.trim(),
    date,
    language,
    remarks: work.remarks,
  };
  const page = new TextEncoder().encode(indexPage(listed, facts));
  const index = await writeSafely(work.folder, INDEX_FILE_NAME, page);
  if (!index.ok) return index;
  return success([...written, { file: index.value, bytes: page.byteLength }]);
}

/** Each once; of which documents it is true needs saying where there are several. */
function tellWarnings(
  listed: readonly ListedFile[],
  { papers, say }: PaperWork,
  language: Language,
) {
  for (const { text, titles } of saidWarnings(listed, createTranslate(language))) {
    say(papers.length > 1 ? `${text} (${titles.join('; ')})` : text);
  }
}

interface OnePaper {
  readonly request: DocumentRequest;
  readonly format: DocumentFormat;
  /** What the paper's files are called, by what they would be called. */
  readonly stems: Map<string, string>;
  readonly stemFor: (stem: string) => string;
}

/** Two processes of one name are two files all the same. */
function uniqueStems(): (stem: string) => string {
  const counts = new Map<string, number>();
  return (stem) => {
    // Windows and macOS don't tell capitals from small letters in file names.
    const key = stem.toLowerCase();
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? stem : `${stem} (${count})`;
  };
}

async function publishPaper(
  { folder, fonts, tools }: PaperWork,
  { request, format, stems, stemFor }: OnePaper,
): Promise<
  Result<
    { readonly written: WrittenFile; readonly listed: ListedFile },
    DocumentFailure | WriteFailure
  >
> {
  const published = await publishDocument(request, format, tools);
  if (!published.ok) return published;
  const { bytes, document } = published.value;
  const plainStem = published.value.fileName.slice(0, -format.length - 1);
  const stem = stems.get(plainStem) ?? stemFor(plainStem);
  stems.set(plainStem, stem);
  const fileName = `${stem}.${format}`;
  // Word brings fonts of its own; only a PDF is stuck with ours.
  const missing =
    format === 'pdf' ? summarizeUnsupported(unsupportedCharacters(document, fonts)) : null;
  const written = await writeSafely(folder, fileName, bytes);
  if (!written.ok) return written;
  return success({
    written: { file: written.value, bytes: bytes.byteLength },
    listed: {
      kind: request.kind,
      title: document.title,
      fileName,
      size: bytes.byteLength,
      warnings: warningsOf(published.value, missing),
    },
  });
}
