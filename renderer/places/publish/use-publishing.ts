/** What is chosen to be printed of the open project, as it can be printed today. */
import { useMemo } from 'react';
import type { Language } from '#shared/i18n';
import type { Project } from '#shared/model';
import {
  type PublishingFacts,
  useProject,
  useView,
  type VariantAddress,
} from '../../session/index.ts';
import { type DocumentKind, documentKind } from './document-kinds.ts';

export interface Publishing {
  readonly facts: PublishingFacts;
  readonly change: (facts: Partial<PublishingFacts>) => void;
  readonly kind: DocumentKind;
  readonly language: Language;
  /** In printing order. */
  readonly chapters: readonly VariantAddress[];
}

export function usePublishing(): Publishing {
  const facts = useView((view) => view.publishing);
  const change = useView((view) => view.setPublishing);
  const project = useProject((open) => open);
  const { leftOut, variants } = facts;
  const chapters = useMemo(
    () => chaptersOf(project, { leftOut, variants }),
    [project, leftOut, variants],
  );
  const kind = documentKind(facts.documentId);
  return { facts, change, kind, language: facts.language ?? project.language, chapters };
}

/** A process or a variant that is gone since is no wish any more. */
function chaptersOf(
  project: Project,
  { leftOut, variants }: Pick<PublishingFacts, 'leftOut' | 'variants'>,
): VariantAddress[] {
  return project.processOrder.flatMap((processId) => {
    const process = project.processes[processId];
    if (!process || leftOut.includes(processId)) return [];
    const chosen = variants[processId];
    const variantId = chosen && process.variants[chosen] ? chosen : process.currentVariantId;
    return [{ processId, variantId }];
  });
}
