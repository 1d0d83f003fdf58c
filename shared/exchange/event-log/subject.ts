/** What a file of events is made from. */
import type { Language } from '#shared/i18n';
import type { Project } from '#shared/model';
import type { RunLog } from '#shared/simulation';

export interface EventLogSubject {
  /** What the log's program was compiled from. */
  readonly project: Project;
  readonly log: RunLog;
  /** Of the few words that aren't the project's own. */
  readonly language: Language;
}
