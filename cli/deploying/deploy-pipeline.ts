/**
 * Brings a pipeline of a CRM to what was agreed: reads what is there, plans, calls, and reads again
 * until nothing is left to change. Whatever broke a former run off, the next one begins by reading, so
 * that nothing is made twice and nothing is forgotten.
 */
import { failure, type Result, success } from '#shared/base';
import {
  type Account,
  adapterOf,
  type Call,
  type Changes,
  type Crm,
  changesOf,
  type ExistingPipeline,
  type Pipeline,
} from '#shared/stage-definitions';
import { type Journal, type JournalEntry, type JournalFailure, NEW_ENTRY } from './journal.ts';
import type { KnownSame, SameFailure } from './known-same.ts';
import { type ReadingFailure, readPipeline, readPipelines } from './read-account.ts';
import type { Transport } from './transport.ts';

export type DeployFailure =
  | ReadingFailure
  | SameFailure
  | JournalFailure
  | { readonly code: 'pipelineGone'; readonly id: string }
  | { readonly code: 'notSettling'; readonly count: number }
  | { readonly code: 'tooManyPipelines'; readonly most: number };

export interface Deploying {
  readonly crm: Crm;
  readonly transport: Transport;
  readonly same: KnownSame;
  readonly journal: Journal;
  readonly keep: (journal: Journal) => Promise<Result<null, JournalFailure>>;
  /** Before each call, with those that will follow it. */
  readonly onCall: (call: Call, rest: readonly Call[]) => void;
  readonly onDone: () => void;
}

export interface Deployed {
  readonly pipelineId: string;
  /** Made by this loading or an earlier one, not found. */
  readonly isOurs: boolean;
  readonly calls: number;
  readonly leftOver: Changes['leftOver'];
  readonly isOutOfOrder: boolean;
}

/** Making, filling, requiring fields, and a last look. */
const MOST_ROUNDS = 6;

export async function deployPipeline(
  pipeline: Pipeline,
  deploying: Deploying,
): Promise<Result<Deployed, DeployFailure>> {
  const { crm } = deploying;
  let { journal } = deploying;
  let calls = 0;
  const entryOf = () => journal.pipelines[pipeline.id] ?? NEW_ENTRY;
  const note = async (change: Partial<JournalEntry>) => {
    const entry = { ...entryOf(), ...change };
    journal = { ...journal, pipelines: { ...journal.pipelines, [pipeline.id]: entry } };
    return deploying.keep(journal);
  };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const read = await readState(pipeline, entryOf(), deploying);
    if (!read.ok) return read;
    const { account, ids } = read.value;
    const changes = changesOf(adapterOf(crm), pipeline, account);
    const unmet = deploying.same.unmet(pipeline, changes.pairs, account.pipeline);
    if (unmet) return failure(unmet);
    const noted = await note(
      account.pipeline === null
        ? { before: ids, isFinished: false }
        : foundOut(account.pipeline, changes, entryOf()),
    );
    if (!noted.ok) return noted;
    if (changes.calls.length === 0 && account.pipeline !== null) {
      const { leftOver, isOutOfOrder } = changes;
      const isOurs = entryOf().before !== null;
      const pipelineId = String(account.pipeline.id);
      return success({ pipelineId, isOurs, calls, leftOver, isOutOfOrder });
    }
    const done = await carryOut(changes.calls, deploying);
    if (!done.ok) return done;
    calls += changes.calls.length;
  }
  return failure({ code: 'notSettling', count: MOST_ROUNDS });
}

async function carryOut(
  calls: readonly Call[],
  { onCall, onDone, transport }: Deploying,
): Promise<Result<null, DeployFailure>> {
  for (const [at, call] of calls.entries()) {
    onCall(call, calls.slice(at + 1));
    const { verb, path, body } = call;
    const answer = await transport.send({ verb, path, body, isReading: false, about: call });
    if (!answer.ok) return answer;
    onDone();
  }
  return success(null);
}

/** What is known once the pipeline is there. */
function foundOut(
  { id }: ExistingPipeline,
  { calls, pairs }: Changes,
  entry: JournalEntry,
): Partial<JournalEntry> {
  const isDone = calls.length === 0;
  const found = [...pairs].map(([stageId, stage]) => [stageId, String(stage.id)] as const);
  return {
    pipelineId: String(id),
    isFinished: entry.isFinished || isDone,
    // Until all is done, stages may still be told apart by what they are called only.
    stages: isDone ? Object.fromEntries(found) : entry.stages,
  };
}

interface State {
  readonly account: Account;
  /** Of all pipelines. */
  readonly ids: string[];
}

export async function readState(
  pipeline: Pipeline,
  entry: JournalEntry,
  { crm, transport, same }: Pick<Deploying, 'crm' | 'transport' | 'same'>,
): Promise<Result<State, DeployFailure>> {
  const adapter = adapterOf(crm);
  const all = await readPipelines(adapter, transport);
  if (!all.ok) return all;
  const ids = all.value.map(({ id }) => String(id));
  const found = pipelineAmong(all.value, pipeline, entry);
  const { stages: loaded } = entry;
  if (found === undefined) {
    const { pipelineId: id } = entry;
    if (id !== null) return failure({ code: 'pipelineGone', id });
    const most = adapter.rules.mostPipelines;
    if (most !== null && ids.length >= most) return failure({ code: 'tooManyPipelines', most });
    return success({ ids, account: { pipeline: null, fields: [], isNew: true, known: loaded } });
  }
  const read = await readPipeline(adapter, transport, found);
  if (!read.ok) return read;
  // Its preset stages may go until it has been finished once: nobody works with it yet.
  const isNew = entry.before !== null && !entry.isFinished;
  // What people say is newer than what an earlier loading found.
  const known = { ...loaded, ...same.known(pipeline, read.value.pipeline) };
  return success({ ids, account: { ...read.value, isNew, known } });
}

/** The one we made, even if its answer was lost; else one of the same name. */
function pipelineAmong(
  all: readonly ExistingPipeline[],
  { name }: Pipeline,
  { pipelineId, before }: JournalEntry,
): ExistingPipeline | undefined {
  if (pipelineId !== null) return all.find(({ id }) => String(id) === pipelineId);
  const isSame = (other: string) => other.trim().toLowerCase() === name.trim().toLowerCase();
  return all.find(
    ({ id, name: other }) => isSame(other) && !(before?.includes(String(id)) ?? false),
  );
}
