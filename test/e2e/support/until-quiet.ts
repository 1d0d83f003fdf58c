/** Waits until nothing in the page changes any more: what comes piece by piece is all there. */
import type { Page } from '@playwright/test';

const QUIET_MS = 600;

export function untilQuiet(page: Page, quietMs = QUIET_MS): Promise<void> {
  return page.evaluate(
    (wantedMs) =>
      new Promise<void>((resolve) => {
        let changedAt = performance.now();
        const observer = new MutationObserver(() => {
          changedAt = performance.now();
        });
        observer.observe(document.body, {
          childList: true,
          subtree: true,
          attributeFilter: ['d', 'style'],
        });
        const look = () => {
          const leftMs = changedAt + wantedMs - performance.now();
          if (leftMs > 0) {
            setTimeout(look, leftMs);
            return;
          }
          observer.disconnect();
          resolve();
        };
        look();
      }),
    quietMs,
  );
}
