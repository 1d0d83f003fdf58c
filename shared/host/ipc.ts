/**
 * The calls between the page and the desktop shell, as one typed map. The page is
 * not trusted: the shell parses the arguments of every call with these schemas.
 */
import { z } from 'zod';
import type { Result } from '#shared/base';
import type { FileHandle, Host, HostFailure, MenuItem, OpenedFile } from './host.ts';

/** What the preload script puts into the page. */
export type HostBridge = Omit<Host, 'abilities'>;

/** Page → shell, answered. */
export interface HostCalls {
  'file.open': Host['openFile'];
  'file.read': Host['readFile'];
  'file.saveAs': Host['saveFileAs'];
  'file.save': Host['saveFile'];
  'external.open': Host['openExternal'];
  'window.setTitle': (title: string) => Promise<null>;
  'menu.set': (items: readonly MenuItem[]) => Promise<null>;
  /** The page listens now: files that the system asked to open may be sent. */
  'file.listen': () => Promise<null>;
}

/** Shell → page. */
export interface HostEvents {
  'menu.command': string;
  'file.opened': Result<OpenedFile, HostFailure>;
}

const MEBIBYTE = 1024 * 1024;
/** A poster as PNG is the largest thing people save. */
const MAX_SAVED_BYTES = 512 * MEBIBYTE;
const MAX_MENU_DEPTH = 4;

const fileKind = z.enum([
  'salesbook',
  'pdf',
  'docx',
  'svg',
  'png',
  'csv',
  'xlsx',
  'xes',
  'json',
  'md',
  'zip',
]);
const handle: z.ZodType<FileHandle> = z.strictObject({
  token: z.string().max(64),
  name: z.string().max(1024),
});
const bytes = z.instanceof(Uint8Array).refine((value) => value.byteLength <= MAX_SAVED_BYTES);

function menuItem(depth: number): z.ZodType<MenuItem> {
  const command = z.strictObject({
    kind: z.literal('command'),
    commandId: z.string().max(100),
    label: z.string().max(200),
    accelerator: z.string().max(50).exactOptional(),
    enabled: z.boolean(),
  });
  const separator = z.strictObject({ kind: z.literal('separator') });
  if (depth === MAX_MENU_DEPTH) return z.union([command, separator]);
  const submenu = z.strictObject({
    kind: z.literal('submenu'),
    label: z.string().max(200),
    items: z.array(menuItem(depth + 1)).max(200),
  });
  return z.union([command, separator, submenu]);
}

/** Arguments of every call, parsed on arrival. */
export const hostCallArguments: {
  readonly [Call in keyof HostCalls]: z.ZodType<Parameters<HostCalls[Call]>>;
} = {
  'file.open': z.tuple([z.array(fileKind).min(1).max(6)]),
  'file.read': z.tuple([handle]),
  'file.saveAs': z.tuple([
    z.strictObject({ kind: fileKind, suggestedName: z.string().max(1024), bytes }),
  ]),
  'file.save': z.tuple([z.strictObject({ handle, stamp: z.string().max(200), bytes })]),
  'external.open': z.tuple([z.string().max(2048)]),
  'window.setTitle': z.tuple([z.string().max(1024)]),
  'menu.set': z.tuple([z.array(menuItem(1)).max(50)]),
  'file.listen': z.tuple([]),
};
