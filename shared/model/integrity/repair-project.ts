/**
 * A mended copy of a damaged project. Mending one thing can uncover another (a flow whose
 * node is gone), so it goes on until nothing is found; what is mended is listed beforehand
 * by findDamage, so that a person decides with open eyes.
 */
import { assert } from '#shared/base';
import type { Project } from '../project.ts';
import { findings } from './find-damage.ts';

/** Each round mends all it sees; references between elements are only a few links long. */
const MOST_ROUNDS = 10;

export function repairProject(damaged: Project): Project {
  const project: Project = JSON.parse(JSON.stringify(damaged));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = [...findings(project)];
    if (found.length === 0) return project;
    // What is made anew first saves the links to it from being cut.
    const recreated = found.filter(({ repair }) => repair === 'recreated');
    for (const { mend } of recreated.length > 0 ? recreated : found) mend();
  }
  assert([...findings(project)].length === 0, 'a repaired project is still damaged');
  return project;
}
