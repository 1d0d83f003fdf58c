/** Shortcuts go by the physical key: the layout of the keyboard makes no difference. */
import { describe, expect, test } from 'vitest';
import {
  type Shortcut,
  shortcutAccelerator,
  shortcutAria,
  shortcutText,
} from '../../../renderer/ui/commands/index.ts';
import { type KeyPress, matchesShortcut } from '../../../renderer/ui/commands/shortcut.ts';

const undo: Shortcut = { code: 'KeyZ', mod: true };
const redo: Shortcut = { code: 'KeyZ', mod: true, shift: true };

function press(code: string, held: Partial<KeyPress> = {}): KeyPress {
  return { code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

describe('a key press', () => {
  test.each([
    ['Ctrl+Z', press('KeyZ', { ctrlKey: true }), undo, false, true],
    ['Ctrl+Shift+Z', press('KeyZ', { ctrlKey: true, shiftKey: true }), redo, false, true],
    ['⌘Z on a Mac', press('KeyZ', { metaKey: true }), undo, true, true],
    ['Ctrl+Z on a Mac', press('KeyZ', { ctrlKey: true }), undo, true, false],
    ['Z alone', press('KeyZ'), undo, false, false],
    ['Ctrl+Shift+Z', press('KeyZ', { ctrlKey: true, shiftKey: true }), undo, false, false],
    ['Ctrl+Alt+Z', press('KeyZ', { ctrlKey: true, altKey: true }), undo, false, false],
    ['Ctrl+Meta+Z', press('KeyZ', { ctrlKey: true, metaKey: true }), undo, false, false],
    ['Ctrl+Y', press('KeyY', { ctrlKey: true }), undo, false, false],
  ])('%s', (_, keys, shortcut, onMac, isMeant) => {
    expect(matchesShortcut(keys, shortcut, onMac)).toBe(isMeant);
  });
});

test('a shortcut is written the way its system writes it', () => {
  expect(shortcutText(redo, false)).toBe('Ctrl+Shift+Z');
  expect(shortcutText(redo, true)).toBe('⇧⌘Z');
  expect(shortcutText({ code: 'Digit1', alt: true }, false)).toBe('Alt+1');
  expect(shortcutText({ code: 'Delete' }, false)).toBe('Del');
  expect(shortcutAria(redo, false)).toBe('Control+Shift+Z');
  expect(shortcutAccelerator(redo)).toBe('CmdOrCtrl+Shift+Z');
  expect(shortcutAccelerator({ code: 'Equal', mod: true })).toBe('CmdOrCtrl+Plus');
  expect(shortcutAccelerator({ code: 'ArrowLeft', alt: true })).toBe('Alt+Left');
});
