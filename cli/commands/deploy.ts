/**
 * `deploy FILE --crm …`: brings the pipelines of a CRM to the agreed stages. Without `--execute` nothing
 * is changed: it says what would be. With it, a run that broke off is taken up again by the same
 * command. Secrets: the webhook of Bitrix24, a token from the environment for the others.
 */
import { z } from 'zod';
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
  type ExistingFailure,
  type Pipeline,
  pipelinesOf,
} from '#shared/stage-definitions';
import { FAILED, FINISHED, MISUSED, readOptions } from '../arguments.ts';
import { type Address, type AddressFailure, addressOf, hasAddress } from '../deploying/address.ts';
import { type ChoiceFailure, chosenPipelines } from '../deploying/chosen-pipelines.ts';
import { type DeployFailure, readState } from '../deploying/deploy-pipeline.ts';
import { type JournalFailure, journalPath, NEW_ENTRY, readJournal } from '../deploying/journal.ts';
import { type LoadFailure, loadPipelines } from '../deploying/load-pipelines.ts';
import { readJsonFile } from '../deploying/read-json-file.ts';
import { createTransport, type Pace, type Transport } from '../deploying/transport.ts';
import { describeReadFailure, type ReadFailure, readProjectFile } from '../project-file.ts';
import { saySystemFault } from '../say-system-fault.ts';
import { commandUsage } from '../usage.ts';

const OPTIONS = {
  crm: { type: 'string' },
  webhook: { type: 'string' },
  account: { type: 'string' },
  existing: { type: 'string' },
  'deal-type': { type: 'string', multiple: true },
  mend: { type: 'boolean' },
  journal: { type: 'string' },
  execute: { type: 'boolean' },
  language: { type: 'string' },
} as const;

const optionsSchema = z
  .strictObject({
    file: z.string().min(1),
    crm: z.enum(CRMS),
    webhook: z.string().optional(),
    account: z.string().optional(),
    existing: z.string().min(1).optional(),
    'deal-type': z.array(z.string()).optional(),
    mend: z.boolean().optional(),
    journal: z.string().min(1).optional(),
    execute: z.boolean().optional(),
    language: z.enum(['ru', 'en']).optional(),
  })
  // A file says what was once; only the CRM itself says what is.
  .refine(({ existing, execute }) => existing === undefined || execute !== true);
type Options = z.infer<typeof optionsSchema>;

type CommandFailure =
  | { readonly code: 'notRead'; readonly failure: ReadFailure }
  | AddressFailure
  | ChoiceFailure
  | DeployFailure
  | JournalFailure
  | LoadFailure
  | ExistingFailure
  | { readonly code: 'existingUnreadable'; readonly path: string }
  | { readonly code: 'mustMend'; readonly runs: readonly DryRun[] };

export interface DeploySurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly pace: Omit<Pace, 'gapMs' | 'onWait'>;
  readonly answer: (text: string) => void;
  readonly say: (text: string) => void;
}

const surroundingsOfProgram: DeploySurroundings = {
  environment: process.env,
  pace: {
    timeoutMs: 30_000,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    now: () => Date.now(),
  },
  answer: (text) => console.log(text),
  say: (text) => console.error(text),
};

/** Documented: Bitrix24 2 a second, amoCRM 7, HubSpot 100 in 10 seconds; Pipedrive counts otherwise. */
const GAPS_MS = { bitrix24: 500, amocrm: 150, hubspot: 110, pipedrive: 150 } as const;

export async function deployCommand(
  args: readonly string[],
  surroundings: DeploySurroundings = surroundingsOfProgram,
): Promise<number> {
  const options = readOptions(args, OPTIONS, optionsSchema);
  if (!options) {
    surroundings.say(commandUsage('deploy', args));
    return MISUSED;
  }
  const read = await readProjectFile(options.file);
  const language = options.language ?? (read.ok ? read.value.project.language : 'ru');
  const done = read.ok
    ? await deploy(read.value.project, { options, surroundings, language })
    : failure({ code: 'notRead', failure: read.error } as const);
  if (done.ok) {
    surroundings.answer(done.value);
    return FINISHED;
  }
  surroundings.say(describeFailure(done.error, language));
  return FAILED;
}

async function deploy(project: Project, context: Context): Promise<Result<string, CommandFailure>> {
  const { options, surroundings, language } = context;
  const { crm } = options;
  const mends = options.mend === true;
  const chosen = chosenPipelines(pipelinesOf(project), options['deal-type']);
  if (!chosen.ok) return chosen;
  const runs = dryRuns(chosen.value, { crm, mends });
  if (options.execute) {
    if (runs.some(({ refused }) => refused.length > 0)) return failure({ code: 'mustMend', runs });
    return execute(runs, context);
  }
  const accounts: Record<string, Account> = {};
  // By the names that they are loaded with.
  for (const { pipeline } of runs) {
    const account = await accountFor(pipeline, context);
    if (!account.ok) return account;
    accounts[pipeline.id] = account.value;
  }
  const found = dryRuns(chosen.value, { crm, mends, accounts });
  const t = createTranslate(language);
  if (!isAsked(context)) surroundings.say(t('stages.notAsked'));
  if (found.some(({ refused }) => refused.length > 0)) {
    return failure({ code: 'mustMend', runs: found });
  }
  surroundings.say(t('stages.nothingChanged'));
  return success(checklistMarkdown(found, language).trimEnd());
}

interface Context {
  readonly options: Options;
  readonly surroundings: DeploySurroundings;
  readonly language: Language;
}

/** Nobody has looked into it. */
const UNKNOWN: Account = { pipeline: null, fields: null, isNew: false, known: {} };

/** Whether a file or the CRM itself says what is there. */
function isAsked(context: Context): boolean {
  const { crm, existing } = context.options;
  return existing !== undefined || hasAddress(crm, wantedAddress(context));
}

/** From a file, from the CRM itself where it can be asked, else nothing is known of it. */
async function accountFor(
  agreed: Pipeline,
  context: Context,
): Promise<Result<Account, CommandFailure>> {
  const { options } = context;
  const { crm, existing: path } = options;
  if (path !== undefined) {
    const json = await readJsonFile(path);
    if (!json.ok) return json;
    const existing = adapterOf(crm).existing(json.value, agreed.name);
    return existing.ok ? success({ ...UNKNOWN, pipeline: existing.value }) : existing;
  }
  if (!isAsked(context)) return success(UNKNOWN);
  const address = addressOf(crm, wantedAddress(context));
  if (!address.ok) return address;
  const journal = await readJournal(pathOfJournal(options), { crm, host: address.value.host });
  if (!journal.ok) return journal;
  const transport = transportTo(address.value, context);
  const entry = journal.value.pipelines[agreed.id] ?? NEW_ENTRY;
  const state = await readState(agreed, entry, { crm, transport });
  return state.ok ? success(state.value.account) : state;
}

async function execute(
  runs: readonly DryRun[],
  context: Context,
): Promise<Result<string, CommandFailure>> {
  const { options, surroundings, language } = context;
  const { crm } = options;
  const address = addressOf(crm, wantedAddress(context));
  if (!address.ok) return address;
  return loadPipelines(runs, {
    crm,
    address: address.value,
    transport: transportTo(address.value, context),
    journalPath: pathOfJournal(options),
    language,
    say: surroundings.say,
  });
}

function wantedAddress({ options, surroundings }: Context) {
  const { webhook, account } = options;
  return { webhook, account, environment: surroundings.environment };
}

function pathOfJournal({ journal, file, crm }: Options): string {
  return journal ?? journalPath(file, crm);
}

function transportTo(address: Address, { options, surroundings, language }: Context): Transport {
  const t = createTranslate(language);
  return createTransport(address, {
    ...surroundings.pace,
    gapMs: GAPS_MS[options.crm],
    onWait: ({ why, ...facts }) => surroundings.say(t(`stages.waiting_${why}`, { ...facts })),
  });
}

function describeFailure(error: CommandFailure, language: Language): string {
  const t = createTranslate(language);
  switch (error.code) {
    case 'notRead':
      return describeReadFailure(error.failure, language);
    case 'mustMend':
      return `${checklistMarkdown(error.runs, language)}\n${t('stages.failure_mustMend')}`;
    case 'brokenOff':
      return [describeFailure(error.failure, language), ...error.report].join('\n');
    case 'notWritten':
      return t('documents.failure_notWritten', {
        path: error.path,
        reason: saySystemFault(error.reason, language),
      });
    default: {
      const { code, ...facts } = error;
      return t(`stages.failure_${code}`, facts);
    }
  }
}
