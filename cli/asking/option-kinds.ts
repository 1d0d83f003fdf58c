/** The kinds of options that commands take: each reads the text behind it, and says what it expects there. */
import { createTranslate, type Language } from '#shared/i18n';
import { LANGUAGES } from './language.ts';

/** undefined: the text isn't what is expected. */
export interface Reading<Value> {
  readonly read: (text: string) => Value | undefined;
  readonly expected: (language: Language) => string;
}

interface Flag {
  readonly takes: 'nothing';
  readonly isRequired: false;
}

/** Given twice, the last one counts. */
export interface One<Value, Required extends boolean = false> extends Reading<Value> {
  readonly takes: 'value';
  readonly isRequired: Required;
}

export interface Many<Value> extends Reading<Value> {
  readonly takes: 'values';
  readonly isRequired: false;
}

export type OptionKind = Flag | One<unknown, boolean> | Many<unknown>;
export type OptionKinds = Readonly<Record<string, OptionKind>>;

type ValueOf<Kind> =
  Kind extends Many<infer Value>
    ? readonly Value[]
    : Kind extends One<infer Value, boolean>
      ? Value
      : true;
type RequiredOf<Kinds> = {
  [Name in keyof Kinds]: Kinds[Name] extends { readonly isRequired: true } ? Name : never;
}[keyof Kinds];

/** What was asked, under the names of the options. */
export type Asked<Kinds> = {
  readonly [Name in RequiredOf<Kinds>]: ValueOf<Kinds[Name]>;
} & {
  readonly [Name in Exclude<keyof Kinds, RequiredOf<Kinds>>]?: ValueOf<Kinds[Name]> | undefined;
};

export const flag: Flag = { takes: 'nothing', isRequired: false };

export function one<Value>(reading: Reading<Value>): One<Value> {
  return { ...reading, takes: 'value', isRequired: false };
}

export function required<Value>(reading: Reading<Value>): One<Value, true> {
  return { ...reading, takes: 'value', isRequired: true };
}

export function many<Value>(reading: Reading<Value>): Many<Value> {
  return { ...reading, takes: 'values', isRequired: false };
}

/** Any text but none. */
export function text(what: 'name' | 'file' | 'folder' | 'address' | 'parts'): Reading<string> {
  return {
    read: (typed) => (typed.trim() === '' ? undefined : typed),
    expected: (language) => createTranslate(language)(`cli.expected_${what}`),
  };
}

export function oneOf<const Word extends string>(words: readonly Word[]): Reading<Word> {
  return {
    read: (typed) => words.find((word) => word === typed),
    expected: (language) =>
      createTranslate(language)('cli.expected_oneOf', { words: words.join(', ') }),
  };
}

/** `a,b,c`, each word once. */
export function listOf<const Word extends string>(
  words: readonly Word[],
): Reading<readonly Word[]> {
  return {
    read: (typed) => {
      const asked = [...new Set(typed.split(',').map((each) => each.trim()))];
      const known = asked.flatMap((each) => words.find((word) => word === each) ?? []);
      return known.length === asked.length ? known : undefined;
    },
    expected: (language) =>
      createTranslate(language)('cli.expected_listOf', { words: words.join(', ') }),
  };
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

export function wholeNumber(bounds: Bounds): Reading<number> {
  return {
    read: (typed) => within(bounds, /^\d{1,15}$/u.test(typed) ? Number(typed) : Number.NaN),
    expected: (language) => createTranslate(language)('cli.expected_wholeNumber', asTyped(bounds)),
  };
}

export function number(bounds: Bounds): Reading<number> {
  return {
    read: (typed) => within(bounds, decimal(typed)),
    expected: (language) => createTranslate(language)('cli.expected_number', asTyped(bounds)),
  };
}

export function numberAboveZero({ most }: Pick<Bounds, 'most'>): Reading<number> {
  return {
    read: (typed) => within({ least: Number.MIN_VALUE, most }, decimal(typed)),
    expected: (language) =>
      createTranslate(language)('cli.expected_numberAboveZero', { most: String(most) }),
  };
}

/** With a point or a comma. */
function decimal(typed: string): number {
  return /^\d{1,15}(?:[.,]\d{1,15})?$/u.test(typed) ? Number(typed.replace(',', '.')) : Number.NaN;
}

function within({ least, most }: Bounds, value: number): number | undefined {
  return least <= value && value <= most ? value : undefined;
}

/** Without a space between the thousands. */
function asTyped({ least, most }: Bounds) {
  return { least: String(least), most: String(most) };
}

/** The first that can read it. */
export function either<First, Second>(
  first: Reading<First>,
  second: Reading<Second>,
): Reading<First | Second> {
  return {
    read: (typed) => first.read(typed) ?? second.read(typed),
    expected: (language) =>
      createTranslate(language)('cli.expected_either', {
        first: first.expected(language),
        second: second.expected(language),
      }),
  };
}

export const languageOption = one(oneOf(LANGUAGES));
export const seedOption = one(wholeNumber({ least: 0, most: 0xffffffff }));
