/** Why a text can't be opened as a project. Facts only; the sentences are in the catalogue area `files`. */
import type { Damage } from './integrity/damage.ts';
import type { Project } from './project.ts';

/** One place where the document isn't what the schema asks for. */
export interface SchemaProblem {
  /** `processes.sales.variants.toBe.nodes.call.effort` */
  readonly path: string;
  /** As JSON, shortened; null where the value is missing. */
  readonly found: string | null;
  readonly expected: Expectation;
}

export type Expectation =
  | {
      readonly code:
        | 'number'
        | 'text'
        | 'yesOrNo'
        | 'list'
        | 'object'
        | 'id'
        | 'date'
        | 'dateTime'
        | 'timeOfDay'
        | 'color'
        | 'currency'
        | 'sha256'
        | 'anotherValue';
    }
  | { readonly code: 'oneOf'; readonly values: readonly string[] };

export interface DamagedProject {
  readonly code: 'damaged';
  readonly project: Project;
  readonly damage: readonly Damage[];
  readonly migratedFrom: number | null;
}

export type OpenFailure =
  | { readonly code: 'tooLarge'; readonly limitBytes: number }
  | { readonly code: 'empty' }
  /** The first word that JSON doesn't have (NaN, an unquoted name) and its line, where that is the reason. */
  | { readonly code: 'notJson'; readonly word: string | null; readonly line: number | null }
  | { readonly code: 'notSalesbook'; readonly found: string | null }
  | { readonly code: 'newerVersion'; readonly found: number; readonly known: number }
  | { readonly code: 'unknownVersion'; readonly found: string | null }
  | { readonly code: 'loneSurrogate' | 'tooDeep' | 'forbiddenKey'; readonly path: string }
  | {
      readonly code: 'schema';
      /** The first ones; `count` has them all. */
      readonly problems: readonly SchemaProblem[];
      readonly count: number;
    }
  /** Readable, but inconsistent: `repairProject` makes a copy that opens. */
  | DamagedProject;
