/** The engine: asks every rule about a drawing. A pure function; the same drawing gives the same list. */
import { assert, present } from '#shared/base';
import type { Process, Project, Variant } from '#shared/model';
import { processAt, type VariantPlace, variantAt } from '#shared/rules';
import { drawingOf } from './drawing.ts';
import type { Issue } from './issue.ts';
import { rules } from './registry.ts';
import type { Drawing, Rule } from './rule.ts';

/**
 * What should be looked at in one drawing, rule by rule, in the order of the board. A
 * board on which nothing stands yet is a beginning, not a mistake.
 */
export function validateVariant(project: Project, place: VariantPlace): Issue[] {
  const process = present(processAt(project, place.processId), `process ${place.processId}`);
  const variant = present(variantAt(project, place), `variant ${place.variantId}`);
  const drawing = drawingOf(project, process, variant);
  return drawing.nodes.length === 0 ? [] : applyRules(rules, drawing);
}

/** The same for every drawing of the project, in its own order. */
export function validateProject(project: Project): { place: VariantPlace; issues: Issue[] }[] {
  return project.processOrder.flatMap((processId) => {
    const process: Process | undefined = processAt(project, processId);
    assert(process, `process ${processId}`);
    return process.variantOrder.map((variantId) => {
      const place = { processId, variantId };
      return { place, issues: validateVariant(project, place) };
    });
  });
}

/** A rule that breaks down must not take the others with it, nor hide that it did. */
export function applyRules(all: readonly Rule[], drawing: Drawing): Issue[] {
  return all.flatMap((rule) => {
    try {
      return rule.check(drawing);
    } catch (error) {
      return [failed(rule, drawing.variant, error)];
    }
  });
}

function failed(rule: Rule, variant: Variant, error: unknown): Issue {
  return {
    code: 'ruleFailed',
    severity: 'warning',
    target: { kind: 'variant', id: variant.id },
    params: { rule: rule.name, message: error instanceof Error ? error.message : String(error) },
  };
}
