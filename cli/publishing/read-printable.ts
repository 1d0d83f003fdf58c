/** A project for printing: a logo that can't be printed is no reason to print nothing, so it is left out. */
import { type Result, success } from '#shared/base';
import { type Project, repairProject } from '#shared/model';
import { type ReadFailure, readProjectFile } from '../project-file.ts';

export interface PrintableProject {
  readonly project: Project;
  /** Whoever prints must tell. */
  readonly isLogoLeftOut: boolean;
}

export async function readPrintable(path: string): Promise<Result<PrintableProject, ReadFailure>> {
  const read = await readProjectFile(path);
  if (read.ok) return success({ project: read.value.project, isLogoLeftOut: false });
  const { error } = read;
  const isOnlyLogo =
    error.code === 'damaged' && error.damage.every(({ code }) => code === 'unsafeImage');
  if (error.code !== 'damaged' || !isOnlyLogo) return read;
  return success({ project: repairProject(error.project), isLogoLeftOut: true });
}
