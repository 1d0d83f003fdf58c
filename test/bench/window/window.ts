/**
 * The benchmark of the window: the built program in a real Chromium, used by mouse and keys
 * while it simulates, draws and prints. The measure is the longest task of the window's thread, from
 * the click to the moment when nothing moves any more, or how soon an answer is on the screen;
 * medians of three fresh windows.
 */
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { present } from '#shared/base';
import { describeTask, longest, type WindowTask } from '#test/window-tasks';
import { serveSite } from '../../../cli/serving/site-server.ts';
import { installedChromium } from '../../../scripts/chromium.mjs';
import { type SalesbookDriver, salesbookDriver } from '../../e2e/support/salesbook-driver.ts';
import { withoutPickers } from '../../e2e/support/without-pickers.ts';
import { median, type Row, tableText, verdictOf } from '../table.ts';
import { drawingRows } from './drawing.ts';
import { previewingRows } from './previewing.ts';
import { simulatingRows } from './simulating.ts';

const ROUNDS = 3;

/** A measurement in a window of its own. */
export type InWindow = <Answer>(
  measure: (salesbook: SalesbookDriver) => Promise<Answer>,
) => Promise<Answer>;

/** Samples of one name are summed up by their median. */
export interface Samples {
  keep(name: string, value: number): void;
  keepTasks(name: string, tasks: readonly WindowTask[]): void;
  value(name: string): number;
  /** What the task was that took most of the processor in all rounds. */
  worst(name: string): string;
}

function createSamples(): Samples {
  const values = new Map<string, number[]>();
  const worst = new Map<string, WindowTask>();
  const keep = (name: string, value: number) => {
    values.set(name, [...(values.get(name) ?? []), value]);
  };
  return {
    keep,
    keepTasks(name, tasks) {
      const byClock = present(longest(tasks, 'clockMs'), 'tasks');
      const byProcessor = present(longest(tasks, 'processorMs'), 'tasks');
      keep(name, byClock.clockMs);
      keep(`${name}: processor`, byProcessor.processorMs);
      const former = worst.get(name);
      if (!former || former.processorMs < byProcessor.processorMs) worst.set(name, byProcessor);
    },
    value: (name) => median(values.get(name) ?? []),
    worst: (name) => describeTask(present(worst.get(name), name)),
  };
}

export interface Part {
  measure(inWindow: InWindow, samples: Samples): Promise<void>;
  rows(samples: Samples): readonly Row[];
}

const PARTS = {
  simulating: simulatingRows,
  drawing: drawingRows,
  previewing: previewingRows,
} as const;

export type PartName = keyof typeof PARTS;

export function isPartName(name: string): name is PartName {
  return Object.hasOwn(PARTS, name);
}

async function startBrowser(): Promise<Browser> {
  const executablePath = present(installedChromium(), 'a Chromium');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: ['--disable-background-networking', ...asRoot] });
}

function windowsOf(browser: Browser, address: string): InWindow {
  return async (measure) => {
    const context = await browser.newContext({
      baseURL: address,
      viewport: { width: 1280, height: 800 },
      locale: 'ru-RU',
      timezoneId: 'Europe/Moscow',
    });
    try {
      const page = await context.newPage();
      await withoutPickers(page);
      return await measure(salesbookDriver(page));
    } finally {
      await context.close();
    }
  };
}

/** Prints the table, of one part where one is named; false when something that must hold doesn't. */
export async function benchWindow(root: string, only?: PartName): Promise<boolean> {
  const parts: readonly Part[] = only === undefined ? Object.values(PARTS) : [PARTS[only]];
  const load = () => loadavg()[0]?.toFixed(1);
  const site = await serveSite(join(root, 'out/renderer'), 0);
  if (!site.ok) throw new Error(site.error.code);
  const browser = await startBrowser();
  console.log(
    `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Chromium ${browser.version()}, drawn in software`,
  );
  console.log(`Medians of ${ROUNDS} fresh windows; load ${load()} at the beginning`);
  if ((loadavg()[0] ?? 0) > cpus().length) {
    console.log(
      'Others use the processors too: the clock tells of them, the processor’s time of us.',
    );
  }
  const samples = createSamples();
  try {
    const inWindow = windowsOf(browser, site.value.address);
    for (let round = 1; round <= ROUNDS; round++) {
      console.error(`round ${round} of ${ROUNDS}`);
      for (const part of parts) await part.measure(inWindow, samples);
    }
  } finally {
    await browser.close();
    await site.value.close();
  }
  const rows = parts.flatMap((part) => part.rows(samples));
  console.log(`${tableText(rows)}\nload ${load()} at the end`);
  return rows.every((row) => verdictOf(row) !== 'FAILS');
}
