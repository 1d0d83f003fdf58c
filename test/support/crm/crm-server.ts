/**
 * A CRM on loopback: answers as its vendor documents, enforces what the vendor enforces, and breaks
 * on demand. What the account holds is looked at afterwards.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Asked {
  readonly verb: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

export interface Answered {
  readonly status: number;
  /** null: nothing at all (204). */
  readonly json: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * `lost`: the call is carried out, and the line is cut before the answer; `closed`: cut at once. `page`
 * is one for people, as of a company's site; `nowhere` is the same with 404; `stranger` is of another program.
 */
export type Fault =
  | 'error500'
  | 'html'
  | 'silence'
  | 'lost'
  | 'busy'
  | 'closed'
  | 'page'
  | 'nowhere'
  | 'elsewhere'
  | 'forbidden'
  | 'missing'
  /** 200 and not a word. */
  | 'nothing'
  | 'stranger';

export interface CrmServer {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** The call of this number (from 1) goes wrong, once. */
  breakAt(call: number, fault: Fault): void;
  /** That one and all after it. */
  breakFrom(call: number, fault: Fault): void;
  close(): Promise<void>;
}

const HTML = '<!doctype html><title>Bad gateway</title>';
const PAGE =
  '<!doctype html><html><head><title> Насосы\n и котлы </title></head><body><h1>Добро пожаловать</h1></body></html>';

export async function startCrm(answer: (asked: Asked) => Answered): Promise<CrmServer> {
  const asked: Asked[] = [];
  let broken: { call: number; fault: Fault; isForGood: boolean } | null = null;
  const server = createServer((request, response) => {
    void bodyOf(request).then((text) => {
      const url = new URL(request.url ?? '/', 'http://stub');
      const one: Asked = {
        verb: request.method ?? '',
        path: decodeURIComponent(url.pathname),
        query: url.searchParams,
        headers: request.headers,
        body: text === '' ? null : JSON.parse(text),
      };
      asked.push(one);
      const isBroken =
        broken !== null &&
        (broken.isForGood ? asked.length >= broken.call : asked.length === broken.call);
      const fault = broken !== null && isBroken ? broken.fault : null;
      if (fault === null) send(response, answer(one));
      else goWrong(response, fault, () => answer(one));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    asked,
    breakAt(call, fault) {
      broken = { call: asked.length + call, fault, isForGood: false };
    },
    breakFrom(call, fault) {
      broken = { call: asked.length + call, fault, isForGood: true };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

function send(response: ServerResponse, { status, json, headers = {} }: Answered): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(json === null ? '' : JSON.stringify(json));
}

function goWrong(response: ServerResponse, fault: Fault, carryOut: () => Answered): void {
  switch (fault) {
    case 'error500':
      send(response, { status: 500, json: { error: 'INTERNAL_SERVER_ERROR' } });
      return;
    case 'html':
      response.writeHead(502, { 'content-type': 'text/html' });
      response.end(HTML);
      return;
    case 'page':
    case 'nowhere':
      response.writeHead(fault === 'page' ? 200 : 404, { 'content-type': 'text/html' });
      response.end(PAGE);
      return;
    case 'elsewhere':
      send(response, {
        status: 301,
        json: null,
        headers: { location: 'https://www.example.com/in?key=1' },
      });
      return;
    case 'forbidden':
      send(response, { status: 403, json: { error: 'Scope and URL mismatch' } });
      return;
    case 'missing':
      send(response, { status: 404, json: { message: 'No such stage' } });
      return;
    case 'nothing':
      response.writeHead(200).end();
      return;
    case 'stranger':
      send(response, { status: 200, json: { result: [] } });
      return;
    case 'busy':
      send(response, { status: 429, json: {}, headers: { 'retry-after': '2' } });
      return;
    case 'closed':
      response.destroy();
      return;
    case 'lost':
      carryOut();
      response.destroy();
      return;
    case 'silence':
      // The caller gives up; the test closes what is left open.
      return;
  }
}

/** What the caller sent isn't what the vendor takes. */
export class Refusal extends Error {
  readonly answered: Answered;
  constructor(status: number, json: unknown) {
    super(JSON.stringify(json));
    this.answered = { status, json };
  }
}

export function refusing(answer: (asked: Asked) => Answered): (asked: Asked) => Answered {
  return (asked) => {
    try {
      return answer(asked);
    } catch (error) {
      if (error instanceof Refusal) return error.answered;
      throw error;
    }
  };
}

export function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

export function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(recordOf) : [];
}
