/** May a deal type be changed? It has to be there. */
import type { DealTypeId, Project } from '#shared/model';
import { memberOf } from './places.ts';
import { allowed, refused, type Verdict } from './verdict.ts';

export function hasDealType(project: Project, id: DealTypeId): Verdict {
  return memberOf(project.dealTypes, id) ? allowed : refused('noSuchDealType', { id });
}
