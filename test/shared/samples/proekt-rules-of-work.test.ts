/** The sample's rules of work: limits, criteria, accountability, escalation. */
import { describe, expect, it } from 'vitest';
import { present, valuesOf } from '#shared/base';
import { bothVariants, proekt, toBe } from './proekt.ts';
import { nodesOf } from './sample.ts';

describe('the rules of work in the sample proekt', () => {
  it('gives every stage of the to-be criteria and fields, and every open one a limit', () => {
    for (const stage of valuesOf(toBe.stages)) {
      expect(stage.entryCriteria.length, stage.name).toBeGreaterThan(0);
      expect(stage.exitCriteria.length, stage.name).toBeGreaterThan(0);
      expect(stage.requiredFields.length, stage.name).toBeGreaterThan(0);
      if (stage.semantics === 'open') expect(stage.timeLimit, stage.name).toBeDefined();
    }
    expect(valuesOf(toBe.stages).some(({ minimumDeals }) => minimumDeals !== undefined)).toBe(true);
  });

  it('gives every step that people do in the to-be a limit, a reminder and one accountable', () => {
    for (const step of nodesOf(toBe, 'step')) {
      expect(step.accountableId, step.name).toBeDefined();
      if (present(proekt.participants[step.participantId], 'performer').kind === 'system') continue;
      expect(step.timeLimit?.remindBefore, step.name).toBeDefined();
      expect(step.conditions.length, step.name).toBeGreaterThan(0);
    }
  });

  it('escalates to the sales director only', () => {
    const limits = [...nodesOf(toBe, 'step'), ...valuesOf(toBe.stages)].flatMap(
      ({ timeLimit }) => timeLimit?.escalation ?? [],
    );
    expect(limits.length).toBeGreaterThanOrEqual(12);
    expect(new Set(limits.map(({ toParticipantId }) => toParticipantId))).toEqual(
      new Set(['sales-director']),
    );
    expect(new Set(limits.map(({ action }) => action))).toEqual(
      new Set(['remind', 'raisePriority', 'decideOnClient']),
    );
  });

  it('lets no deal go on without the date of the next call', () => {
    const conditions = nodesOf(toBe, 'step').flatMap((step) => step.conditions);
    expect(
      conditions.filter((text) => text === 'Дата следующего звонка назначена').length,
    ).toBeGreaterThan(2);
  });

  it.each(bothVariants)(
    '$name: says where every number of work and arrival comes from',
    (variant) => {
      for (const node of valuesOf(variant.nodes)) {
        if (node.kind === 'step') expect(node.origins, node.name).toHaveProperty('effort');
        if (node.kind === 'wait') expect(node.origins, node.name).toHaveProperty('delay');
        if (node.kind === 'source')
          expect(Object.keys(node.origins ?? {}).length, node.name).toBe(2);
      }
      for (const flow of valuesOf(variant.flows)) {
        if (flow.probability !== undefined) expect(flow.origins).toHaveProperty('probability');
      }
    },
  );

  it('keeps calendars with lunch, weekends and dated holidays', () => {
    for (const { exceptions, timeZone, week } of valuesOf(proekt.calendars)) {
      expect(timeZone).toBe('Europe/Moscow');
      expect(week?.mon).toHaveLength(2);
      expect([week?.sat, week?.sun]).toEqual([[], []]);
      expect(exceptions['2026-11-04']).toEqual([]);
      expect(exceptions['2027-02-22']?.at(-1)?.to).toMatch(/^1[67]:00$/);
    }
  });

  it('uses every script and letter in a step', () => {
    const used = new Set(nodesOf(toBe, 'step').flatMap(({ materialIds }) => materialIds));
    expect(new Set(Object.keys(proekt.materials))).toEqual(used);
    for (const { name, text } of valuesOf(proekt.materials)) {
      expect(text.length, name).toBeGreaterThan(300);
    }
  });
});
