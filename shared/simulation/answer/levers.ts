/** What a scenario tries out besides its drawings, in words; and which of it acts on what is run. */
import { unreachable } from '#shared/base';
import { formatShare, type Language, type Translate } from '#shared/i18n';
import type { Lever, NodeId, Project, Scenario } from '#shared/model';
import { type LeverTargets, leverTargetsOf, type NamedNode } from './lever-targets.ts';
import { isSameTeam, type Staffed } from './teams.ts';

interface Tried {
  readonly project: Project;
  readonly runs: Scenario['runs'];
}

interface Words {
  readonly t: Translate;
  readonly language: Language;
}

/** The levers that act on these drawings; others wait until their drawing is run. */
export function leversOn(
  project: Project,
  runs: Scenario['runs'],
  levers: readonly Lever[],
): readonly Lever[] {
  if (levers.length === 0) return levers;
  const targets = leverTargetsOf(project, runs);
  const acting = levers.filter((lever) => isActing(lever, targets));
  return acting.length === levers.length ? levers : acting;
}

/** «Инженер — 3 вместо 2, поток лидов — 120 %»; empty when nothing is tried, or nothing of what is run. */
export function sayLevers(
  levers: readonly Lever[],
  { project, runs }: Tried,
  words: Words,
): string {
  if (runs.length === 0) return '';
  const targets = leverTargetsOf(project, runs);
  return levers
    .filter((lever) => isActing(lever, targets))
    .map((lever) => sayLever(lever, { project, targets }, words))
    .join(', ');
}

function isActing(lever: Lever, targets: LeverTargets): boolean {
  switch (lever.kind) {
    case 'headcount':
    case 'calendar':
      return teamOf(lever, targets) !== undefined;
    case 'arrivals':
      return lever.nodeId === undefined || isAmong(targets.sources, lever.nodeId);
    case 'effort':
      return lever.nodeId === undefined || isAmong(targets.steps, lever.nodeId);
    case 'probability':
      return targets.flows.some(({ id }) => id === lever.flowId);
    default:
      return unreachable(lever);
  }
}

type TeamLever = Extract<Lever, { kind: 'headcount' | 'calendar' }>;

function teamOf({ participantId, variantId }: TeamLever, targets: LeverTargets) {
  const team = { participantId, variantId: variantId ?? null };
  return targets.staffed.find((each: Staffed) => isSameTeam(each, team));
}

function isAmong(nodes: readonly NamedNode[], asked: NodeId): boolean {
  return nodes.some(({ id }) => id === asked);
}

interface OnTargets {
  readonly project: Project;
  readonly targets: LeverTargets;
}

function sayLever(lever: Lever, on: OnTargets, { t, language }: Words): string {
  const { project, targets } = on;
  const say = (share: number) => formatShare(share, language);
  const nameOf = (nodes: readonly NamedNode[], asked: NodeId) =>
    nodes.find(({ id }) => id === asked)?.name ?? '';
  switch (lever.kind) {
    case 'headcount': {
      const { name = '', drawn = 0 } = teamOf(lever, targets) ?? {};
      return t('simulate.triedPeople', { name, tried: lever.headcount, drawn });
    }
    case 'calendar': {
      const name = teamOf(lever, targets)?.name ?? '';
      const calendar = project.calendars[lever.calendarId]?.name ?? '';
      return t('simulate.triedCalendar', { name, calendar });
    }
    case 'arrivals': {
      const share = say(lever.factor);
      if (lever.nodeId === undefined) return t('simulate.triedArrivals', { share });
      return t('simulate.triedSource', { source: nameOf(targets.sources, lever.nodeId), share });
    }
    case 'effort': {
      const share = say(lever.factor);
      if (lever.nodeId === undefined) return t('simulate.triedEffort', { share });
      return t('simulate.triedStepEffort', { step: nameOf(targets.steps, lever.nodeId), share });
    }
    case 'probability': {
      const { name = '', drawn = 0 } = targets.flows.find(({ id }) => id === lever.flowId) ?? {};
      return t('simulate.triedProbability', {
        flow: name,
        share: say(lever.probability),
        drawn: say(drawn),
      });
    }
    default:
      return unreachable(lever);
  }
}
