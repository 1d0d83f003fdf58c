/**
 * What a loading has come to, so that one that broke off is taken up again: which pipelines were made
 * or were being made, and which stage is which. No secret is in it, only the name of the host.
 */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { failure, type Result, success } from '#shared/base';
import { CRMS, type Crm } from '#shared/stage-definitions';
import { type WriteFailure, writeFileSafely } from '../writing/write-safely.ts';

const entrySchema = z.strictObject({
  /** Of the CRM; null while nobody knows it. */
  pipelineId: z.string().nullable(),
  /** Pipelines that were there before ours was made; null: it was there already. */
  before: z.array(z.string()).nullable(),
  isFinished: z.boolean(),
  /** Ids of the CRM by ids of stages. */
  stages: z.record(z.string(), z.string()),
});

const journalSchema = z.strictObject({
  format: z.literal('salesbook-journal'),
  crm: z.enum(CRMS),
  host: z.string(),
  /** By the ids of deal types. */
  pipelines: z.record(z.string(), entrySchema),
});

export type JournalEntry = z.infer<typeof entrySchema>;
export type Journal = z.infer<typeof journalSchema>;

/** Of a pipeline that nothing has been done for yet. */
export const NEW_ENTRY: JournalEntry = {
  pipelineId: null,
  before: null,
  isFinished: false,
  stages: {},
};

export type JournalFailure =
  | WriteFailure
  | { readonly code: 'journalUnreadable'; readonly path: string }
  | { readonly code: 'journalOfAnother'; readonly path: string; readonly host: string };

export interface Account {
  readonly crm: Crm;
  readonly host: string;
}

/** A journal that isn't there is an empty one. */
export async function readJournal(
  path: string,
  { crm, host }: Account,
): Promise<Result<Journal, JournalFailure>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing
      ? success({ format: 'salesbook-journal', crm, host, pipelines: {} })
      : failure({ code: 'journalUnreadable', path });
  }
  const parsed = journalSchema.safeParse(jsonOf(text));
  if (!parsed.success) return failure({ code: 'journalUnreadable', path });
  const journal = parsed.data;
  return journal.crm === crm && journal.host === host
    ? success(journal)
    : failure({ code: 'journalOfAnother', path, host: journal.host });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Whole or not at all, before anything that the journal speaks of is begun. */
export async function writeJournal(
  path: string,
  journal: Journal,
): Promise<Result<null, WriteFailure>> {
  const written = await writeFileSafely(path, [`${JSON.stringify(journal, null, 2)}\n`]);
  return written.ok ? success(null) : written;
}

/** Beside the project; several CRMs have several journals. */
export function journalPath(projectPath: string, crm: Crm): string {
  const name = basename(projectPath, '.salesbook');
  return join(dirname(projectPath), `${name}.${crm}.journal.json`);
}
