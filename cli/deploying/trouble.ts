/**
 * What came instead of a CRM's answer, told apart by what people can do about it: nobody of that name,
 * nobody at home, a page for people, a closed door, a server that is ill.
 */
export type Trouble = { readonly host: string } & (
  | {
      readonly code:
        | 'hostUnknown'
        | 'connectionRefused'
        | 'unreachable'
        | 'connectionClosed'
        /** After it was sent. */
        | 'interrupted'
        /** Before that. */
        | 'stopped'
        | 'answerTooLong';
    }
  /** `reason`: the system's own code. */
  | { readonly code: 'tlsFailed' | 'noAnswer'; readonly reason: string }
  | { readonly code: 'timedOut'; readonly seconds: number }
  | { readonly code: 'redirected'; readonly status: number; readonly to: string }
  | { readonly code: 'tooBusy' | 'emptyAnswer'; readonly status: number }
  | { readonly code: 'notJson' | 'notFound'; readonly status: number; readonly words: string }
  | {
      readonly code: 'notAllowed' | 'missingInCrm' | 'serverFailed' | 'refusedByCrm';
      readonly status: number;
      /** In the vendor's words, without secrets. */
      readonly message: string;
    }
);

type TroubleCode = Trouble['code'];

const UNREACHABLE: ReadonlySet<string> = new Set([
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ENETDOWN',
  'EHOSTDOWN',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const CLOSED: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);
const TLS = /^(ERR_TLS|ERR_SSL|CERT_|EPROTO)|CERT|SIGNATURE/;

/** Of what `fetch` has thrown. Its message may name the whole address: only codes are passed on. */
export function troubleOfError(error: unknown, host: string, timeoutMs: number): Trouble {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return { code: 'timedOut', host, seconds: Math.round(timeoutMs / 1000) };
  }
  if (error instanceof Error && error.name === 'AbortError') return { code: 'interrupted', host };
  const reason = reasonOf(error);
  if (reason === 'ENOTFOUND' || reason === 'EAI_AGAIN') return { code: 'hostUnknown', host };
  if (reason === 'ECONNREFUSED') return { code: 'connectionRefused', host };
  if (UNREACHABLE.has(reason)) return { code: 'unreachable', host };
  if (CLOSED.has(reason)) return { code: 'connectionClosed', host };
  // Nothing was sent: the address is one that nobody is called by.
  if (reason === '') return { code: 'unreachable', host };
  return { code: TLS.test(reason) ? 'tlsFailed' : 'noAnswer', host, reason };
}

/** The innermost code: `fetch` wraps what the network said, and several addresses are tried at once. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause;
  const own = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return reasonOf(inner) || own;
}

/** They may be otherwise in a moment. */
const PASSING: ReadonlySet<TroubleCode> = new Set<TroubleCode>([
  'connectionRefused',
  'unreachable',
  'connectionClosed',
  'timedOut',
  'noAnswer',
  'serverFailed',
]);

export function isPassing({ code }: Trouble): boolean {
  return PASSING.has(code);
}

/** The call may have been carried out although it failed. */
const IN_DOUBT: ReadonlySet<string> = new Set<TroubleCode>([
  'connectionClosed',
  'interrupted',
  'answerTooLong',
  'emptyAnswer',
  'timedOut',
  'noAnswer',
  'serverFailed',
]);

export function isInDoubt(error: { readonly code: string; readonly status?: number }): boolean {
  // A page for people: whoever sent it may have done what was asked, unless it says that it didn't.
  if (error.code === 'notJson') return (error.status ?? 0) < 400;
  return IN_DOUBT.has(error.code);
}

/** What helps: another address, another key or more rights; else only time, if it isn't a plain no. */
export function remedyOf({
  code,
}: {
  readonly code: string;
}): 'address' | 'access' | 'patience' | null {
  if (code === 'notAllowed') return 'access';
  if (WRONG_ADDRESS.has(code)) return 'address';
  return MAY_PASS.has(code) ? 'patience' : null;
}

const MAY_PASS: ReadonlySet<string> = new Set<TroubleCode>([
  'connectionClosed',
  'timedOut',
  'noAnswer',
  'serverFailed',
  'tooBusy',
]);

/** `notUnderstood`: JSON, but not this vendor's. */
const WRONG_ADDRESS: ReadonlySet<string> = new Set<TroubleCode | 'notUnderstood'>([
  'notUnderstood',
  'hostUnknown',
  'connectionRefused',
  'unreachable',
  'tlsFailed',
  'redirected',
  'notFound',
  'notJson',
  'emptyAnswer',
]);
