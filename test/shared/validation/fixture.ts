/** Drawings that earn a warning, with the targets it must name, and drawings near to them that don't. */
import type { VariantBuilder } from '#test/builders';

export interface Fixture {
  readonly what: string;
  readonly drawing: VariantBuilder;
}

export interface Fixtures {
  readonly invalid: readonly (Fixture & { readonly targets: readonly string[] })[];
  readonly valid: readonly Fixture[];
}
