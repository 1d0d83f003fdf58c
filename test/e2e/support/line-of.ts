/** The line of a flow as the board draws it. */
import type { Page } from '@playwright/test';
import type { Point } from '#shared/layout';

/** Its corners in board units, without the rounding; empty where it isn't drawn. */
export async function lineOf(page: Page, flowId: string): Promise<Point[]> {
  const line = page.locator(`[data-board-flow="${flowId}"] [data-part="line"]`).first();
  if ((await line.count()) === 0) return [];
  const path = (await line.getAttribute('d')) ?? '';
  // `M` begins, `Q` bends at its first point, and what ends with the last `L` is the end.
  const parts = path.match(/[MLQ][^MLQ]+/gu) ?? [];
  return parts.flatMap((part, index) => {
    const isCorner = !part.startsWith('L') || index === parts.length - 1;
    const [x = 0, y = 0] = part.slice(1).split(' ').map(Number);
    return isCorner ? [{ x, y }] : [];
  });
}
