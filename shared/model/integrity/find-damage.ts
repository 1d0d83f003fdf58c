/** Everything that is inconsistent in a project that its schema accepts. */
import { pathText, shortened } from '../json.ts';
import type { Project } from '../project.ts';
import { checkCalendars } from './calendars.ts';
import { withChangedElements } from './changed-elements.ts';
import type { Damage, Finding } from './damage.ts';
import { checkIds } from './ids.ts';
import { checkImages } from './images.ts';
import { checkNumbers } from './numbers.ts';
import { checkOrders } from './orders.ts';
import { checkReferences } from './references.ts';

type Check = (project: Project) => Iterable<Finding>;

/** In the order in which they are mended: names first, then what refers to them. */
const checks: readonly Check[] = [
  checkIds,
  checkReferences,
  checkOrders,
  checkNumbers,
  checkCalendars,
  checkImages,
];

export function* findings(project: Project): Generator<Finding> {
  for (const check of checks) yield* check(project);
}

export function findDamage(project: Project): Damage[] {
  return [...findings(project)].map(damageOf);
}

/**
 * Of an edited project: all damage that the former one doesn't have, and perhaps some that it has.
 * Numbers depend on nothing but the element that they stand in, and few elements change in an edit.
 */
export function findDamageSince(before: Project, project: Project): Damage[] {
  const changed = withChangedElements(project, before);
  return checks
    .flatMap((check) => [...check(check === checkNumbers ? changed : project)])
    .map(damageOf);
}

function damageOf({ code, path, found, repair }: Finding): Damage {
  return { code, path: pathText(path), found: shortened(found) ?? '', repair };
}
