/**
 * What loading a pipeline into a CRM would do, before anything is done: the calls, what stands in the
 * way, what the CRM can't hold, what would be left as it is.
 */
import { adapterOf } from './adapters.ts';
import { changesOf } from './changes-of.ts';
import { checklistFor, type Todo } from './checklist.ts';
import { checkPipeline } from './checks/check-pipeline.ts';
import { mendPipeline } from './checks/mend.ts';
import type { Problem } from './checks/problem.ts';
import type { Crm } from './crm.ts';
import { type MaybeSame, maybeSame } from './maybe-same.ts';
import type { Pipeline } from './pipeline.ts';
import type { Account, Call, Changes, ExistingField, ExistingStage } from './plan.ts';
import { withFieldsOf } from './required-fields.ts';

export interface DryRun {
  readonly crm: Crm;
  /** As it would be loaded, mends applied. */
  readonly pipeline: Pipeline;
  readonly calls: readonly Call[];
  /** What would be refused of the pipeline as it was agreed, what is altered of it as it is loaded. */
  readonly problems: readonly Problem[];
  /** Those that the mends have settled. */
  readonly mended: readonly Problem[];
  /** The CRM would refuse these: nothing may be loaded. */
  readonly refused: readonly Problem[];
  readonly todos: readonly Todo[];
  readonly pairs: Changes['pairs'];
  readonly leftOver: readonly ExistingStage[];
  /** Stages that would be made anew and may be one of those under another name. */
  readonly maybeSame: readonly MaybeSame[];
  readonly isOutOfOrder: boolean;
}

export interface DryRunOptions {
  readonly crm: Crm;
  /** Whether suggested mends are taken. */
  readonly mends: boolean;
  /** What the CRM has of it; nothing: the pipeline is a new one. */
  readonly account?: Account;
  /** Names of pipelines that are loaded before this one. */
  readonly others?: readonly string[];
  /** Of an account where other pipelines were loaded before this one. */
  readonly fields?: readonly ExistingField[];
}

/** Several pipelines, one after the other: a field that two of them require is made once. */
export function dryRuns(
  agreed: readonly Pipeline[],
  {
    accounts = {},
    ...options
  }: Pick<DryRunOptions, 'crm' | 'mends'> & {
    readonly accounts?: Readonly<Record<string, Account>>;
  },
): DryRun[] {
  const { requiredAt, rules } = adapterOf(options.crm);
  const { builtInFields: builtIn } = rules;
  // A new pipeline finds those that the account has.
  const fresh = Object.values(accounts).find(({ pipeline }) => pipeline === null);
  let fields: readonly ExistingField[] = fresh?.fields ?? [];
  const others: string[] = [];
  return agreed.map((pipeline) => {
    const account = accounts[pipeline.id];
    const known = account ? { account } : {};
    const run = dryRun(pipeline, { ...options, ...known, fields, others: [...others] });
    others.push(run.pipeline.name);
    if (requiredAt && bringsFields(run, account)) {
      fields = withFieldsOf(run.pipeline, fields, { builtIn, requiredAt });
    }
    return run;
  });
}

/** What is refused isn't loaded; and of a pipeline that is there, a file doesn't say which fields are. */
function bringsFields({ refused }: DryRun, account: Account | undefined): boolean {
  const isUnknown = account !== undefined && account.pipeline !== null && account.fields === null;
  return refused.length === 0 && !isUnknown;
}

export function dryRun(
  agreed: Pipeline,
  { crm, mends, account, fields = [], others = [] }: DryRunOptions,
): DryRun {
  const { rules } = adapterOf(crm);
  const refused = checkPipeline(agreed, rules, others).filter(isRefused);
  const { pipeline, applied, left } = mends
    ? mendPipeline(agreed, rules, others)
    : {
        pipeline: agreed,
        applied: [],
        left: refused,
      };
  const altered = checkPipeline(pipeline, rules, others).filter((one) => !isRefused(one));
  const isThere = account && account.pipeline !== null;
  const planned = () =>
    isThere ? plannedChanges(pipeline, crm, account) : plannedBirth(pipeline, crm, fields);
  return {
    crm,
    pipeline,
    problems: [...refused, ...altered],
    mended: applied,
    refused: left,
    todos: checklistFor(pipeline, rules, account),
    // What the CRM would refuse has no plan: the half of it would be loaded.
    ...(left.length > 0 ? NO_PLAN : planned()),
  };
}

function isRefused({ severity }: Problem): boolean {
  return severity === 'refused';
}

type Planned = Pick<DryRun, 'calls' | 'pairs' | 'leftOver' | 'maybeSame' | 'isOutOfOrder'>;

const NO_PLAN: Planned = {
  calls: [],
  pairs: new Map(),
  leftOver: [],
  maybeSame: [],
  isOutOfOrder: false,
};

function plannedChanges(pipeline: Pipeline, crm: Crm, account: Account): Planned {
  const adapter = adapterOf(crm);
  const changes = changesOf(adapter, pipeline, account);
  const { changesGroups } = adapter.rules;
  return { ...changes, maybeSame: maybeSame(pipeline, { ...changes, changesGroups }) };
}

function plannedBirth(pipeline: Pipeline, crm: Crm, fields: readonly ExistingField[]): Planned {
  const adapter = adapterOf(crm);
  const calls: Call[] = [adapter.create(pipeline)];
  for (const { account, reads } of adapter.births(pipeline)) {
    const later = changesOf(adapter, pipeline, { ...account, fields }).calls;
    if (later.length > 0) calls.push(...reads, ...later);
  }
  return { ...NO_PLAN, calls };
}
