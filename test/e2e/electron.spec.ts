/** The real desktop program, where Electron's binary is present; elsewhere the double speaks for it (test/electron). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';

/** Path of an Electron that is already here. Asking the package itself would start a download. */
function electronBinary(): string | null {
  const folder =
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join('node_modules', 'electron', 'dist');
  const pathFile = join('node_modules', 'electron', 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron';
  const binary = join(folder, name);
  return existsSync(binary) ? binary : null;
}

test('the real desktop program starts, sandboxed, on its own origin', async () => {
  const binary = electronBinary();
  test.skip(binary === null, 'not run: no Electron binary on this machine');
  const app = await _electron.launch({ executablePath: binary ?? '', args: ['.'] });
  try {
    const page = await app.firstWindow();
    expect(page.url()).toMatch(/^app:\/\/salesbook\//);
    expect(await page.evaluate(() => 'salesbookHost' in window)).toBe(true);
    expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
  } finally {
    await app.close();
  }
});
