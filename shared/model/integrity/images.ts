/** Images in a project are shown and printed wherever it is opened, so only harmless ones stay. */
import { checkImage } from '../image.ts';
import type { Project } from '../project.ts';
import type { Finding } from './damage.ts';

export function* checkImages(project: Project): Generator<Finding> {
  const { company } = project;
  if (company.logo === undefined || checkImage(company.logo).ok) return;
  yield {
    code: 'unsafeImage',
    path: ['company', 'logo'],
    found: company.logo,
    repair: 'removed',
    mend: () => {
      delete company.logo;
    },
  };
}
