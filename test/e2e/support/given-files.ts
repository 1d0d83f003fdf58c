/** Files that tests hand to the program. */
import { present } from '#shared/base';
import { type Project, writeProject } from '#shared/model';
import { aProject } from '#test/builders';

export function projectText(project: Project): string {
  const written = writeProject(project);
  if (!written.ok) throw new Error(written.error.code);
  return written.value;
}

/** A plain project, with something done to its JSON that the model would never write. */
export function damagedText(
  change: (project: Record<string, unknown>) => Record<string, unknown>,
): string {
  return JSON.stringify(change(JSON.parse(projectText(aProject().build()))), null, 2);
}

/** The text with one place of it replaced; a place that isn't there is a mistake of the test. */
export function withReplaced(text: string, found: string, other: string): string {
  const index = text.indexOf(found);
  return `${text.slice(0, present(index < 0 ? null : index, found))}${other}${text.slice(index + found.length)}`;
}
