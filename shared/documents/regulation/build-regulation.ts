/**
 * One process → its regulation: the binding paper that says who does what by when. Sections
 * follow the usual order of a process regulation; a part without content is left out.
 */
import { failure, type Result, success } from '#shared/base';
import { formatDate, formatNumber } from '#shared/i18n';
import type { Block, DocumentModel, Passport, TitlePage } from '../blocks.ts';
import { heading, lines } from '../compose.ts';
import { approvedVersion, type Chapter } from '../content/content.ts';
import { named } from '../content/sentences.ts';
import { finishPaper, isApproved } from '../papers/finish-paper.ts';
import { openPaper, type Paper, type PaperRequest } from '../papers/paper.ts';
import { approvalBlock } from '../papers/people.ts';
import { acquaintanceSheet, approvalSheet, changeSheet } from '../papers/signature-sheets.ts';
import { appendices } from './appendices.ts';
import { control } from './control.ts';
import { description } from './description.ts';
import { deviations, finalProvisions } from './deviations.ts';
import { generalProvisions } from './general-provisions.ts';
import { responsibility } from './responsibility.ts';
import { stageRules } from './stage-rules.ts';
import { timeLimits } from './time-limits.ts';

const CONTENTS_DEPTH = 2;

export function buildRegulation(
  request: PaperRequest,
): Result<DocumentModel, { readonly code: 'nothingToPublish' }> {
  const paper = openPaper(request);
  const [chapter] = paper.chapters;
  if (!chapter) return failure({ code: 'nothingToPublish' });
  const { phrase } = paper;
  const process = processName(paper, chapter);
  const title = phrase('regulationOf', { process });
  return success(
    finishPaper(paper, {
      kind: 'regulation',
      title,
      titlePage: titlePageOf(paper, chapter),
      blocks: [
        ...documentPassport(paper, chapter),
        { kind: 'contents', title: paper.say('contents'), depth: CONTENTS_DEPTH },
        { kind: 'pageBreak' },
        ...generalProvisions(paper, chapter),
        ...responsibility(paper, chapter),
        ...description(paper, chapter),
        ...stageRules(paper, chapter),
        ...timeLimits(paper, chapter),
        ...control(paper, chapter),
        ...deviations(paper, chapter),
        ...finalProvisions(paper),
        ...appendices(paper, chapter),
        ...approvalSheet(paper),
        ...changeSheet(paper, chapter),
        ...acquaintanceSheet(paper, phrase('acquaintedWith', { document: title })),
      ],
    }),
  );
}

function processName(paper: Paper, { process }: Chapter): string {
  return named(process.name, paper.say('unnamedProcess'));
}

function titlePageOf(paper: Paper, chapter: Chapter): TitlePage {
  const { project, phrase, say, language, date } = paper;
  const version = approvedVersion(chapter);
  const number = chapter.process.number.trim();
  return {
    company: project.company.name.trim(),
    ...(project.company.logo === undefined ? {} : { logo: project.company.logo }),
    approval: approvalBlock(paper),
    title: phrase('regulation'),
    subtitle: phrase('ofProcess', { process: processName(paper, chapter) }),
    status: isApproved(paper) ? '' : say('draftStatus'),
    facts: [
      ...(number === '' ? [] : [{ label: phrase('processNumber'), value: number }]),
      ...(version
        ? [{ label: say('version'), value: formatNumber(version.number, language) }]
        : []),
      { label: say('date'), value: formatDate(date, language) },
    ],
  };
}

/** What the paper is, for whoever files it; blanks are for what only an order can say. */
function documentPassport(paper: Paper, chapter: Chapter): Block[] {
  const { phrase, say, language } = paper;
  const { process, variant } = chapter;
  const version = approvedVersion(chapter);
  const entries: [string, string][] = [
    [phrase('document'), phrase('regulationOf', { process: processName(paper, chapter) })],
    [phrase('processNumber'), process.number],
    [say('owner'), paper.nameOf(process.ownerId)],
    [phrase('preparedBy'), variant.author ?? ''],
    [say('describedVariant'), named(variant.name, say(`variantKind_${variant.kind}`))],
    [say('version'), version ? formatNumber(version.number, language) : ''],
    [say('status'), say(`status_${process.status}`)],
    [phrase('layoutBy'), phrase('standard', { edition: paper.standard ?? '2025' })],
    [phrase('putInForceBy'), phrase('orderToWrite')],
    [phrase('inForceFrom'), phrase('dateToWrite')],
  ];
  const passport: Passport = {
    kind: 'passport',
    entries: entries
      .filter(([, value]) => value.trim() !== '')
      .map(([label, value]) => ({ label, value: lines([value]) })),
  };
  return [...unnumbered(phrase('documentPassport'), 'document-passport'), passport];
}

function unnumbered(title: string, id: string): Block[] {
  return heading(1, title, id).map((block) =>
    block.kind === 'heading' ? { ...block, isUnnumbered: true } : block,
  );
}
