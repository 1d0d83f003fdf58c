/**
 * `deploy FILE --crm …`: brings the pipelines of a CRM to the agreed stages. Without `--execute` nothing
 * is changed: it says what would be. With it, a run that broke off is taken up again by the same
 * command. Secrets: the webhook of Bitrix24, a token from the environment for the others.
 */
import { setTimeout } from 'node:timers/promises';
import { failure, type Result, success } from '#shared/base';
import { createTranslate, type Language } from '#shared/i18n';
import type { Project } from '#shared/model';
import {
  type Account,
  adapterOf,
  CRMS,
  checklistMarkdown,
  type DryRun,
  dryRuns,
  type Pipeline,
  pipelinesOf,
  sayTotals,
} from '#shared/stage-definitions';
import { systemLanguage } from '../asking/language.ts';
import { describeMisuse } from '../asking/misuse.ts';
import {
  type Asked,
  flag,
  languageOption,
  many,
  one,
  oneOf,
  required,
  text,
} from '../asking/option-kinds.ts';
import { readOptions } from '../asking/read-options.ts';
import { type Address, addressOf, hasAddress } from '../deploying/address.ts';
import { chosenPipelines } from '../deploying/chosen-pipelines.ts';
import { withChosenWon } from '../deploying/chosen-won.ts';
import { readState } from '../deploying/deploy-pipeline.ts';
import { accountsInFile } from '../deploying/existing-file.ts';
import { journalPath, NEW_ENTRY, readJournal } from '../deploying/journal.ts';
import { type KnownSame, knownSame, readSame, type SameFailure } from '../deploying/known-same.ts';
import { loadPipelines } from '../deploying/load-pipelines.ts';
import { readFields } from '../deploying/read-account.ts';
import { type CommandFailure, sayFailure } from '../deploying/say-failure.ts';
import { sayRequest, sayTrouble } from '../deploying/say-trouble.ts';
import { onSignals } from '../deploying/signals.ts';
import { createTransport, type Pace, type Transport } from '../deploying/transport.ts';
import { FAILED, FINISHED, MISUSED } from '../exit-codes.ts';
import { readProjectFile } from '../project-file.ts';
import { answerOnStdout } from '../writing/answers.ts';

const CALL = {
  takes: 'file',
  kinds: {
    crm: required(oneOf(CRMS)),
    webhook: one(text('address')),
    account: one(text('address')),
    existing: one(text('file')),
    'deal-type': many(text('name')),
    won: many(text('name')),
    same: many(text('name')),
    mend: flag,
    journal: one(text('file')),
    execute: flag,
    language: languageOption,
  },
  exclusive: [
    // A file says what was once; only the CRM itself says what is.
    ['existing', 'execute'],
    ['webhook', 'account'],
  ],
} as const;
type Options = Asked<typeof CALL.kinds> & { readonly file: string };

export interface DeploySurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly pace: Omit<Pace, 'gapMs' | 'onWait' | 'onSilence' | 'stop'>;
  /** Calls back when somebody wishes to end the run; the answer ends the waiting for it. */
  readonly onStop: (stop: () => void) => () => void;
  readonly answer: (text: string) => void;
  readonly say: (text: string) => void;
}

const surroundingsOfProgram: DeploySurroundings = {
  environment: process.env,
  pace: {
    timeoutMs: 30_000,
    noticeMs: 3000,
    sleep: (milliseconds, stop) =>
      setTimeout(milliseconds, undefined, stop && { signal: stop }).catch(() => undefined),
    now: () => Date.now(),
  },
  onStop: onSignals,
  answer: answerOnStdout,
  say: (text) => console.error(text),
};

/** Documented: Bitrix24 2 a second, amoCRM 7, HubSpot 100 in 10 seconds; Pipedrive counts otherwise. */
const GAPS_MS = { bitrix24: 500, amocrm: 150, hubspot: 110, pipedrive: 150 } as const;

export async function deployCommand(
  args: readonly string[],
  surroundings: DeploySurroundings = surroundingsOfProgram,
): Promise<number> {
  const asked = readOptions(args, CALL);
  if (!asked.ok) {
    surroundings.say(describeMisuse(asked.error, 'deploy', args));
    return MISUSED;
  }
  const options = asked.value;
  const needless = needlessAddress(options);
  if (needless !== null) {
    const misuse = {
      code: 'optionsExclude',
      first: `--crm ${options.crm}`,
      second: needless,
    } as const;
    surroundings.say(describeMisuse(misuse, 'deploy', args));
    return MISUSED;
  }
  const read = await readProjectFile(options.file);
  const language = options.language ?? (read.ok ? read.value.project.language : systemLanguage());
  const stopping = new AbortController();
  const endWaiting = surroundings.onStop(() => stopping.abort());
  const done = read.ok
    ? await deploy(read.value.project, { options, surroundings, language, stop: stopping.signal })
    : failure({ code: 'notRead', failure: read.error } as const);
  endWaiting();
  if (done.ok) {
    surroundings.answer(done.value.answer);
    for (const line of done.value.after) surroundings.say(line);
    return FINISHED;
  }
  surroundings.say(sayFailure(done.error, options.crm, language));
  return FAILED;
}

/** Bitrix24 is reached by a webhook alone, the others by an account: the other option would say nothing. */
function needlessAddress({ crm, webhook, account }: Options): string | null {
  if (crm === 'bitrix24') return account === undefined ? null : '--account';
  return webhook === undefined ? null : '--webhook';
}

/** The answer, and what is said below it. */
interface Done {
  readonly answer: string;
  readonly after: readonly string[];
}

async function deploy(project: Project, context: Context): Promise<Result<Done, CommandFailure>> {
  const { options, surroundings, language } = context;
  const { crm } = options;
  const mends = options.mend === true;
  const meant = chosenPipelines(pipelinesOf(project), options['deal-type']);
  if (!meant.ok) return meant;
  const chosen = withChosenWon(meant.value, options.won);
  if (!chosen.ok) return chosen;
  const wishes = readSame(options.same, chosen.value);
  if (!wishes.ok) return wishes;
  const same = knownSame(project, crm, wishes.value);
  const runs = dryRuns(chosen.value, { crm, mends });
  if (options.execute) {
    if (runs.some(({ refused }) => refused.length > 0)) return failure({ code: 'mustMend', runs });
    return execute(runs, same, context);
  }
  // By the names that they are loaded with.
  const accounts = await accountsOf(
    runs.map(({ pipeline }) => pipeline),
    same,
    context,
  );
  if (!accounts.ok) return accounts;
  const found = dryRuns(chosen.value, { crm, mends, accounts: accounts.value });
  const t = createTranslate(language);
  const unmet = unmetIn(found, same, accounts.value);
  if (unmet && isAsked(context)) return failure(unmet);
  if (!isAsked(context)) surroundings.say(t('stages.notAsked'));
  if (found.some(({ refused }) => refused.length > 0)) {
    return failure({ code: 'mustMend', runs: found });
  }
  return success({
    answer: checklistMarkdown(found, language).trimEnd(),
    after: [
      '',
      ...sayTotals(found, language),
      ...(found.some(({ maybeSame }) => maybeSame.length > 0) ? [t('stages.saySameSo')] : []),
      t('stages.nothingChanged'),
    ],
  });
}

interface Context {
  readonly options: Options;
  readonly surroundings: DeploySurroundings;
  readonly language: Language;
  readonly stop: AbortSignal;
}

/** Nobody has looked into it. */
const UNKNOWN: Account = { pipeline: null, fields: null, isNew: false, known: {} };

/** Whether a file or the CRM itself says what is there. */
function isAsked(context: Context): boolean {
  const { crm, existing } = context.options;
  return existing !== undefined || hasAddress(crm, wantedAddress(context));
}

/** Nothing that is refused has pairs: that is said first. */
function unmetIn(
  runs: readonly DryRun[],
  same: KnownSame,
  accounts: Readonly<Record<string, Account>>,
): SameFailure | null {
  const unmet = runs
    .filter(({ refused }) => refused.length === 0)
    .flatMap(
      ({ pipeline, pairs }) =>
        same.unmet(pipeline, pairs, accounts[pipeline.id]?.pipeline ?? null) ?? [],
    );
  return unmet[0] ?? null;
}

/** From a file, from the CRM itself where it can be asked, else nothing is known of it. */
async function accountsOf(
  agreed: readonly Pipeline[],
  same: KnownSame,
  context: Context,
): Promise<Result<Readonly<Record<string, Account>>, CommandFailure>> {
  const { crm, existing: path } = context.options;
  if (path !== undefined) return accountsInFile(agreed, { path, crm, same });
  if (!isAsked(context)) {
    return success(Object.fromEntries(agreed.map(({ id }) => [id, UNKNOWN])));
  }
  const address = addressOf(crm, wantedAddress(context));
  if (!address.ok) return address;
  const { host } = address.value;
  const journal = await readJournal(pathOfJournal(context.options), { crm, host });
  if (!journal.ok) return journal;
  const transport = transportTo(address.value, context);
  const accounts: Record<string, Account> = {};
  for (const pipeline of agreed) {
    const entry = journal.value.pipelines[pipeline.id] ?? NEW_ENTRY;
    const state = await readState(pipeline, entry, { crm, transport, same });
    if (!state.ok) return state;
    accounts[pipeline.id] = state.value.account;
    if (state.value.account.pipeline !== null) continue;
    const fields = await readFields(adapterOf(crm), transport);
    if (!fields.ok) return fields;
    accounts[pipeline.id] = { ...state.value.account, fields: fields.value };
  }
  return success(accounts);
}

async function execute(
  runs: readonly DryRun[],
  same: KnownSame,
  context: Context,
): Promise<Result<Done, CommandFailure>> {
  const { options, surroundings, language } = context;
  const { crm } = options;
  const address = addressOf(crm, wantedAddress(context));
  if (!address.ok) return address;
  const loaded = await loadPipelines(runs, {
    crm,
    address: address.value,
    transport: transportTo(address.value, context),
    same,
    journalPath: pathOfJournal(options),
    language,
    say: surroundings.say,
  });
  return loaded.ok ? success({ answer: loaded.value, after: [] }) : loaded;
}

function wantedAddress({ options, surroundings }: Context) {
  const { webhook, account } = options;
  return { webhook, account, environment: surroundings.environment };
}

function pathOfJournal({ journal, file, crm }: Options): string {
  return journal ?? journalPath(file, crm);
}

function transportTo(
  address: Address,
  { options, surroundings, language, stop }: Context,
): Transport {
  const t = createTranslate(language);
  return createTransport(address, {
    ...surroundings.pace,
    gapMs: GAPS_MS[options.crm],
    stop,
    onWait: ({ trouble, ...facts }) =>
      surroundings.say(t('stages.waiting', { said: sayTrouble(trouble, language), ...facts })),
    onSilence: ({ about, ...facts }) =>
      surroundings.say(t('stages.silent', { what: sayRequest(about, language), ...facts })),
  });
}
