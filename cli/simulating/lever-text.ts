/**
 * `--lever KIND[:WHAT]=VALUE`, as in a scenario's «What if…»: `arrivals=120%` (all leads),
 * `arrivals:site=0`, `effort=0.8` (all steps), `effort:call=50%`, `headcount:engineer=3`,
 * `calendar:engineer=shifts`, `probability:flow=30%`. Whether the project has what is named: see asked-levers.ts.
 */
import { createTranslate } from '#shared/i18n';
import type { Reading } from '../asking/option-kinds.ts';

export type LeverText = { readonly text: string } & (
  | {
      readonly kind: 'arrivals' | 'effort';
      /** undefined: all of them. */
      readonly what: string | undefined;
      readonly value: number;
    }
  | {
      readonly kind: 'headcount' | 'probability';
      readonly what: string;
      readonly value: number;
    }
  | { readonly kind: 'calendar'; readonly what: string; readonly calendar: string }
);

export const leverText: Reading<LeverText> = {
  read: readLever,
  expected: (language) => createTranslate(language)('cli.expected_lever'),
};

const SHAPE = /^(?<kind>[a-z]+)(?::(?<what>.+))?=(?<typed>[^=]+)$/u;

function readLever(text: string): LeverText | undefined {
  const { kind, what, typed = '' } = SHAPE.exec(text)?.groups ?? {};
  const value = numberOf(typed);
  switch (kind) {
    case 'arrivals':
    case 'effort':
      return value === null ? undefined : { text, kind, what, value };
    case 'headcount':
    case 'probability':
      return value === null || what === undefined ? undefined : { text, kind, what, value };
    case 'calendar':
      return what === undefined ? undefined : { text, kind, what, calendar: typed };
    default:
      return undefined;
  }
}

/** `1.2`, `1,2` or `120%`; also less than nothing, so that the answer names the bounds. */
function numberOf(text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  const isPerCent = trimmed.endsWith('%');
  const digits = isPerCent ? trimmed.slice(0, -1) : trimmed;
  if (!/^-?\d+(?:\.\d+)?$/u.test(digits)) return null;
  return isPerCent ? Number(digits) / 100 : Number(digits);
}
