/**
 * `--lever KIND[:WHAT]=VALUE`, as in a scenario's «What if…»: `arrivals=120%` (all leads),
 * `arrivals:site=0`, `effort=0.8` (all steps), `effort:call=50%`, `headcount:engineer=3`,
 * `calendar:engineer=shifts`, `probability:flow=30%`. WHAT is an id or a name as the window has it;
 * the people of a variant of several are told by their name, «Юрист · Петров».
 */
import { failure, type Result, success, valuesOf } from '#shared/base';
import { withoutLever } from '#shared/editing';
import { createTranslate, formatNumber, type Language } from '#shared/i18n';
import type { Calendar, Lever, Project, Scenario } from '#shared/model';
import { canPullLever, type Refusal, refusalTextKey } from '#shared/rules';
import { type LeverTargets, leverTargetsOf } from '#shared/simulation';

export type LeverFailure =
  | { readonly code: 'leverUnreadable'; readonly text: string }
  | { readonly code: 'leverTargetUnknown'; readonly asked: string; readonly known: string }
  | { readonly code: 'leverRefused'; readonly text: string; readonly refusal: Refusal };

/** The scenario with these levers in the place of those that it has on the same targets. */
export function triedScenario(
  project: Project,
  scenario: Scenario,
  asked: readonly string[],
): Result<Scenario, LeverFailure> {
  const targets = leverTargetsOf(project, scenario.runs);
  let { levers } = scenario;
  for (const text of asked) {
    const lever = readLever(text, { project, targets });
    if (!lever.ok) return lever;
    const verdict = canPullLever(project, lever.value);
    if (!verdict.allowed) {
      const { code, params } = verdict;
      return failure({ code: 'leverRefused', text, refusal: { code, params } });
    }
    levers = [...withoutLever(levers, lever.value), lever.value];
  }
  return success({ ...scenario, levers });
}

export function describeLeverFailure(error: LeverFailure, language: Language): string {
  const t = createTranslate(language);
  if (error.code !== 'leverRefused') {
    const { code, ...params } = error;
    return t(`simulation.${code}`, params);
  }
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

const SHAPE = /^(?<kind>[a-z]+)(?::(?<what>.+))?=(?<value>[^=]+)$/u;

interface Asked {
  readonly text: string;
  readonly what: string | undefined;
  readonly value: string;
}

function readLever(text: string, known: Known): Result<Lever, LeverFailure> {
  const { kind, what, value = '' } = SHAPE.exec(text)?.groups ?? {};
  const asked = { text, what, value };
  switch (kind) {
    case 'arrivals':
    case 'effort':
      return readFactor(kind, asked, known);
    case 'probability':
      return readProbability(asked, known);
    case 'headcount':
      return readHeadcount(asked, known);
    case 'calendar':
      return readCalendar(asked, known);
    default:
      return failure({ code: 'leverUnreadable', text });
  }
}

function readFactor(
  kind: 'arrivals' | 'effort',
  { text, what, value }: Asked,
  { targets }: Known,
): Result<Lever, LeverFailure> {
  const factor = numberOf(value);
  if (factor === null) return failure({ code: 'leverUnreadable', text });
  if (what === undefined) return success({ kind, factor });
  const node = found(kind === 'arrivals' ? targets.sources : targets.steps, what);
  return node.ok ? success({ kind, nodeId: node.value.id, factor }) : node;
}

function readProbability({ text, what, value }: Asked, known: Known): Result<Lever, LeverFailure> {
  const probability = numberOf(value);
  if (what === undefined || probability === null) return failure({ code: 'leverUnreadable', text });
  const flow = found(known.targets.flows, what);
  return flow.ok ? success({ kind: 'probability', flowId: flow.value.id, probability }) : flow;
}

function readHeadcount({ text, what, value }: Asked, known: Known): Result<Lever, LeverFailure> {
  const headcount = numberOf(value);
  if (what === undefined || headcount === null) return failure({ code: 'leverUnreadable', text });
  const team = teamNamed(what, known);
  return team.ok ? success({ kind: 'headcount', ...team.value, headcount }) : team;
}

function readCalendar({ text, what, value }: Asked, known: Known): Result<Lever, LeverFailure> {
  if (what === undefined) return failure({ code: 'leverUnreadable', text });
  const team = teamNamed(what, known);
  if (!team.ok) return team;
  const calendar = found(valuesOf<Calendar>(known.project.calendars), value);
  if (!calendar.ok) return calendar;
  return success({ kind: 'calendar', ...team.value, calendarId: calendar.value.id });
}

function teamNamed(what: string, { targets }: Known) {
  const team = found(
    targets.staffed.map((staffed) => ({ ...staffed, id: staffed.participantId })),
    what,
  );
  if (!team.ok) return team;
  const { participantId, variantId } = team.value;
  return success(variantId === null ? { participantId } : { participantId, variantId });
}

/** By name as the window has it, then by id; an id of several teams is none of them. */
function found<Member extends { readonly id: string; readonly name: string }>(
  members: readonly Member[],
  asked: string,
): Result<Member, LeverFailure> {
  const named = members.filter(({ name }) => name === asked);
  const [one, ...others] = named.length > 0 ? named : members.filter(({ id }) => id === asked);
  if (one !== undefined && others.length === 0) return success(one);
  const known = members.map(({ name }) => name).join(', ');
  return failure({ code: 'leverTargetUnknown', asked, known });
}

/** `1.2`, `1,2` or `120%`. */
function numberOf(text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  const isPerCent = trimmed.endsWith('%');
  const digits = isPerCent ? trimmed.slice(0, -1) : trimmed;
  if (!/^\d+(?:\.\d+)?$/u.test(digits)) return null;
  return isPerCent ? Number(digits) / 100 : Number(digits);
}
