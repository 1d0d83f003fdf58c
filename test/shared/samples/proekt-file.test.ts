/** The sample's file: whole, canonical, and with no warnings but those it should have. */
import { describe, expect, it } from 'vitest';
import { openProjectText, writeProject } from '#shared/model';
import { validateVariant } from '#shared/validation';
import { asIs, processId, proekt, proektText, toBe } from './proekt.ts';

describe('the file of the sample proekt', () => {
  it('opens without damage and without a migration', () => {
    const opened = openProjectText(proektText);
    expect(opened.ok && opened.value.migratedFrom).toBeNull();
  });

  it('is written as the program writes it, byte for byte', () => {
    expect(writeProject(proekt)).toEqual({ ok: true, value: proektText });
  });

  it('has a to-be without a single warning', () => {
    expect(validateVariant(proekt, { processId, variantId: toBe.id })).toEqual([]);
  });

  it('has an as-is whose warnings are few and only about what nobody has agreed yet', () => {
    const issues = validateVariant(proekt, { processId, variantId: asIs.id });
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.length).toBeLessThanOrEqual(4);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
