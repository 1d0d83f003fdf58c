/** Everything that is inconsistent in a project that its schema accepts. */
import { pathText, shortened } from '../json.ts';
import type { Project } from '../project.ts';
import { checkCalendars } from './calendars.ts';
import type { Damage, Finding } from './damage.ts';
import { checkIds } from './ids.ts';
import { checkImages } from './images.ts';
import { checkNumbers } from './numbers.ts';
import { checkOrders } from './orders.ts';
import { checkReferences } from './references.ts';

/** In the order in which they are mended: names first, then what refers to them. */
const checks: readonly ((project: Project) => Iterable<Finding>)[] = [
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

function damageOf({ code, path, found, repair }: Finding): Damage {
  return { code, path: pathText(path), found: shortened(found) ?? '', repair };
}
