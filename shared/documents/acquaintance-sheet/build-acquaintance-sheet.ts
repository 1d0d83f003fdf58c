/** The sheet on which everybody in the chosen processes signs to have read their regulations. */
import { failure, type Result, success } from '#shared/base';
import type { DocumentModel } from '../blocks.ts';
import { lines, paragraph } from '../compose.ts';
import { named } from '../content/sentences.ts';
import { finishPaper } from '../papers/finish-paper.ts';
import { openPaper, type PaperRequest } from '../papers/paper.ts';
import { acquaintanceTable } from '../papers/signature-sheets.ts';

export function buildAcquaintanceSheet(
  request: PaperRequest,
): Result<DocumentModel, { readonly code: 'nothingToPublish' }> {
  const paper = openPaper(request);
  const { phrase, say, project, chapters } = paper;
  if (chapters.length === 0) return failure({ code: 'nothingToPublish' });
  const company = project.company.name.trim();
  const names = chapters.map(({ process }) =>
    phrase('regulationOf', { process: named(process.name, say('unnamedProcess')) }),
  );
  const [only] = names;
  const statement =
    only !== undefined && names.length === 1
      ? [paragraph(phrase('acquaintedWith', { document: only }))]
      : [paragraph(phrase('acquaintedWithAll')), ...lines(names)];
  return success(
    finishPaper(paper, {
      kind: 'acquaintanceSheet',
      title: phrase('acquaintanceSheet'),
      blocks: [
        {
          kind: 'masthead',
          company,
          title: phrase('acquaintanceSheet'),
          subtitle: project.title.trim(),
        },
        ...statement,
        acquaintanceTable(paper),
      ],
    }),
  );
}
