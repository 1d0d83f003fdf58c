/** Loads one pipeline after the other, alone on its journal, and says where it broke off. */
import { failure, type Result, success } from '#shared/base';
import { createTranslate, type Language } from '#shared/i18n';
import { type Crm, type DryRun, sayCall } from '#shared/stage-definitions';
import type { Address } from './address.ts';
import { type DeployFailure, deployPipeline } from './deploy-pipeline.ts';
import { readJournal, writeJournal } from './journal.ts';
import { type LockFailure, lock } from './lock.ts';
import { createProgress } from './progress.ts';
import { isInDoubt, type Transport } from './transport.ts';

export interface Loading {
  readonly crm: Crm;
  readonly address: Address;
  readonly transport: Transport;
  readonly journalPath: string;
  readonly language: Language;
  readonly say: (text: string) => void;
}

export type LoadFailure =
  | LockFailure
  | DeployFailure
  | { readonly code: 'brokenOff'; readonly failure: DeployFailure; readonly report: string[] };

/** What is there now, as one line of JSON. */
export async function loadPipelines(
  runs: readonly DryRun[],
  loading: Loading,
): Promise<Result<string, LoadFailure>> {
  const locked = await lock(loading.journalPath);
  if (!locked.ok) return locked;
  try {
    return await loadInTurn(runs, loading);
  } finally {
    await locked.value();
  }
}

async function loadInTurn(
  runs: readonly DryRun[],
  loading: Loading,
): Promise<Result<string, LoadFailure>> {
  const { crm, address, transport, journalPath: path, language, say } = loading;
  const { host } = address;
  const started = await readJournal(path, { crm, host });
  if (!started.ok) return started;
  let journal = started.value;
  const progress = createProgress(language);
  const pipelines = runs.map(({ pipeline }) => pipeline);
  const loaded = [];
  for (const [at, pipeline] of pipelines.entries()) {
    progress.beginPipeline(pipelines.slice(at + 1));
    const deployed = await deployPipeline(pipeline, {
      crm,
      transport,
      journal,
      keep: async (next) => {
        journal = next;
        return writeJournal(path, next);
      },
      onCall: (call, rest) => {
        progress.begin(call, rest);
        say(sayCall(call, language));
      },
      onDone: progress.done,
    });
    if (!deployed.ok) {
      const report = progress.brokenOff(isInDoubt(deployed.error));
      return failure({ code: 'brokenOff', failure: deployed.error, report });
    }
    const { leftOver, ...facts } = deployed.value;
    const line = { name: pipeline.name, ...facts, leftOver: leftOver.map(({ name }) => name) };
    for (const text of sayLoaded(line, language)) say(text);
    loaded.push(line);
  }
  const count = runs.reduce((sum, { todos }) => sum + todos.length, 0);
  if (count > 0) say(createTranslate(language)('stages.leftByHand', { count }));
  return success(JSON.stringify({ crm, host, pipelines: loaded }));
}

interface Loaded {
  readonly name: string;
  readonly calls: number;
  readonly leftOver: readonly string[];
  readonly isOutOfOrder: boolean;
}

function sayLoaded({ name, calls, leftOver, isOutOfOrder }: Loaded, language: Language): string[] {
  const t = createTranslate(language);
  return [
    calls === 0 ? t('stages.loadedBefore', { name }) : t('stages.loaded', { name, count: calls }),
    ...(leftOver.length === 0
      ? []
      : [t('stages.leftOverIn', { name, stages: leftOver.join('; ') })]),
    ...(isOutOfOrder ? [t('stages.outOfOrder')] : []),
  ];
}
