/**
 * Sends calls to a CRM: at its pace, with patience for «too many requests» and for a server that is
 * down for a moment. What a call that changes something did when its answer is lost nobody knows: such
 * a call isn't repeated here; the next reading tells.
 */
import { failure, type Result } from '#shared/base';
import type { Address } from './address.ts';
import { callOnce, type Once, type Patience, type Request } from './call-once.ts';
import { isPassing, type Trouble } from './trouble.ts';

/** `attempts`: how often the call was sent. */
export type TransportFailure = Trouble & { readonly attempts: number };

export interface Pace extends Patience {
  /** Between the beginnings of two calls. */
  readonly gapMs: number;
  /** Until then, or until somebody wishes to stop. */
  readonly sleep: (milliseconds: number, stop?: AbortSignal) => Promise<void>;
  /** Before a call is repeated. */
  readonly onWait?: (wait: Wait) => void;
}

export interface Wait {
  readonly trouble: Trouble;
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

export function createTransport(address: Address, pace: Pace): Transport {
  const { stop } = pace;
  let nextAt = 0;
  async function inTurn(): Promise<void> {
    const wait = nextAt - pace.now();
    if (wait > 0) await pace.sleep(wait, stop);
    nextAt = pace.now() + pace.gapMs;
  }
  return {
    async send(request) {
      for (let attempt = 1; ; attempt++) {
        await inTurn();
        if (stop?.aborted) {
          return failure({ code: 'stopped', host: address.host, attempts: attempt - 1 });
        }
        const answered = await callOnce(address, request, pace);
        if (answered.ok) return answered;
        const repeat = repeatOf(answered, request, attempt);
        if (repeat === null) return failure({ ...answered.error, attempts: attempt });
        const { waitMs: wait, ...facts } = repeat;
        pace.onWait?.({ ...facts, trouble: answered.error, seconds: Math.ceil(wait / 1000) });
        await pace.sleep(wait, stop);
      }
    },
  };
}

/** When and as which attempt the call is repeated; null where it isn't. */
function repeatOf(
  { error, waitMs }: Extract<Once, { ok: false }>,
  { isReading }: Request,
  attempt: number,
): (Pick<Wait, 'attempt' | 'most'> & { readonly waitMs: number }) | null {
  const isBusy = error.code === 'tooBusy';
  const most = isBusy ? MOST_ATTEMPTS : MOST_SILENCES;
  const mayRepeat = isBusy || (isReading && isPassing(error));
  if (!mayRepeat || attempt >= most) return null;
  const wait = Math.min(LONGEST_WAIT_MS, waitMs ?? FIRST_WAIT_MS * 2 ** (attempt - 1));
  return { attempt: attempt + 1, most, waitMs: wait };
}
