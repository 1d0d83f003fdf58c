/** The sample in the Publish place, without the runs that figures need. */
import type { SalesbookDriver } from './salesbook-driver.ts';

export async function inPublish(salesbook: SalesbookDriver): Promise<void> {
  const { page, say } = salesbook;
  await salesbook.start();
  await salesbook.openSample();
  await salesbook.goTo('publish');
  // Runs take their time and are tested elsewhere.
  await page.getByRole('switch', { name: say('publish.withFigures') }).uncheck({ force: true });
}
