/** The responsibility matrix of the chosen processes, with remarks where one isn't what such a matrix must be. */
import { failure, type Result, success } from '#shared/base';
import type { Block, DocumentModel } from '../blocks.ts';
import { heading, lines } from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import { named } from '../content/sentences.ts';
import { OFFICE_LAYOUT } from '../layouts.ts';
import { finishPaper } from '../papers/finish-paper.ts';
import { openPaper, type Paper, type PaperRequest } from '../papers/paper.ts';
import { raciLegend, raciRemarks, raciTable } from '../papers/raci.ts';

const LANDSCAPE = { ...OFFICE_LAYOUT, isLandscape: true, numberedLevels: 0 as const };

export function buildRaciMatrix(
  request: PaperRequest,
): Result<DocumentModel, { readonly code: 'nothingToPublish' }> {
  const paper = openPaper(request);
  const matrices = paper.chapters.map((chapter) => matrixOf(paper, chapter));
  if (matrices.every((blocks) => blocks.length === 0)) return failure({ code: 'nothingToPublish' });
  const { phrase, project } = paper;
  const company = project.company.name.trim();
  return success(
    finishPaper(paper, {
      kind: 'raciMatrix',
      title: phrase('raciMatrix'),
      layout: LANDSCAPE,
      blocks: [
        { kind: 'masthead', company, title: phrase('raciMatrix'), subtitle: project.title.trim() },
        raciLegend(paper),
        ...matrices.flat(),
      ],
    }),
  );
}

function matrixOf(paper: Paper, chapter: Chapter): Block[] {
  const found = raciTable(paper, chapter);
  if (found.length === 0) return [];
  const remarks = raciRemarks(paper, chapter);
  const { process } = chapter;
  return [
    ...heading(1, named(process.name, paper.say('unnamedProcess')), `raci-${process.id}`),
    ...found,
    ...(remarks.length === 0
      ? []
      : [
          {
            kind: 'callout' as const,
            title: paper.phrase('raciRemarks'),
            blocks: lines(remarks),
          },
        ]),
  ];
}
