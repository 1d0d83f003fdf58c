/** A fault that nobody caught is heard and kept for the notice; noise of the browser is not. */
import { expect, test } from 'vitest';
import { createFaults, listenToFaults } from '../../../renderer/app/faults.ts';

function aPage() {
  const page = new EventTarget();
  const faults = createFaults();
  const stop = listenToFaults(page, faults);
  const happen = (name: string, fields: object) =>
    page.dispatchEvent(Object.assign(new Event(name), fields));
  return { faults, stop, happen };
}

test('a rejection and an error are kept with what they say, and can be put away', () => {
  const { faults, happen } = aPage();
  let told = 0;
  faults.subscribe(() => (told += 1));
  happen('unhandledrejection', { reason: new TypeError('no lane') });
  expect(faults.latest()?.details).toContain('TypeError: no lane');
  happen('error', { message: 'Uncaught RangeError: too deep', error: new RangeError('too deep') });
  expect(faults.latest()?.details).toContain('RangeError: too deep');
  happen('unhandledrejection', { reason: 'a bare word' });
  expect(faults.latest()).toEqual({ details: 'a bare word' });
  faults.dismiss();
  expect(faults.latest()).toBeNull();
  expect(told).toBe(4);
});

test('a layout that takes one frame more is no fault', () => {
  const { faults, happen } = aPage();
  happen('error', { message: 'ResizeObserver loop completed with undelivered notifications.' });
  expect(faults.latest()).toBeNull();
});

test('after it stops, nothing is heard', () => {
  const { faults, stop, happen } = aPage();
  stop();
  happen('unhandledrejection', { reason: new Error('late') });
  expect(faults.latest()).toBeNull();
});
