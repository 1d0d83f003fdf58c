/**
 * Where the calls of a CRM go and what opens the door. Secrets come from the command line or the
 * environment, are sent to this one address, and are kept nowhere else.
 */
import { failure, type Result, success } from '#shared/base';
import type { Crm } from '#shared/stage-definitions';

export interface Address {
  /** Ends with a slash; of Bitrix24 it holds the secret. */
  readonly base: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Whatever must never be printed. */
  readonly secrets: readonly string[];
  /** Tells accounts apart without giving anything away. */
  readonly host: string;
}

/** Everything that is missing or wrong at once: nobody has to ask twice. */
export interface AddressFailure {
  readonly code: 'noAccess';
  readonly faults: readonly AddressFault[];
}

type AddressFault =
  | { readonly code: 'webhookMissing' | 'webhookWrong' | 'accountWrong' }
  /** `domain`: where such accounts are. */
  | { readonly code: 'accountMissing'; readonly domain: string }
  | { readonly code: 'tokenMissing' | 'tokenWrong'; readonly variable: string };

export interface AddressWanted {
  readonly webhook?: string | undefined;
  readonly account?: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const TOKENS = {
  amocrm: 'SALESBOOK_AMOCRM_TOKEN',
  hubspot: 'SALESBOOK_HUBSPOT_TOKEN',
  pipedrive: 'SALESBOOK_PIPEDRIVE_TOKEN',
} as const;
const WEBHOOK = 'SALESBOOK_BITRIX24_WEBHOOK';
const HUBSPOT = 'https://api.hubapi.com/';
const DOMAINS = { amocrm: 'amocrm.ru', pipedrive: 'pipedrive.com' } as const;

export function addressOf(crm: Crm, wanted: AddressWanted): Result<Address, AddressFailure> {
  return crm === 'bitrix24' ? webhookOf(wanted) : accountOf(crm, wanted);
}

function noAccess(...faults: readonly AddressFault[]): Result<never, AddressFailure> {
  return failure({ code: 'noAccess', faults });
}

/** Whether anything was said that a CRM could be asked with. */
export function hasAddress(crm: Crm, { webhook, account, environment }: AddressWanted): boolean {
  return crm === 'bitrix24'
    ? Boolean(webhook ?? environment[WEBHOOK])
    : Boolean(account ?? environment[TOKENS[crm]]);
}

/** `https://company.bitrix24.ru/rest/1/secret/`. */
function webhookOf({ webhook, environment }: AddressWanted): Result<Address, AddressFailure> {
  const text = webhook ?? environment[WEBHOOK];
  if (!text) return noAccess({ code: 'webhookMissing' });
  const base = safeUrl(text.endsWith('/') ? text : `${text}/`);
  const [, secret] = base?.pathname.match(/^\/rest\/\d+\/([\w-]+)\/$/) ?? [];
  if (!base || !secret) return noAccess({ code: 'webhookWrong' });
  return success({ base, headers: {}, secrets: [secret], host: base.host });
}

function accountOf(
  crm: Exclude<Crm, 'bitrix24'>,
  { account, environment }: AddressWanted,
): Result<Address, AddressFailure> {
  const base = baseOf(crm, account);
  const token = tokenOf(crm, environment);
  const faults = [base, token].flatMap((one) => (one.ok ? [] : [one.error]));
  if (!base.ok || !token.ok) return noAccess(...faults);
  const headers =
    crm === 'pipedrive'
      ? { 'x-api-token': token.value }
      : { authorization: `Bearer ${token.value}` };
  const { host } = base.value;
  return success({ base: base.value, headers, secrets: [token.value], host });
}

function baseOf(
  crm: Exclude<Crm, 'bitrix24'>,
  account: string | undefined,
): Result<URL, AddressFault> {
  if (!account && crm !== 'hubspot') {
    return failure({ code: 'accountMissing', domain: DOMAINS[crm] });
  }
  const base = safeUrl(account || HUBSPOT);
  return base?.pathname === '/' ? success(base) : failure({ code: 'accountWrong' });
}

function tokenOf(
  crm: Exclude<Crm, 'bitrix24'>,
  environment: AddressWanted['environment'],
): Result<string, AddressFault> {
  const variable = TOKENS[crm];
  const token = environment[variable]?.trim();
  if (!token) return failure({ code: 'tokenMissing', variable });
  // What isn't printable ASCII can't go into a header, and no vendor gives such tokens.
  return /^[\x21-\x7e]+$/.test(token) ? success(token) : failure({ code: 'tokenWrong', variable });
}

/** Secrets go over the network encrypted; a server on this machine may do without. */
function safeUrl(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isOwn =
    url.hostname === '127.0.0.1' || url.hostname === 'localhost' || url.hostname === '[::1]';
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isOwn);
  const isPlain =
    url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return isSafe && isPlain ? url : null;
}
