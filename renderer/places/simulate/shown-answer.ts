/** Which answer is on the screen: the one that people ask for now, if it was ever given; else the latest. */
import type { Project } from '#shared/model';
import {
  areAsAsked,
  areCurrent,
  type Conditions,
  type Figures,
  type Subject,
  type SubjectId,
  subjectIdOf,
  subjectOf,
} from '../../session/index.ts';
import { comparedWith } from './comparing.ts';
import { leversOfMoment } from './subject.ts';

export interface AskedNow extends Conditions {
  readonly project: Project;
  readonly compareWith: Readonly<Partial<Record<SubjectId, Subject | null>>>;
}

/** Whether a run made now would be made in the same way, of the same drawings, beside the same other one. */
export function answersWhatIsAsked(figures: Figures, asked: AskedNow): boolean {
  const { project, settings } = asked;
  const levers = leversOfMoment(project, subjectOf(figures), asked.levers);
  return (
    areCurrent(figures, project) &&
    areAsAsked(figures, { settings, levers, scenarios: project.scenarios }) &&
    comparesAsAsked(figures, asked)
  );
}

/** Who asks for no comparison any more isn't shown the one that is there. */
export function comparesAsAsked(figures: Figures, asked: AskedNow): boolean {
  const { project, compareWith } = asked;
  const subject = subjectOf(figures);
  const levers = leversOfMoment(project, subject, asked.levers);
  const wanted = comparedWith(compareWith, { project, subject, levers });
  const { compared } = figures;
  if (wanted === null) return compared === undefined || compareWith[subjectIdOf(subject)] === null;
  return compared !== undefined && subjectIdOf(subjectOf(compared)) === subjectIdOf(wanted);
}

interface Answers {
  readonly latest: Figures | undefined;
  readonly earlier: readonly Figures[] | undefined;
}

export function shownAnswer(
  { latest, earlier = [] }: Answers,
  asked: AskedNow,
): Figures | undefined {
  if (latest === undefined || answersWhatIsAsked(latest, asked)) return latest;
  return earlier.find((figures) => answersWhatIsAsked(figures, asked)) ?? latest;
}
