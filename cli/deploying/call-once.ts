/** One call over the network, and what its answer means. */
import type { Call, List } from '#shared/stage-definitions';
import type { Address } from './address.ts';
import { deadline } from './deadline.ts';
import { type Trouble, troubleOfError } from './trouble.ts';
import { complaintOf, redacted, wordsOf } from './vendor-words.ts';

export interface Request {
  readonly verb: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body: unknown;
  /** It changes nothing, so it may be repeated whatever came of it. */
  readonly isReading: boolean;
  /** To be told to people. */
  readonly about: Call | List;
}

export interface Patience {
  readonly timeoutMs: number;
  /** After so long a silence people are told, and when it has lasted twice as long; absent: never. */
  readonly noticeMs?: number;
  readonly onSilence?: (silence: Silence) => void;
  /** Somebody wishes to stop. */
  readonly stop?: AbortSignal;
  readonly now: () => number;
}

export interface Silence {
  readonly host: string;
  readonly about: Request['about'];
  readonly seconds: number;
  /** After which the call is given up. */
  readonly most: number;
}

export type Once =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: Trouble; readonly waitMs: number | null };

const NO_CONTENT = 204;
const MOST_ANSWER_BYTES = 8 * 1024 * 1024;
/** They were not carried out: the vendors count them and turn them away. */
const BUSY: ReadonlySet<number> = new Set([429, 503]);
/** Bitrix24 says some of it in answers of other codes. */
const NO_ACCESS =
  /^(ACCESS_DENIED|insufficient_scope|INVALID_CREDENTIALS|NO_AUTH_FOUND|expired_token|invalid_token|user_access_error)\b/i;

export async function callOnce(
  address: Address,
  request: Request,
  patience: Patience,
): Promise<Once> {
  const { timeoutMs, stop, now } = patience;
  const endNotices = noticeSilence(address.host, request, patience);
  const { signal, end } = deadline(timeoutMs, stop);
  try {
    const response = await fetch(new URL(request.path, address.base), {
      method: request.verb,
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        ...address.headers,
      },
      ...(request.body === null ? {} : { body: JSON.stringify(request.body) }),
      // Another address would be given the secret.
      redirect: 'manual',
      signal,
    });
    return meaningOf(response, await limitedText(response), { address, now });
  } catch (error) {
    return failed(troubleOfError(error, address.host, timeoutMs));
  } finally {
    end();
    endNotices();
  }
}

/** The answer ends it. */
function noticeSilence(host: string, { about }: Request, patience: Patience): () => void {
  const { noticeMs, onSilence, timeoutMs } = patience;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellAfter = (waitMs: number, silentMs: number) => {
    timer = setTimeout(() => {
      const seconds = Math.round(silentMs / 1000);
      onSilence?.({ host, about, seconds, most: Math.round(timeoutMs / 1000) });
      tellAfter(silentMs, silentMs * 2);
    }, waitMs);
  };
  if (noticeMs !== undefined) tellAfter(noticeMs, noticeMs);
  return () => clearTimeout(timer);
}

interface Meant {
  readonly address: Address;
  readonly now: () => number;
}

function meaningOf(response: Response, text: string | null, { address, now }: Meant): Once {
  const { host } = address;
  const { status } = response;
  if (BUSY.has(status)) {
    return failed({ code: 'tooBusy', host, status }, retryAfterMs(response, now()));
  }
  if (status >= 300 && status < 400) {
    return failed({ code: 'redirected', host, status, to: goalOf(response, address) });
  }
  if (text === null) return failed({ code: 'answerTooLong', host });
  if (isSpeechless(response, text)) return failed({ code: 'emptyAnswer', host, status });
  const json = parsed(text);
  const complaint = json === undefined ? null : complaintOf(json, status);
  const words = json === undefined ? wordsOf(text, address) : (complaint ?? '');
  const said = { host, status, message: redacted(words, address) };
  if (json !== undefined && complaint === null) return { ok: true, value: json };
  if (status === 401 || status === 403 || NO_ACCESS.test(complaint ?? '')) {
    return failed({ code: 'notAllowed', ...said });
  }
  if (status >= 500) return failed({ code: 'serverFailed', ...said });
  return failed(json === undefined ? notOfCrm(said) : refusal(said));
}

/** Only 204 says that there is nothing: anything else without a word may hide what there is. */
function isSpeechless({ ok, status }: Response, text: string): boolean {
  return ok && status !== NO_CONTENT && text.trim() === '';
}

interface Said {
  readonly host: string;
  readonly status: number;
  readonly message: string;
}

function notOfCrm({ message: words, ...said }: Said): Trouble {
  return { code: said.status === 404 ? 'notFound' : 'notJson', ...said, words };
}

function refusal(said: Said): Trouble {
  return { code: said.status === 404 ? 'missingInCrm' : 'refusedByCrm', ...said };
}

/** Where the server sends its visitors, without what stands behind `?`. */
function goalOf(response: Response, address: Address): string {
  const to = response.headers.get('location') ?? '';
  const { href } = address.base;
  if (!URL.canParse(to, href)) return redacted(to, address);
  const { origin, pathname } = new URL(to, href);
  return redacted(`${origin}${pathname}`, address);
}

function failed(error: Trouble, waitMs: number | null = null): Once {
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
