/** What is kept beside the projects: written as it changes, found again, and no trouble when it can't be. */
import { expect, test, vi } from 'vitest';
import { aProject, at, aVariant } from '#test/builders';
import { addProject, aMachine } from '#test/machine';
import {
  createPreferenceStore,
  createViewStore,
  keepOpenDocument,
  keepPreferences,
  keepView,
  PREFERENCES_KEY,
  readPreferences,
} from '../../../renderer/session/index.ts';

const sale = aProject()
  .variant(aVariant().stage('Квалификация').lane('manager').step('call'))
  .build();

async function aWindow() {
  const window = await aMachine().openWindow();
  return { window, id: await addProject(window, sale), view: createViewStore() };
}

/** Storage that is gone: every reading and writing of it fails. */
function brokenValues() {
  const gone = () => vi.fn(() => Promise.reject(new Error('gone')));
  return { read: gone(), write: gone() };
}

test('preferences are written as they change', async () => {
  const { window } = await aWindow();
  const preferences = createPreferenceStore(readPreferences(undefined, 'ru'));
  keepPreferences(preferences, window.storage.preferences);
  preferences.getState().setTheme('dark');
  await vi.waitFor(async () =>
    expect(await window.storage.preferences.read(PREFERENCES_KEY)).toMatchObject({ theme: 'dark' }),
  );
});

test('a document opens where it was left', async () => {
  const { window, id, view } = await aWindow();
  const stop = keepView({ view, project: window.session.store, values: window.storage.views });
  await window.session.open(id);
  view.getState().goTo('publish');
  view.getState().setViewport(at.variantId, { x: 10, y: 20, zoom: 0.5 });
  await window.session.close();
  expect(view.getState().place).toBe('draw');

  await window.session.open(id);
  await vi.waitFor(() => expect(view.getState().place).toBe('publish'));
  expect(view.getState().viewports[at.variantId]).toEqual({ x: 10, y: 20, zoom: 0.5 });
  stop();
});

test('the document that is open is remembered, and forgotten when it closes', async () => {
  const { window, id } = await aWindow();
  keepOpenDocument(window.session.store, window.storage.lastOpen);
  await window.session.open(id);
  await vi.waitFor(async () => expect(await window.storage.lastOpen.read()).toBe(id));
  await window.session.close();
  await vi.waitFor(async () => expect(await window.storage.lastOpen.read()).toBeNull());
});

test('where storage is gone, the program goes on and rejects nothing unheard', async () => {
  const { window, id, view } = await aWindow();
  const values = brokenValues();
  const unheard = vi.fn();
  process.on('unhandledRejection', unheard);
  const preferences = createPreferenceStore(readPreferences(undefined, 'ru'));
  keepPreferences(preferences, values);
  keepOpenDocument(window.session.store, values);
  const stop = keepView({ view, project: window.session.store, values });
  preferences.getState().setTheme('dark');
  await window.session.open(id);
  view.getState().goTo('publish');
  stop();
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', unheard);

  expect(values.write).toHaveBeenCalledTimes(3);
  expect(values.read).toHaveBeenCalledTimes(1);
  expect(unheard).not.toHaveBeenCalled();
  expect(view.getState().place).toBe('publish');
});
