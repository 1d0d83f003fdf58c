/**
 * The page's menu as the system's own. Commands go back to the page, which alone knows
 * what they do; keys are shown here but handled by the page, which goes by the physical
 * key and leaves text fields alone.
 */

import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuItem } from '#shared/host';

export function showMenu(items: readonly MenuItem[], choose: (commandId: string) => void): void {
  const template = items.map((item) => entry(item, choose));
  // macOS routes copy and paste of text fields through the menu's roles.
  const system: MenuItemConstructorOptions[] =
    process.platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }] : [];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...system, ...template]));
}

function entry(item: MenuItem, choose: (commandId: string) => void): MenuItemConstructorOptions {
  switch (item.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'submenu':
      return { label: item.label, submenu: item.items.map((inner) => entry(inner, choose)) };
    case 'command':
      return {
        label: item.label,
        enabled: item.enabled,
        click: () => choose(item.commandId),
        ...shownKeys(item.accelerator),
      };
  }
}

/** `registerAccelerator` is honoured on Linux and Windows only; macOS would register, so it shows none. */
function shownKeys(accelerator: string | undefined): MenuItemConstructorOptions {
  if (accelerator === undefined || process.platform === 'darwin') return {};
  return { accelerator, registerAccelerator: false };
}
