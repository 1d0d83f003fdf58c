/** The last steps that all papers share: numbers, typography, the facts of the file. */
import type { Block, DocumentKind, DocumentModel, PageLayout, TitlePage } from '../blocks.ts';
import { fitColumns } from '../column-widths.ts';
import { approvedVersion } from '../content/content.ts';
import { withKeptRows } from '../kept-rows.ts';
import { officeLayout } from '../layouts.ts';
import { numberBlocks } from '../numbering.ts';
import { languageOf, shorten, typeset } from '../typography.ts';
import { mapTexts } from '../walk.ts';
import type { Paper } from './paper.ts';

interface Draft {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly titlePage?: TitlePage;
  readonly blocks: readonly Block[];
  readonly layout?: PageLayout;
}

/** The running title has one line. */
const LONGEST_RUNNING = 110;

export function finishPaper(paper: Paper, draft: Draft): DocumentModel {
  const { language, date, project, say } = paper;
  const layout = draft.layout ?? officeLayout(paper.standard);
  const company = project.company.name.trim();
  const document: DocumentModel = {
    ...draft,
    language,
    layout,
    author: company,
    date,
    runningTitle: shorten(
      [company, draft.title].filter((part) => part !== '').join(' · '),
      LONGEST_RUNNING,
    ),
    pageWord: say('page'),
    ...(isApproved(paper) ? {} : { watermark: say('draft') }),
    blocks: numberBlocks(draft.blocks, layout),
  };
  const set = mapTexts(document, (text) => typeset(text, languageOf(text, language)));
  return { ...set, blocks: withKeptRows(fitColumns(set.blocks, layout)) };
}

export function isApproved(paper: Paper): boolean {
  return paper.chapters.every((chapter) => approvedVersion(chapter) !== undefined);
}
