/**
 * May this drawing still be changed? A frozen version is a copy of its own and no edit
 * can address it; what stays to protect is the drawings of a process that was retired.
 */
import type { Project } from '#shared/model';
import { processAt, type VariantPlace, variantAt } from './places.ts';
import { allowed, refused, type Verdict } from './verdict.ts';

/** A retired process is kept as it was; give it another status to draw on. */
export function isFrozen(project: Project, place: VariantPlace): boolean {
  return processAt(project, place.processId)?.status === 'retired';
}

export function canEdit(project: Project, place: VariantPlace): Verdict {
  const process = processAt(project, place.processId);
  if (!process) return refused('noSuchProcess', { id: place.processId });
  if (!variantAt(project, place)) return refused('noSuchVariant', { id: place.variantId });
  if (isFrozen(project, place)) return refused('processRetired', { name: process.name });
  return allowed;
}
