/**
 * What the samples ask of people is what their own simulation says can be done: each norm is one
 * person's, and all who work together reach it in the process that is printed.
 */
import { describe, expect, it } from 'vitest';
import { entriesOf, present, valuesOf } from '#shared/base';
import type { Norm, Participant, Project } from '#shared/model';
import { defaultScenario, type SimulationResult, simulate } from '#shared/simulation';
import { processesOf, samples } from './sample.ts';

const REPLICATIONS = 12;
const WEEKS_OF_MONTH = 365.25 / 12 / 7;

/** The step that counts towards a norm; nothing on the board counts exhibitions. */
const COUNTED: Readonly<Record<string, string | null>> = {
  'обращение с назначенным ответственным': 'Назначить ответственного',
  'контрольный звонок клиенту': 'Спросить, доволен ли клиент',
  'первый разговор с клиентом': 'Связаться и выяснить запрос',
  'отправленная смета': 'Составить и отправить смету',
  'договор с авансом': 'Передать объект в монтаж',
  'замер на объекте': 'Обмерить дом по бланку',
  'звонок по холодной базе': 'Позвонить тому, кто решает',
  'квалифицированный лид': 'Провести встречу по опросному листу',
  'выставка или конференция': null,
  'встреча с клиентом': 'Провести встречу по опросному листу',
  'отправленное предложение': 'Собрать и отправить предложение',
  'подписанный договор': 'Подписать договор и передать проект',
  'техническое решение': 'Подготовить техническое решение',
  'смета по техническому решению': 'Рассчитать смету',
  'cold call': 'Call the decision maker',
  'qualified lead': 'Meet the client with the questionnaire',
  'exhibition or conference': null,
  'client meeting': 'Meet the client with the questionnaire',
  'proposal sent': 'Assemble and send the proposal',
  'contract signed': 'Sign the contract and hand over',
  'technical solution': 'Prepare the technical solution',
  'estimate for a technical solution': 'Work out the estimate',
};

interface Printed {
  readonly steps: ReadonlyMap<string, { readonly perWeek: number; readonly inTime: number | null }>;
  readonly decisions: readonly { readonly step: string; readonly share: number }[];
}

/** The variants that the documents describe, each simulated as a book is printed. */
async function printedOf(project: Project): Promise<Printed> {
  const steps = new Map<string, { perWeek: number; inTime: number | null }>();
  const decisions: { step: string; share: number }[] = [];
  for (const process of processesOf(project)) {
    const variant = present(process.variants[process.currentVariantId], 'current variant');
    const scenario = defaultScenario(project, process.id, variant.id);
    const run = await simulate({ project, scenario: { ...scenario, replications: REPLICATIONS } });
    if (!run.ok) throw new Error(JSON.stringify(run.error));
    const result: SimulationResult = run.value;
    for (const [id, { name, kind }] of entriesOf(variant.nodes)) {
      const figures = result.nodes[id];
      if (kind !== 'step' || !figures) continue;
      const perWeek = figures.enteredPerWeek.mean;
      steps.set(name.replaceAll('\u00a0', ' '), {
        perWeek,
        inTime: figures.shareWithinLimit?.mean ?? null,
      });
    }
    for (const { fromNodeId, toNodeId, share } of valuesOf(variant.slaDecisions)) {
      const step = variant.nodes[fromNodeId]?.name.replaceAll('\u00a0', ' ');
      if (fromNodeId === toNodeId && step !== undefined) decisions.push({ step, share });
    }
  }
  return { steps, decisions };
}

function askedPerWeek(project: Project, { calendarId, headcount }: Participant, norm: Norm) {
  const week = present(project.calendars[present(calendarId, 'calendar')]?.week, 'week');
  const days = valuesOf(week).filter((intervals) => intervals.length > 0).length;
  const times = { day: days, week: 1, month: 1 / WEEKS_OF_MONTH };
  return norm.count * present(headcount, 'headcount') * times[norm.per];
}

const printed = await Promise.all(samples.map(({ project }) => printedOf(project)));

describe.each(samples.map((sample, index) => ({ ...sample, index })))(
  'what $name asks of people',
  ({ project, index }) => {
    const { steps, decisions } = present(printed[index], 'run');

    const norms = valuesOf(project.participants).flatMap((participant) =>
      participant.norms.map((norm) => ({ what: norm.what, participant, norm })),
    );

    it.each(norms)('$what: no more than the process yields, and not much less', (at) => {
      const counted = COUNTED[at.what];
      if (counted === null) return;
      const { perWeek } = present(steps.get(present(counted, `step of ${at.what}`)), at.what);
      const asked = askedPerWeek(project, at.participant, at.norm);
      expect(asked).toBeLessThanOrEqual(perWeek);
      expect(asked).toBeGreaterThan(0.6 * perWeek);
    });

    it('keeps the deadlines that were decided, for the share of deals that was decided', () => {
      for (const { step, share } of decisions) {
        expect(steps.get(step)?.inTime, step).toBeGreaterThanOrEqual(share);
      }
    });
  },
);
