/**
 * What `--lever` names, found in the project. WHAT is an id or a name as the window has it; the people
 * of a variant of several are told by their name, «Юрист · Петров».
 */
import { failure, type Result, success, valuesOf } from '#shared/base';
import { withoutLever } from '#shared/editing';
import { createTranslate, formatNumber, type Language } from '#shared/i18n';
import type { Calendar, Lever, Project, Scenario } from '#shared/model';
import { canPullLever, type Refusal, refusalTextKey } from '#shared/rules';
import { findNamed, type LeverTargets, leverTargetsOf } from '#shared/simulation';
import { type ChoiceFailure, describeChoice } from '../asking/choice-failure.ts';
import type { LeverText } from './lever-text.ts';

export type LeverFailure =
  | ChoiceFailure
  | { readonly code: 'leverRefused'; readonly text: string; readonly refusal: Refusal };

/** The scenario with these levers in the place of those that it has on the same targets. */
export function triedScenario(
  project: Project,
  scenario: Scenario,
  asked: readonly LeverText[],
): Result<Scenario, LeverFailure> {
  const targets = leverTargetsOf(project, scenario.runs);
  let { levers } = scenario;
  for (const one of asked) {
    const lever = leverOf(one, { project, targets });
    if (!lever.ok) return lever;
    const verdict = canPullLever(project, lever.value);
    if (!verdict.allowed) {
      const { code, params } = verdict;
      return failure({ code: 'leverRefused', text: one.text, refusal: { code, params } });
    }
    levers = [...withoutLever(levers, lever.value), lever.value];
  }
  return success({ ...scenario, levers });
}

export function describeLeverFailure(error: LeverFailure, language: Language): string {
  const t = createTranslate(language);
  if (error.code !== 'leverRefused') return describeChoice(error, language);
  const { code, params } = error.refusal;
  const said = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'number' ? formatNumber(value, language) : value,
  ]);
  const reason = t(refusalTextKey(code), Object.fromEntries(said));
  return t('simulation.leverRefused', { text: error.text, reason });
}

interface Known {
  readonly project: Project;
  readonly targets: LeverTargets;
}

function leverOf(asked: LeverText, known: Known): Result<Lever, LeverFailure> {
  const { targets, project } = known;
  switch (asked.kind) {
    case 'arrivals':
    case 'effort': {
      const { kind, what, value: factor } = asked;
      if (what === undefined) return success({ kind, factor });
      const node = found(kind === 'arrivals' ? targets.sources : targets.steps, what, known);
      return node.ok ? success({ kind, nodeId: node.value.id, factor }) : node;
    }
    case 'probability': {
      const flow = found(targets.flows, asked.what, known);
      if (!flow.ok) return flow;
      return success({ kind: 'probability', flowId: flow.value.id, probability: asked.value });
    }
    case 'headcount': {
      const team = teamNamed(asked.what, known);
      if (!team.ok) return team;
      return success({ kind: 'headcount', ...team.value, headcount: asked.value });
    }
    case 'calendar': {
      const team = teamNamed(asked.what, known);
      if (!team.ok) return team;
      const calendar = found(valuesOf<Calendar>(project.calendars), asked.calendar, known);
      if (!calendar.ok) return calendar;
      return success({ kind: 'calendar', ...team.value, calendarId: calendar.value.id });
    }
  }
}

function teamNamed(what: string, known: Known) {
  const team = found(
    known.targets.staffed.map((staffed) => ({ ...staffed, id: staffed.participantId })),
    what,
    known,
  );
  if (!team.ok) return team;
  const { participantId, variantId } = team.value;
  return success(variantId === null ? { participantId } : { participantId, variantId });
}

/** An id of several teams is none of them. */
function found<Member extends { readonly id: string; readonly name: string }>(
  members: readonly Member[],
  asked: string,
  { project }: Known,
): Result<Member, LeverFailure> {
  const one = findNamed(members, asked, project.language);
  return one.ok ? one : failure({ of: 'leverTarget', ...one.error });
}
