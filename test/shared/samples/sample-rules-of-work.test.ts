/** The rules of work in every sample: limits, criteria, accountability, escalation, and where numbers come from. */
import { describe, expect, it } from 'vitest';
import { present, valuesOf } from '#shared/base';
import { drawings, nodesOf, processesOf, samples, variantsOf } from './sample.ts';

const toBes = drawings.filter(({ variant }) => variant.kind === 'toBe');

/** The condition without which a deal may not go on, in the words of the sample. */
const NEXT_CALL = {
  ru: 'Дата следующего звонка назначена',
  en: 'The date of the next call is set',
};

describe('the rules of work in the samples', () => {
  it.each(toBes)('$drawing: gives stages criteria and fields, and open ones a limit', (at) => {
    for (const stage of valuesOf(at.variant.stages)) {
      expect(stage.entryCriteria.length, stage.name).toBeGreaterThan(0);
      expect(stage.exitCriteria.length, stage.name).toBeGreaterThan(0);
      expect(stage.requiredFields.length, stage.name).toBeGreaterThan(0);
      if (stage.semantics === 'open') expect(stage.timeLimit, stage.name).toBeDefined();
    }
  });

  it.each(toBes)('$drawing: gives people’s steps a limit, a reminder and one accountable', (at) => {
    for (const step of nodesOf(at.variant, 'step')) {
      expect(step.accountableId, step.name).toBeDefined();
      expect(step.conditions.length, step.name).toBeGreaterThan(0);
      const { kind } = present(at.project.participants[step.participantId], 'performer');
      if (kind !== 'system') expect(step.timeLimit?.remindBefore, step.name).toBeDefined();
    }
  });

  it.each(toBes)('$drawing: escalates to the one who owns the process', (at) => {
    const escalations = [...nodesOf(at.variant, 'step'), ...valuesOf(at.variant.stages)].flatMap(
      ({ timeLimit }) => timeLimit?.escalation ?? [],
    );
    expect(escalations.length).toBeGreaterThanOrEqual(5);
    const supervisors = new Set(escalations.map(({ toParticipantId }) => toParticipantId));
    expect(supervisors).toEqual(new Set([at.process.ownerId]));
  });

  it.each(samples)(
    '$name: the main process tells staff and head when there are too few deals',
    (at) => {
      const [main] = toBes.filter(({ project }) => project === at.project);
      const { process, variant } = present(main, 'to-be');
      const minimums = valuesOf(variant.stages).flatMap(({ minimumDeals }) => minimumDeals ?? []);
      expect(minimums.length).toBeGreaterThanOrEqual(2);
      for (const { notify } of minimums) {
        expect(notify).toContain(process.ownerId);
        expect(notify.length).toBeGreaterThanOrEqual(2);
      }
    },
  );

  it.each(samples)(
    '$name: the main process reminds, raises the priority and decides on clients',
    (at) => {
      const [main] = toBes.filter(({ project }) => project === at.project);
      const { variant } = present(main, 'to-be');
      const limited = [...nodesOf(variant, 'step'), ...valuesOf(variant.stages)];
      const actions = limited.flatMap(({ timeLimit }) => timeLimit?.escalation?.action ?? []);
      expect(actions.length).toBeGreaterThanOrEqual(12);
      expect(new Set(actions)).toEqual(new Set(['remind', 'raisePriority', 'decideOnClient']));
    },
  );

  it.each(samples)('$name: lets no deal go on without the date of the next call', ({ project }) => {
    const steps = processesOf(project)
      .flatMap(variantsOf)
      .flatMap((variant) => nodesOf(variant, 'step'));
    const conditions = steps.flatMap((step) => step.conditions);
    const asked = conditions.filter((text) => text === NEXT_CALL[project.language]);
    expect(asked.length).toBeGreaterThan(2);
  });

  it.each(drawings)('$drawing: says where numbers of work and arrival come from', ({ variant }) => {
    for (const node of valuesOf(variant.nodes)) {
      const origins = Object.keys(node.origins ?? {});
      if (node.kind === 'step') expect(origins, node.name).toContain('effort');
      if (node.kind === 'wait') expect(origins, node.name).toContain('delay');
      if (node.kind !== 'source') continue;
      expect(origins.some((path) => path.startsWith('arrivals.'))).toBe(true);
      expect(origins.includes('dealValue'), node.name).toBe(node.dealValue !== undefined);
    }
    for (const flow of valuesOf(variant.flows)) {
      if (flow.probability !== undefined) expect(flow.origins).toHaveProperty('probability');
    }
  });

  it.each(samples)(
    '$name: keeps calendars with weekends, short days and dated holidays',
    (sample) => {
      const { calendars, settings } = sample.project;
      const office = present(calendars[settings.calendarId], 'company calendar');
      expect(office.week?.mon).toHaveLength(2);
      expect([office.week?.sat, office.week?.sun]).toEqual([[], []]);
      for (const { exceptions, timeZone } of valuesOf(calendars)) {
        expect(timeZone).toBe('Europe/Moscow');
        expect(exceptions['2026-11-04']).toEqual([]);
        expect(exceptions['2027-02-22']?.at(-1)?.to).toMatch(/^1[679]:00$/);
      }
    },
  );

  it.each(samples)('$name: has several pipelines, each with its deal types', ({ project }) => {
    const pipelines = valuesOf(project.dealTypes).map(({ processId }) => processId);
    expect(new Set(pipelines)).toEqual(new Set(project.processOrder));
    expect(project.processOrder.length).toBeGreaterThanOrEqual(2);
    expect(pipelines.length).toBeGreaterThan(project.processOrder.length);
    for (const { currentVariantId, variants } of processesOf(project)) {
      const current = present(variants[currentVariantId], 'current variant');
      const won = valuesOf(current.stages).filter(({ semantics }) => semantics === 'won');
      expect(won, current.name).toHaveLength(1);
    }
  });

  it.each(samples)('$name: uses every script and letter in a step', ({ project }) => {
    const steps = processesOf(project)
      .flatMap(variantsOf)
      .filter(({ kind }) => kind === 'toBe')
      .flatMap((variant) => nodesOf(variant, 'step'));
    const used = new Set(steps.flatMap(({ materialIds }) => materialIds));
    expect(new Set(Object.keys(project.materials))).toEqual(used);
    for (const { name, text } of valuesOf(project.materials)) {
      expect(text.length, name).toBeGreaterThan(300);
    }
  });
});
