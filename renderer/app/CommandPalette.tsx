/** Every command there is, found by typing a few letters of it. */
import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslate } from '../session/index.ts';
import { isMac, shortcutText, type UiCommand, useAllCommands } from '../ui/commands/index.ts';
import styles from './command-palette.module.css';
import { findCommands } from './find-commands.ts';

export function CommandPalette(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useTranslate();
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      withCloseButton={false}
      centered={false}
      yOffset="12vh"
      size={600}
      radius="lg"
      padding={0}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': t('app.palette') } }}
      classNames={{ content: styles.content }}
    >
      <Palette onClose={props.onClose} />
    </Modal>
  );
}

function Palette({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const all = useAllCommands();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const found = useMemo(
    () =>
      findCommands(
        all.filter((command) => command.enabled),
        typed,
      ),
    [all, typed],
  );
  const current = Math.min(chosen, Math.max(0, found.length - 1));

  function run(command: UiCommand): void {
    onClose();
    command.run();
  }

  function onKeyDown(event: React.KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length > 0) {
      event.preventDefault();
      setChosen((current + step + found.length) % found.length);
    }
    const command = found[current];
    if (event.key === 'Enter' && command && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(command);
    }
  }

  return (
    <>
      <div className={styles.search}>
        <IconSearch size={17} stroke={1.8} aria-hidden="true" />
        <input
          className={styles.field}
          // At once: what is typed right after the shortcut belongs here already.
          ref={(field) => field?.focus()}
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={found[current] ? `${listId}-${current}` : undefined}
          aria-label={t('app.paletteSearch')}
          placeholder={t('app.paletteSearch')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={styles.list} id={listId} role="listbox" aria-label={t('app.palette')}>
        {found.map((command, index) => (
          <Row
            key={command.id}
            id={`${listId}-${index}`}
            command={command}
            group={command.group === found[index - 1]?.group ? null : command.group}
            isChosen={index === current}
            onPoint={() => setChosen(index)}
            onRun={() => run(command)}
          />
        ))}
        {found.length === 0 ? <p className={styles.nothing}>{t('app.paletteNothing')}</p> : null}
      </div>
    </>
  );
}

interface RowProps {
  readonly id: string;
  readonly command: UiCommand;
  /** The heading above the row, where a group begins. */
  readonly group: string | null;
  readonly isChosen: boolean;
  readonly onPoint: () => void;
  readonly onRun: () => void;
}

function Row(props: RowProps) {
  const { id, command, group, isChosen, onPoint, onRun } = props;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <>
      {group ? (
        <div className={styles.group} role="presentation">
          {group}
        </div>
      ) : null}
      {/* The field above keeps the focus and the keys; the row is for the pointer. */}
      <div
        ref={row}
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={isChosen}
        className={styles.row}
        onPointerMove={onPoint}
        onClick={onRun}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onRun();
        }}
      >
        <span>{command.label}</span>
        {command.shortcut ? (
          <kbd className={styles.keys}>
            {shortcutText(command.shortcut, isMac(navigator.platform))}
          </kbd>
        ) : null}
      </div>
    </>
  );
}
