/**
 * Sends one call to a CRM and waits for its answer: at its pace, with patience for «too many requests»,
 * with none for silence. What a call that changes something did when its answer is lost nobody
 * knows: such a call isn't repeated here; the next reading tells.
 */
import { failure, type Result } from '#shared/base';
import type { Address } from './address.ts';

export interface Request {
  readonly verb: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body: unknown;
  /** It changes nothing, so it may be repeated whatever came of it. */
  readonly isReading: boolean;
}

export type TransportFailure =
  | { readonly code: 'noAnswer' | 'notJson' | 'answerTooLong'; readonly host: string }
  | { readonly code: 'tooBusy'; readonly host: string; readonly status: number }
  | { readonly code: 'notAllowed'; readonly host: string; readonly status: number }
  | {
      readonly code: 'refusedByCrm';
      readonly host: string;
      readonly status: number;
      /** In the vendor's words, without secrets. */
      readonly message: string;
    };

export interface Pace {
  /** Between the beginnings of two calls. */
  readonly gapMs: number;
  readonly timeoutMs: number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
  /** Before a call is repeated. */
  readonly onWait?: (wait: Wait) => void;
}

export interface Wait {
  readonly why: 'busy' | 'silent';
  readonly host: string;
  readonly seconds: number;
  /** The one that comes. */
  readonly attempt: number;
  readonly most: number;
}

export interface Transport {
  readonly send: (request: Request) => Promise<Result<unknown, TransportFailure>>;
}

const MOST_ATTEMPTS = 6;
/** Of a call that reads, where nothing or nonsense is answered: people wait for it. */
const MOST_SILENCES = 3;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
const MOST_ANSWER_BYTES = 8 * 1024 * 1024;
/** They were not carried out: the vendors count them and turn them away. */
const BUSY: ReadonlySet<number> = new Set([429, 503]);

export function createTransport(address: Address, pace: Pace): Transport {
  let nextAt = 0;
  async function inTurn(): Promise<void> {
    const wait = nextAt - pace.now();
    if (wait > 0) await pace.sleep(wait);
    nextAt = pace.now() + pace.gapMs;
  }
  return {
    async send(request) {
      for (let attempt = 1; ; attempt++) {
        await inTurn();
        const answered = await once(address, request, pace);
        if (answered.ok) return answered;
        const repeat = repeatOf(answered, request, attempt);
        if (repeat === null) return failure(answered.error);
        const { waitMs: wait, ...facts } = repeat;
        pace.onWait?.({ ...facts, host: address.host, seconds: Math.ceil(wait / 1000) });
        await pace.sleep(wait);
      }
    },
  };
}

/** When and as which attempt the call is repeated; null where it isn't. */
function repeatOf(
  { error, waitMs }: Extract<Once, { ok: false }>,
  { isReading }: Request,
  attempt: number,
): (Pick<Wait, 'why' | 'attempt' | 'most'> & { readonly waitMs: number }) | null {
  const isBusy = error.code === 'tooBusy';
  const most = isBusy ? MOST_ATTEMPTS : MOST_SILENCES;
  const mayRepeat = isBusy || (isReading && isPassing(error));
  if (!mayRepeat || attempt >= most) return null;
  const wait = Math.min(LONGEST_WAIT_MS, waitMs ?? FIRST_WAIT_MS * 2 ** (attempt - 1));
  return { why: isBusy ? 'busy' : 'silent', attempt: attempt + 1, most, waitMs: wait };
}

/** What may be otherwise in a moment. */
function isPassing(error: TransportFailure): boolean {
  if (error.code === 'refusedByCrm') return error.status >= 500;
  return error.code === 'noAnswer' || error.code === 'notJson';
}

type Once =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: TransportFailure; readonly waitMs: number | null };

async function once(address: Address, request: Request, pace: Pace): Promise<Once> {
  const { host } = address;
  let response: Response;
  let text: string | null;
  try {
    response = await fetch(new URL(request.path, address.base), {
      method: request.verb,
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        ...address.headers,
      },
      ...(request.body === null ? {} : { body: JSON.stringify(request.body) }),
      // Another address would be given the secret.
      redirect: 'error',
      signal: AbortSignal.timeout(pace.timeoutMs),
    });
    text = await limitedText(response);
  } catch {
    // The message of such an error may name the whole address; nothing of it is passed on.
    return failed({ code: 'noAnswer', host });
  }
  const { status } = response;
  if (BUSY.has(status)) {
    return failed({ code: 'tooBusy', host, status }, retryAfterMs(response, pace.now()));
  }
  if (text === null) return failed({ code: 'answerTooLong', host });
  const json = parsed(text);
  if (status === 401 || status === 403) return failed({ code: 'notAllowed', host, status });
  if (json === undefined) return failed({ code: 'notJson', host });
  const message = complaintOf(json, status);
  if (message === null) return { ok: true, value: json };
  return failed({ code: 'refusedByCrm', host, status, message: redacted(message, address) });
}

/** Whether the call may have been carried out although it failed. */
export function isInDoubt(error: { readonly code: string; readonly status?: number }): boolean {
  if (error.code === 'refusedByCrm') return (error.status ?? 0) >= 500;
  return error.code === 'noAnswer' || error.code === 'notJson' || error.code === 'answerTooLong';
}

function failed(error: TransportFailure, waitMs: number | null = null): Once {
  return { ok: false, error, waitMs };
}

async function limitedText(response: Response): Promise<string | null> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  const reader = response.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes += read.value.byteLength;
    if (bytes > MOST_ANSWER_BYTES) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}

/** undefined where it isn't JSON; null where there is nothing (204). */
function parsed(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The header's seconds or date (RFC 9110, 10.2.3). */
function retryAfterMs(response: Response, now: number): number | null {
  const text = response.headers.get('retry-after')?.trim();
  if (!text) return null;
  if (/^\d{1,6}$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** Bitrix24 and Pipedrive say what went wrong in answers of any status. */
function complaintOf(json: unknown, status: number): string | null {
  const facts = typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
  const isComplaint = status >= 400 || 'error' in facts || facts.success === false;
  if (!isComplaint) return null;
  const words = [
    'error',
    'error_description',
    'error_info',
    'title',
    'detail',
    'message',
    'category',
  ]
    .map((name) => facts[name])
    .filter((value) => typeof value === 'string' && value !== '');
  return words.length > 0 ? words.join(': ') : String(status);
}

const LONGEST_MESSAGE = 300;

export function redacted(message: string, { secrets }: Pick<Address, 'secrets'>): string {
  const safe = secrets.reduce((text, secret) => text.replaceAll(secret, '•••'), message);
  return safe.replace(/[\p{C}\s]+/gu, ' ').slice(0, LONGEST_MESSAGE);
}
