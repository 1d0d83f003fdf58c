/** A call as it was typed → what was asked, or the first thing that is wrong with it. */
import { parseArgs } from 'node:util';
import { failure, type Result, success } from '#shared/base';
import type { Misuse } from './misuse.ts';
import { nearest } from './nearest.ts';
import type { Asked, OptionKind, OptionKinds } from './option-kinds.ts';

/** What a command takes besides options. */
interface Operands {
  readonly file: { readonly file: string };
  readonly parts: { readonly parts: readonly string[] };
  readonly nothing: unknown;
}

export interface Call<Kinds extends OptionKinds, Taken extends keyof Operands> {
  readonly takes: Taken;
  readonly kinds: Kinds;
  /** Groups of options of which a call may have one. */
  readonly exclusive?: readonly (readonly (keyof Kinds & string)[])[];
}

export function readOptions<Kinds extends OptionKinds, Taken extends keyof Operands>(
  args: readonly string[],
  { takes, kinds, exclusive = [] }: Call<Kinds, Taken>,
): Result<Asked<Kinds> & Operands[Taken], Misuse> {
  const { options, operands } = split(args, kinds);
  const asked: Record<string, unknown> = {};
  for (const option of options) {
    const misuse = take(option, kinds, asked);
    if (misuse) return failure(misuse);
  }
  const misuse =
    takeOperands(operands, takes, asked) ??
    missingOption(kinds, asked) ??
    excluded(exclusive, asked);
  // Every option was read by its own kind, so the record has the shape that the kinds say.
  return misuse ? failure(misuse) : success(asked as Asked<Kinds> & Operands[Taken]);
}

interface Typed {
  /** As it stands in the call, without a value: `--weeks`, `-w`. */
  readonly raw: string;
  readonly name: string;
  readonly value: string | undefined;
}

function split(args: readonly string[], kinds: OptionKinds) {
  const types = Object.entries(kinds).map(([name, { takes }]) => [
    name,
    { type: takes === 'nothing' ? ('boolean' as const) : ('string' as const) },
  ]);
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(types),
    allowPositionals: true,
    // What is wrong is found and said here.
    strict: false,
    tokens: true,
  });
  const options: Typed[] = [];
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind === 'option') {
      const { name, index, value } = token;
      options.push({ raw: args[index]?.split('=')[0] ?? name, name, value });
    }
  }
  return { options, operands };
}

/** An option that was forgotten its value takes the next option for one; a number below zero is none. */
const isOption = (value: string) => /^-{1,2}[a-z]/iu.test(value);

function take(
  { raw, name, value }: Typed,
  kinds: OptionKinds,
  asked: Record<string, unknown>,
): Misuse | null {
  const kind = raw.startsWith('--') && Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind === undefined) return unknownOption(raw, kinds);
  if (kind.takes === 'nothing') {
    if (value !== undefined) return { code: 'valueNeedless', option: raw, value };
    asked[name] = true;
    return null;
  }
  const { expected } = kind;
  if (value === undefined || value === '' || isOption(value)) {
    return { code: 'valueMissing', option: raw, expected };
  }
  const read = kind.read(value);
  if (read === undefined) return { code: 'valueWrong', option: raw, value, expected };
  const before = asked[name];
  asked[name] = kind.takes === 'value' ? read : [...(Array.isArray(before) ? before : []), read];
  return null;
}

function unknownOption(option: string, kinds: OptionKinds): Misuse {
  const known = Object.keys(kinds);
  const near = nearest(option.replace(/^-+/u, ''), known);
  return near === null
    ? { code: 'optionUnknown', option, known: known.map((name) => `--${name}`).join(', ') }
    : { code: 'optionMisspelt', option, near: `--${near}` };
}

function takeOperands(
  operands: readonly string[],
  takes: keyof Operands,
  asked: Record<string, unknown>,
): Misuse | null {
  const [first, second] = operands;
  switch (takes) {
    case 'parts':
      asked.parts = operands;
      return first === undefined ? { code: 'partsNotNamed' } : null;
    case 'file':
      asked.file = first;
      if (!first) return { code: 'fileNotNamed' };
      return second === undefined ? null : { code: 'secondFile', value: second };
    case 'nothing':
      return first === undefined ? null : { code: 'wordNeedless', value: first };
  }
}

function missingOption(
  kinds: OptionKinds,
  asked: Readonly<Record<string, unknown>>,
): Misuse | null {
  const isMissing = ([name, kind]: [string, OptionKind]) =>
    kind.isRequired && asked[name] === undefined;
  const [name, kind] = Object.entries(kinds).find(isMissing) ?? [];
  if (name === undefined || !kind?.isRequired) return null;
  return { code: 'optionMissing', option: `--${name}`, expected: kind.expected };
}

function excluded(
  exclusive: readonly (readonly string[])[],
  asked: Readonly<Record<string, unknown>>,
): Misuse | null {
  for (const group of exclusive) {
    const [first, second] = group.filter((name) => asked[name] !== undefined);
    if (first !== undefined && second !== undefined) {
      return { code: 'optionsExclude', first: `--${first}`, second: `--${second}` };
    }
  }
  return null;
}
