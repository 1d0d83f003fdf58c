/** Loads one pipeline after the other, alone on its journal, and says where it broke off. */
import { failure, type Result, success } from '#shared/base';
import { createTranslate, type Language } from '#shared/i18n';
import { type Call, type Crm, type DryRun, namesApart, sayCall } from '#shared/stage-definitions';
import type { Address } from './address.ts';
import { type DeployFailure, deployPipeline } from './deploy-pipeline.ts';
import { readJournal, writeJournal } from './journal.ts';
import type { KnownSame } from './known-same.ts';
import { type LockFailure, lock } from './lock.ts';
import { createProgress, type End, type Progress } from './progress.ts';
import { sayRemedy } from './say-trouble.ts';
import type { Transport } from './transport.ts';
import { isInDoubt } from './trouble.ts';

export interface Loading {
  readonly crm: Crm;
  readonly address: Address;
  readonly transport: Transport;
  readonly same: KnownSame;
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
  const { isTakenOver } = locked.value;
  if (isTakenOver) loading.say(createTranslate(loading.language)('stages.lockTakenOver'));
  try {
    return await loadInTurn(runs, loading);
  } finally {
    await locked.value.release();
  }
}

async function loadInTurn(
  runs: readonly DryRun[],
  loading: Loading,
): Promise<Result<string, LoadFailure>> {
  const { crm, address, journalPath: path, language, say } = loading;
  const { host } = address;
  const started = await readJournal(path, { crm, host });
  if (!started.ok) return started;
  let journal = started.value;
  const progress = createProgress(language, ({ id }, round) =>
    laterThan(round, runs.find(({ pipeline }) => pipeline.id === id)?.calls ?? [], language),
  );
  const transport = followed(loading.transport, progress);
  const pipelines = runs.map(({ pipeline }) => pipeline);
  const loaded = [];
  const ours = new Set<string>();
  for (const [at, pipeline] of pipelines.entries()) {
    progress.beginPipeline(pipeline, pipelines.slice(at + 1));
    const deployed = await deployPipeline(pipeline, {
      crm,
      transport,
      same: loading.same,
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
      const { error } = deployed;
      const report = [...progress.brokenOff(endOf(error)), ...sayGoOn(error, loading)];
      return failure({ code: 'brokenOff', failure: error, report });
    }
    const { leftOver, isOurs, ...facts } = deployed.value;
    if (isOurs) ours.add(pipeline.id);
    const line = { name: pipeline.name, ...facts, leftOver: namesApart(leftOver) };
    for (const text of sayLoaded(line, language)) say(text);
    loaded.push(line);
  }
  for (const text of sayByHand(runs, ours, loading)) say(text);
  return success(JSON.stringify({ crm, host, pipelines: loaded }));
}

/** Tells the progress of every list that is read. */
function followed(transport: Transport, progress: Progress): Transport {
  return {
    send: (request) => {
      if ('kind' in request.about) progress.read(request.about);
      return transport.send(request);
    },
  };
}

/** They came of what was read or kept, not of a call. */
const BETWEEN: ReadonlySet<DeployFailure['code']> = new Set<DeployFailure['code']>([
  'pipelineGone',
  'notSettling',
  'tooManyPipelines',
  'notWritten',
  'journalUnreadable',
  'journalOfAnother',
  'stopped',
  'sameUnreadable',
  'sameUnknown',
  'sameMissing',
]);

function endOf(error: DeployFailure): End {
  if (BETWEEN.has(error.code)) return 'between';
  return isInDoubt(error) ? 'inDoubt' : 'failed';
}

/** With the answers of a round come the ids that what is left needs; `planned`: for a new pipeline. */
function laterThan(round: readonly Call[], planned: readonly Call[], language: Language): string[] {
  const has = (action: Call['action']) => round.some((call) => call.action === action);
  if (has('createPipeline')) {
    return planned
      .filter(({ action }) => action !== 'createPipeline' && action !== 'readStages')
      .map((call) => sayCall(call, language));
  }
  const fields = planned
    .filter(({ action }) => action === 'createField' || action === 'requireField')
    .map(({ subject }) => subject);
  if (!has('createStage') || fields.length === 0) return [];
  return [createTranslate(language)('stages.restOfFields', { fields: fields.join('; ') })];
}

function sayGoOn(error: DeployFailure, { crm, language }: Loading): string[] {
  // Another wish is another command.
  if (error.code === 'sameMissing') return [];
  const t = createTranslate(language);
  const isFirst = sayRemedy(error, crm, language) === null && error.code !== 'pipelineGone';
  return [t(isFirst ? 'stages.goOn' : 'stages.goOnThen')];
}

/**
 * Once a pipeline is made, a look into the account sees its new fields as any others and not its
 * descriptions: the list of what calls can't do is that of a new pipeline, whatever is there by now.
 */
function sayByHand(
  runs: readonly DryRun[],
  ours: ReadonlySet<string>,
  { crm, language }: Loading,
): string[] {
  const t = createTranslate(language);
  const todosWhere = (isOurs: boolean) =>
    runs
      .filter(({ pipeline }) => ours.has(pipeline.id) === isOurs)
      .reduce((sum, { todos }) => sum + todos.length, 0);
  const count = todosWhere(true);
  return [
    ...(count > 0 ? [t('stages.leftByHand', { count, crm })] : []),
    ...(todosWhere(false) > 0 ? [t('stages.leftInExisting')] : []),
  ];
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
