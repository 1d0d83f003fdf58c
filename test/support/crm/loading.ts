/** A CRM on loopback, a project on the disk, and the command that brings them together. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Project, writeProject } from '#shared/model';
import type { Crm } from '#shared/stage-definitions';
import { deployCommand } from '../../../cli/commands/deploy.ts';
import type { Transport } from '../../../cli/deploying/transport.ts';
import { Amocrm } from './amocrm.ts';
import { Bitrix24 } from './bitrix24.ts';
import { type Asked, type CrmServer, startCrm } from './crm-server.ts';
import { Hubspot } from './hubspot.ts';
import { Pipedrive } from './pipedrive.ts';

export const vendors = {
  bitrix24: () => new Bitrix24(),
  amocrm: () => new Amocrm(),
  hubspot: () => new Hubspot(),
  pipedrive: () => new Pipedrive(),
} as const;

type Vendor = ReturnType<(typeof vendors)[Crm]>;

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Loading<Kind extends Vendor = Vendor> {
  readonly vendor: Kind;
  readonly server: CrmServer;
  /** Milliseconds that the command has waited, one after the other. */
  readonly waits: readonly number[];
  /** Of the project; the journal stands beside it. */
  readonly file: string;
  save(project: Project): void;
  run(...args: string[]): Promise<Said>;
  /** The same, by one who gives up on silence soon. */
  runImpatiently(...args: string[]): Promise<Said>;
  /** Whoever runs it wishes to end it. */
  stop(): void;
  /** Without a variable of the environment; `door`: without the address too. */
  runWithout(variable: string, door?: 'door'): Promise<Said>;
  /** What is on the disk beside the project goes. */
  forget(): void;
  /** Calls that could change something. */
  changes(): readonly Asked[];
  /** Everything on the disk but the project. */
  leftOnDisk(): string;
  close(): Promise<void>;
}

/** Longer than any answer on loopback takes. */
const PATIENT_MS = 10_000;
const IMPATIENT_MS = 400;
const NOTICE_MS = 150;

export async function aLoading<Kind extends Vendor>(
  crm: Crm,
  vendor: Kind,
  project: Project,
): Promise<Loading<Kind>> {
  const server = await startCrm(vendor.answer);
  const folder = mkdtempSync(join(tmpdir(), 'loading-'));
  const file = join(folder, 'book.salesbook');
  const waits: number[] = [];
  const save = (saved: Project) => {
    const written = writeProject(saved);
    if (!written.ok) throw new Error(written.error.code);
    writeFileSync(file, written.value);
  };
  save(project);
  const [secret = ''] = vendor.secrets;
  const door =
    vendor instanceof Bitrix24
      ? ['--webhook', `${server.url}${vendor.webhook}`]
      : ['--account', server.url];
  const token = { [`SALESBOOK_${crm.toUpperCase()}_TOKEN`]: secret };
  let stopping: (() => void) | null = null;
  async function run(
    args: readonly string[],
    timeoutMs: number,
    environment: Readonly<Record<string, string | undefined>> = token,
  ): Promise<Said> {
    const out: string[] = [];
    const err: string[] = [];
    const code = await deployCommand([file, '--crm', crm, ...args], {
      environment,
      pace: {
        timeoutMs,
        ...(timeoutMs === IMPATIENT_MS ? { noticeMs: NOTICE_MS } : {}),
        sleep: async (milliseconds) => {
          waits.push(milliseconds);
        },
        now: () => 0,
      },
      onStop: (stop) => {
        stopping = stop;
        return () => {
          stopping = null;
        };
      },
      answer: (text) => out.push(text),
      say: (text) => err.push(text),
    });
    return { code, out: out.join('\n'), err: err.join('\n') };
  }
  return {
    vendor,
    server,
    waits,
    file,
    save,
    run: (...args) => run([...door, ...args], PATIENT_MS),
    runImpatiently: (...args) => run([...door, ...args], IMPATIENT_MS),
    stop: () => stopping?.(),
    runWithout: (variable, also) =>
      run(also === 'door' ? [] : door, PATIENT_MS, { ...token, [variable]: undefined }),
    forget() {
      for (const name of readdirSync(folder)) {
        if (name !== 'book.salesbook') rmSync(join(folder, name));
      }
    },
    changes: () =>
      server.asked.filter(({ verb, path }) => verb !== 'GET' && !path.endsWith('.list')),
    leftOnDisk: () =>
      readdirSync(folder)
        .filter((name) => name !== 'book.salesbook')
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join('\n'),
    async close() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The vendor without a network between: for hundreds of loadings. */
export function directTo(vendor: Vendor): Transport {
  const [secret = ''] = vendor.secrets;
  const base = vendor instanceof Bitrix24 ? vendor.webhook : '';
  return {
    async send({ verb, path, body }) {
      const url = new URL(`${base}${path}`, 'http://stub');
      const { status, json } = vendor.answer({
        verb,
        path: decodeURIComponent(url.pathname),
        query: url.searchParams,
        headers: { authorization: `Bearer ${secret}`, 'x-api-token': secret },
        body,
      });
      if (status < 400) return { ok: true, value: json };
      const message = JSON.stringify(json);
      return {
        ok: false,
        error: { code: 'refusedByCrm', host: 'stub', status, message, attempts: 1 },
      };
    },
  };
}
