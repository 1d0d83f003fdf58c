/** The responsibility matrix of the chosen processes, with remarks where one isn't what such a matrix must be. */
import { failure, type Result, success } from '#shared/base';
import type { Block, DocumentModel } from '../blocks.ts';
import { heading } from '../compose.ts';
import type { Chapter } from '../content/content.ts';
import { named } from '../content/sentences.ts';
import { officeLayout } from '../layouts.ts';
import { finishPaper } from '../papers/finish-paper.ts';
import { openPaper, type Paper, type PaperRequest } from '../papers/paper.ts';
import { raciLegend, raciRemarksBlock, raciTable } from '../papers/raci.ts';

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
      layout: { ...officeLayout(paper.standard), isLandscape: true, numberedLevels: 0 },
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
  const { process } = chapter;
  return [
    ...heading(1, named(process.name, paper.say('unnamedProcess')), `raci-${process.id}`),
    ...raciRemarksBlock(paper, chapter),
    ...found,
  ];
}
