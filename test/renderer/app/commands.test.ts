/** One registry feeds menu, palette and keys: what is withdrawn is gone from all of them. */
import { describe, expect, test } from 'vitest';
import { createTranslate } from '#shared/i18n';
import { findCommands } from '../../../renderer/app/find-commands.ts';
import { hostMenu, menuSections } from '../../../renderer/app/menu-sections.ts';
import { createCommandRegistry, type UiCommand } from '../../../renderer/ui/commands/index.ts';

function aCommand(id: string, fields: Partial<UiCommand> = {}): UiCommand {
  return { id, label: id, group: 'Проект', enabled: true, run: () => undefined, ...fields };
}

describe('the registry', () => {
  test('offers, runs and withdraws', () => {
    const registry = createCommandRegistry();
    let runs = 0;
    const withdraw = registry.offer([aCommand('a', { run: () => (runs += 1) })]);
    registry.offer([aCommand('b', { enabled: false })]);
    expect(registry.all().map(({ id }) => id)).toEqual(['a', 'b']);
    expect([registry.run('a'), registry.run('b'), registry.run('c')]).toEqual([true, false, false]);
    expect(runs).toBe(1);
    withdraw();
    expect(registry.run('a')).toBe(false);
  });

  test('tells its listeners, and gives the same list between changes', () => {
    const registry = createCommandRegistry();
    let told = 0;
    const stop = registry.subscribe(() => (told += 1));
    registry.offer([aCommand('a')]);
    expect(registry.all()).toBe(registry.all());
    stop();
    registry.offer([aCommand('b')]);
    expect(told).toBe(1);
  });
});

test('commands keep their order while some of them change', () => {
  const registry = createCommandRegistry();
  const place = registry.reserve();
  const withdraw = registry.offer([aCommand('a')], place);
  registry.offer([aCommand('b')]);
  withdraw();
  registry.offer([aCommand('a', { label: 'changed' })], place);
  expect(registry.all().map(({ id }) => id)).toEqual(['a', 'b']);
});

describe('the menu', () => {
  const commands = [
    aCommand('save', {
      menu: { section: 'project', block: 1 },
      shortcut: { code: 'KeyS', mod: true },
    }),
    aCommand('new', { menu: { section: 'project', block: 0 } }),
    aCommand('undo', { menu: { section: 'edit', block: 0 }, enabled: false }),
    aCommand('only in the palette'),
  ];
  const sections = menuSections(commands, createTranslate('ru'));

  test('has its sections in order, blocks apart, nothing empty', () => {
    expect(sections.map(({ label }) => label)).toEqual(['Проект', 'Правка']);
    expect(sections[0]?.blocks.map((block) => block.map(({ id }) => id))).toEqual([
      ['new'],
      ['save'],
    ]);
  });

  test('goes to a host with accelerators and lines between blocks', () => {
    expect(hostMenu(sections)[0]).toEqual({
      kind: 'submenu',
      label: 'Проект',
      items: [
        { kind: 'command', commandId: 'new', label: 'new', enabled: true },
        { kind: 'separator' },
        {
          kind: 'command',
          commandId: 'save',
          label: 'save',
          enabled: true,
          accelerator: 'CmdOrCtrl+S',
        },
      ],
    });
  });
});

describe('finding a command', () => {
  const commands = [
    aCommand('save', { label: 'Сохранить в файл' }),
    aCommand('saveAs', { label: 'Сохранить как…' }),
    aCommand('dark', { label: 'Тёмная тема', group: 'Вид', keywords: 'dark оформление' }),
    aCommand('all', { label: 'Все команды', group: 'Справка' }),
  ];
  const found = (typed: string) => findCommands(commands, typed).map(({ id }) => id);

  test.each([
    ['', ['save', 'saveAs', 'dark', 'all']],
    ['сохр', ['save', 'saveAs']],
    ['сохр файл', ['save']],
    ['темная', ['dark']],
    ['DARK', ['dark']],
    ['вид', ['dark']],
    ['«файл»', ['save']],
    ['абракадабра', []],
  ])('by «%s»', (typed, ids) => {
    expect(found(typed)).toEqual(ids);
  });
});
