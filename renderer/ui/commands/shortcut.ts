/**
 * Shortcuts by physical key (`KeyboardEvent.code`), so that they work on any layout;
 * and how they are written for people. `mod` is Ctrl, on a Mac ⌘.
 */
export interface Shortcut {
  /** A value of KeyboardEvent.code: `KeyZ`, `Digit1`, `Delete`. */
  readonly code: string;
  readonly mod?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

export interface KeyPress {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export function isMac(platform: string): boolean {
  return /mac|iphone|ipad/i.test(platform);
}

export function matchesShortcut(press: KeyPress, shortcut: Shortcut, onMac: boolean): boolean {
  const mod = onMac ? press.metaKey : press.ctrlKey;
  const other = onMac ? press.ctrlKey : press.metaKey;
  return (
    press.code === shortcut.code &&
    mod === (shortcut.mod ?? false) &&
    !other &&
    press.shiftKey === (shortcut.shift ?? false) &&
    press.altKey === (shortcut.alt ?? false)
  );
}

const NAMES: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  Enter: 'Enter',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Equal: '+',
  Minus: '−',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Space: '␣',
};

function keyName(code: string): string {
  return NAMES[code] ?? code.replace(/^(Key|Digit|Numpad)/, '');
}

export function shortcutText(shortcut: Shortcut, onMac: boolean): string {
  const key = keyName(shortcut.code);
  if (onMac) {
    const signs = [shortcut.alt && '⌥', shortcut.shift && '⇧', shortcut.mod && '⌘', key];
    return signs.filter(Boolean).join('');
  }
  const words = [shortcut.mod && 'Ctrl', shortcut.alt && 'Alt', shortcut.shift && 'Shift', key];
  return words.filter(Boolean).join('+');
}

/** As ARIA writes them: `Control+Shift+Z`. */
export function shortcutAria(shortcut: Shortcut, onMac: boolean): string {
  const mod = onMac ? 'Meta' : 'Control';
  const words = [shortcut.mod && mod, shortcut.alt && 'Alt', shortcut.shift && 'Shift'];
  return [...words, keyName(shortcut.code)].filter(Boolean).join('+');
}

/** As the desktop program's menu wants them: `CmdOrCtrl+Shift+Z`. */
export function shortcutAccelerator(shortcut: Shortcut): string {
  const electronNames: Readonly<Record<string, string>> = {
    Equal: 'Plus',
    Minus: '-',
    Backspace: 'Backspace',
    ArrowUp: 'Up',
    ArrowDown: 'Down',
    ArrowLeft: 'Left',
    ArrowRight: 'Right',
    Space: 'Space',
  };
  const key = electronNames[shortcut.code] ?? keyName(shortcut.code);
  const words = [shortcut.mod && 'CmdOrCtrl', shortcut.alt && 'Alt', shortcut.shift && 'Shift'];
  return [...words, key].filter(Boolean).join('+');
}
