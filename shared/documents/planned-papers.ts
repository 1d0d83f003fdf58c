/** Which single papers a kind of document means for a project: one a process, one a participant, or one for all. */
import type { ProcessId } from '#shared/model';
import type { DocumentKind } from './blocks.ts';
import { openPaper } from './papers/paper.ts';
import { instructed, taught } from './papers/participation.ts';
import type { DocumentRequest } from './publish.ts';
import type { SalesBookRequest } from './sales-book/book.ts';

export function plannedPapers(request: SalesBookRequest, kind: DocumentKind): DocumentRequest[] {
  const processIds: readonly ProcessId[] = request.processIds ?? request.project.processOrder;
  switch (kind) {
    case 'regulation':
      return processIds.map((id) => ({ ...request, kind, processIds: [id] }));
    case 'roleInstruction':
    case 'newcomerChecklist': {
      const paper = openPaper(request);
      const withPart = kind === 'roleInstruction' ? instructed(paper) : taught(paper);
      return withPart.map(({ id }) => ({ ...request, kind, participantId: id }));
    }
    case 'salesBook':
    case 'raciMatrix':
    case 'acquaintanceSheet':
      return [{ ...request, kind }];
  }
}
