/** The words for a history entry: the key of its sentence in the catalogue area `commands`. */
import type { MessageKey } from '#shared/i18n';
import { type ActionName, commandNames, gestureNames } from './registry.ts';

const known: ReadonlySet<string> = new Set<ActionName>([...commandNames, ...gestureNames]);

type TextKey<Name extends string> = Name extends `${infer Noun}.${infer Verb}`
  ? `commands.${Noun}${Capitalize<Verb>}`
  : never;

/** Every command and gesture has its sentence; the compiler asks for it here. */
type ActionTextKey = TextKey<ActionName> & MessageKey;

/** A name that a newer program wrote into a stored history is called a change. */
export function actionTextKey(name: string): ActionTextKey | 'commands.unknown' {
  const [noun = '', verb = ''] = name.split('.');
  if (!known.has(name)) return 'commands.unknown';
  return `commands.${noun}${verb.charAt(0).toUpperCase()}${verb.slice(1)}` as ActionTextKey;
}
