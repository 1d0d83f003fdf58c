/** What has become of a process's approval, in words. */
import { formatDate, formatNumber } from '#shared/i18n';
import type { Version } from '#shared/model';
import type { Block } from '../blocks.ts';
import { paragraph } from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import type { Book } from './book.ts';

export function approvalText(book: Book, { process, approval }: Chapter): string {
  if (approval.kind === 'draft') return book.say(`status_${process.status}`);
  return book.tell(`approval_${approval.kind}`, versionFacts(book, approval.version));
}

/** At the head of a process whose drawing nobody has approved as it is printed. */
export function draftMark(book: Book, chapter: Chapter): Block[] {
  const { approval } = chapter;
  if (approval.kind === 'approved') return [];
  const text =
    approval.kind === 'draft'
      ? book.tell('draftProcess')
      : book.tell('changedProcess', versionFacts(book, approval.version));
  return [{ kind: 'callout', title: book.say('draft'), blocks: [paragraph(text)] }];
}

function versionFacts({ language }: Book, version: Version) {
  const date = version.approvals.at(-1)?.date ?? version.at;
  return {
    version: formatNumber(version.number, language),
    date: formatDate(date, language, 'short'),
  };
}
