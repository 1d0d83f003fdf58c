/** The program's menu as data, built from the commands there are: the page draws it, or the host does. */
import type { MenuItem } from '#shared/host';
import type { MessageKey } from '#shared/i18n';
import { shortcutAccelerator, type UiCommand } from '../ui/commands/index.ts';

const MENU_SECTIONS = [
  { id: 'project', labelKey: 'app.menuProject' },
  { id: 'edit', labelKey: 'app.menuEdit' },
  { id: 'view', labelKey: 'app.menuView' },
  { id: 'help', labelKey: 'app.menuHelp' },
] as const satisfies readonly { id: string; labelKey: MessageKey }[];

export interface MenuSection {
  readonly id: string;
  readonly label: string;
  /** Between two blocks there is a line. */
  readonly blocks: readonly (readonly UiCommand[])[];
}

export function menuSections(
  commands: readonly UiCommand[],
  labelOf: (key: MessageKey) => string,
): MenuSection[] {
  return MENU_SECTIONS.map(({ id, labelKey }) => ({
    id,
    label: labelOf(labelKey),
    blocks: blocksOf(commands.filter((command) => command.menu?.section === id)),
  })).filter((section) => section.blocks.length > 0);
}

function blocksOf(commands: readonly UiCommand[]): UiCommand[][] {
  const blockOf = (command: UiCommand) => command.menu?.block ?? 0;
  const numbers = [...new Set(commands.map(blockOf))].sort((one, other) => one - other);
  return numbers.map((number) => commands.filter((command) => blockOf(command) === number));
}

export function hostMenu(sections: readonly MenuSection[]): MenuItem[] {
  return sections.map(({ label, blocks }) => ({
    kind: 'submenu',
    label,
    items: blocks.flatMap((block, index) => [
      ...(index > 0 ? [{ kind: 'separator' } as const] : []),
      ...block.map(hostItem),
    ]),
  }));
}

function hostItem({ id, label, shortcut, enabled }: UiCommand): MenuItem {
  return {
    kind: 'command',
    commandId: id,
    label,
    enabled,
    ...(shortcut ? { accelerator: shortcutAccelerator(shortcut) } : {}),
  };
}
