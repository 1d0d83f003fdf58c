/** The drawings of a process as tabs: switch, add, copy, rename, delete. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { Process, VariantId } from '#shared/model';
import { useTranslate, useView } from '../../session/index.ts';
import styles from './draw.module.css';
import { InlineName } from './InlineName.tsx';
import type { DrawEditing } from './use-draw-editing.ts';
import { addVariant, copyAsVariant, type VariantContext } from './variant-actions.ts';

interface VariantTabsProps {
  readonly process: Process;
  readonly shownId: VariantId;
  readonly editing: DrawEditing;
}

function focusNeighbour(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.code];
  if (!step) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const now = tabs.indexOf(document.activeElement as HTMLElement);
  event.preventDefault();
  tabs.at((now + step) % tabs.length)?.focus();
}

export function VariantTabs({ editing, process, shownId }: VariantTabsProps) {
  const translate = useTranslate();
  const show = useView((view) => view.show);
  const [renamed, setRenamed] = useState<VariantId | null>(null);
  const processId = process.id;
  const shown = process.variants[shownId];
  const context: VariantContext = { process, editing, translate, show };

  const rename = (variantId: VariantId, name: string | null) => {
    setRenamed(null);
    if (name) editing.run('variant.rename', { at: { processId, variantId }, name });
  };

  return (
    <div className={styles.tabs}>
      <div
        role="tablist"
        aria-label={translate('board.variants')}
        style={{ display: 'contents' }}
        onKeyDown={focusNeighbour}
      >
        {process.variantOrder.map((variantId) => {
          const variant = process.variants[variantId];
          if (!variant) return null;
          if (renamed === variantId) {
            return (
              <InlineName
                key={variantId}
                className={styles.tabField}
                label={translate('board.variantName')}
                name={variant.name}
                onEnd={(name) => rename(variantId, name)}
              />
            );
          }
          return (
            <button
              key={variantId}
              type="button"
              role="tab"
              aria-selected={variantId === shownId}
              tabIndex={variantId === shownId ? 0 : -1}
              className={styles.tab}
              data-kind={variant.kind}
              title={translate(variant.kind === 'toBe' ? 'board.toBe' : 'board.asIs')}
              onClick={() => show({ processId, variantId })}
              onDoubleClick={() => setRenamed(variantId)}
            >
              <span className={styles.tabKind} />
              {variant.name || translate('board.unnamed')}
            </button>
          );
        })}
      </div>
      <Menu position="bottom-start">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            aria-label={translate('board.addVariant')}
          >
            <IconPlus size={16} stroke={1.8} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {shown && (
            <Menu.Item onClick={() => copyAsVariant(context, shown, 'toBe')}>
              {translate('board.copyAsToBe', { name: shown.name })}
            </Menu.Item>
          )}
          <Menu.Item onClick={() => addVariant(context, 'asIs')}>
            {translate('board.addAsIs')}
          </Menu.Item>
          <Menu.Item onClick={() => addVariant(context, 'toBe')}>
            {translate('board.addToBe')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {shown && (
        <Menu position="bottom-start">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={30}
              aria-label={shown.name || translate('board.variants')}
            >
              <IconDots size={16} stroke={1.8} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setRenamed(shownId)}>
              {translate('board.renameVariant')}
            </Menu.Item>
            <Menu.Item onClick={() => copyAsVariant(context, shown, shown.kind)}>
              {translate('board.copyVariant', { name: shown.name })}
            </Menu.Item>
            <Menu.Item
              color="red"
              disabled={process.variantOrder.length < 2}
              onClick={() =>
                editing.run('variant.delete', { at: { processId, variantId: shownId } })
              }
            >
              {translate('board.deleteVariant')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
