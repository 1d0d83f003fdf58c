/**
 * Typed catalogues. Russian is the source of the keys; English must have the same ones.
 * One file per area and language; plurals follow i18next: `key_one`, `key_few`,
 * `key_many`, `key_other`, chosen by the parameter `count`.
 */
import { en } from './en/index.ts';
import { ru } from './ru/index.ts';

export const catalogues = { ru, en } as const;

export type Language = keyof typeof catalogues;

type Catalogue = typeof ru;
type WithoutPlural<Key extends string> =
  Key extends `${infer Base}_${'one' | 'few' | 'many' | 'other'}` ? Base : Key;

/** `area.key`, plural endings left off. */
export type MessageKey = {
  [Area in keyof Catalogue & string]: `${Area}.${WithoutPlural<keyof Catalogue[Area] & string>}`;
}[keyof Catalogue & string];
