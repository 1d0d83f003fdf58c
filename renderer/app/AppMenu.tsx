/** The program's menu in the page, for hosts that have none of their own: behind the mark. */
import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslate } from '../session/index.ts';
import {
  isMac,
  shortcutAria,
  shortcutText,
  type UiCommand,
  useAllCommands,
} from '../ui/commands/index.ts';
import { LogoMark } from '../ui/index.ts';
import styles from './app-menu.module.css';
import { type MenuSection, menuSections } from './menu-sections.ts';

export function AppMenu() {
  const t = useTranslate();
  const sections = menuSections(useAllCommands(), t);
  return (
    <Menu position="bottom-start" width={232} shadow="md" radius="md" trapFocus>
      <Menu.Target>
        <UnstyledButton className={styles.mark} aria-label={t('app.menu')} data-testid="app-menu">
          <LogoMark size={26} />
          <IconChevronDown size={13} stroke={2} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={styles.dropdown}>
        {sections.map((section) => (
          <Section key={section.id} section={section} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Section({ section }: { readonly section: MenuSection }) {
  const hasTicks = section.blocks.flat().some((command) => command.checked !== undefined);
  return (
    <Menu.Sub offset={2}>
      <Menu.Sub.Target>
        <Menu.Sub.Item className={styles.item}>{section.label}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown className={styles.dropdown}>
        {section.blocks.map((block, index) => (
          <Fragment key={block[0]?.id}>
            {index > 0 ? <Menu.Divider /> : null}
            {block.map((command) => (
              <Item key={command.id} command={command} isIndented={hasTicks} />
            ))}
          </Fragment>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

interface ItemProps {
  readonly command: UiCommand;
  /** Others in the section have a tick before them. */
  readonly isIndented: boolean;
}

function Item({ command, isIndented }: ItemProps) {
  const { label, shortcut, checked, enabled, run } = command;
  const onMac = isMac(navigator.platform);
  const common = {
    className: styles.item,
    disabled: !enabled,
    rightSection: shortcut ? (
      <span className={styles.keys}>{shortcutText(shortcut, onMac)}</span>
    ) : null,
    ...(shortcut ? { 'aria-keyshortcuts': shortcutAria(shortcut, onMac) } : {}),
  };
  if (checked === undefined) {
    return (
      <Menu.Item
        {...common}
        onClick={run}
        leftSection={isIndented ? <span className={styles.indent} /> : null}
      >
        {label}
      </Menu.Item>
    );
  }
  return (
    <Menu.CheckboxItem {...common} checked={checked} onChange={run} closeMenuOnClick>
      {label}
    </Menu.CheckboxItem>
  );
}
