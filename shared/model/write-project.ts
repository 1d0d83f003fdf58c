/** A project as the text of a `.salesbook` file: the same project always gives the same bytes. */
import { failure, type Result, success } from '#shared/base';
import { inOrder } from './canonical.ts';
import { exceedsFileLimit, FILE_LIMIT_BYTES } from './file-size.ts';
import { type Project, projectSchema } from './project.ts';

export interface WriteFailure {
  readonly code: 'tooLarge';
  readonly limitBytes: number;
}

export function writeProject(project: Project): Result<string, WriteFailure> {
  const text = `${JSON.stringify(inOrder(projectSchema, project), null, 2)}\n`;
  return exceedsFileLimit(text)
    ? failure({ code: 'tooLarge', limitBytes: FILE_LIMIT_BYTES })
    : success(text);
}
