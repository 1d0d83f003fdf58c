/** A start that failed is said once and ends the program; a link that doesn't open ends nothing. */
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { endFailedStart } from '../../electron/faults.ts';
import { lockNavigation } from '../../electron/security/lock-navigation.ts';
import { openWindow } from '../../electron/window.ts';
import { app, asked, FakeContents } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const said = vi.spyOn(process.stderr, 'write');

afterAll(() => said.mockRestore());

beforeEach(() => {
  said.mockReset();
  said.mockReturnValue(true);
  Object.assign(asked, { quits: 0, errorBoxes: [], windows: [], loadFault: null, openFault: null });
});

test('a page that doesn’t load is shown with its reason, once, and the program ends', async () => {
  asked.loadFault = new Error('ERR_FILE_NOT_FOUND');
  openWindow('/preload.cjs', endFailedStart);
  await vi.waitFor(() => expect(asked.quits).toBe(1));
  endFailedStart(new Error('another'));
  expect(asked.errorBoxes).toHaveLength(1);
  expect(asked.errorBoxes[0]?.title).toBe('Программа не запустилась');
  expect(asked.errorBoxes[0]?.text).toContain('ERR_FILE_NOT_FOUND');
  expect(asked.quits).toBe(1);
});

test('a window closed while it loads has not failed', async () => {
  const onFailure = vi.fn();
  asked.loadFault = new Error('ERR_ABORTED');
  openWindow('/preload.cjs', onFailure);
  const [window] = asked.windows;
  if (!window) throw new Error('no window');
  window.destroyed = true;
  await new Promise((settle) => setImmediate(settle));
  expect(onFailure).not.toHaveBeenCalled();
});

test('a link that the system doesn’t open is logged, and the program goes on', async () => {
  lockNavigation(app as never);
  const contents = new FakeContents();
  app.emit('web-contents-created', {}, contents);
  asked.openFault = new Error('no browser');
  contents.windowOpenHandler?.({ url: 'https://example.org/' });
  await vi.waitFor(() => expect(said).toHaveBeenCalledTimes(1));
  expect(asked.quits).toBe(0);
});
