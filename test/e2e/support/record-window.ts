/** Records what the window's thread does, as Chromium itself tells it. */
import type { Page } from '@playwright/test';
import { present } from '#shared/base';
import {
  TRACE_CATEGORIES,
  type TraceEvent,
  type WindowTask,
  windowTasks,
} from '#test/window-tasks';

/** Begins to record; what it returns ends that and answers with the tasks. */
export async function recordWindow(page: Page): Promise<() => Promise<WindowTask[]>> {
  const browser = present(page.context().browser(), 'the browser of the window');
  await browser.startTracing(page, { categories: [...TRACE_CATEGORIES] });
  return async () => {
    const trace: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(
      (await browser.stopTracing()).toString(),
    );
    return windowTasks(trace.traceEvents, page.url());
  };
}
