/** What was worked on last: open, rename, take away. */
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import {
  momentText,
  titleText,
  useLanguage,
  useProjectFiles,
  useTranslate,
} from '../../session/index.ts';
import type { DocumentRow } from '../../storage/index.ts';
import type { HomeProps } from './Home.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import styles from './recent-projects.module.css';

export function RecentProjects({ isBusy, tryOpening }: HomeProps) {
  const t = useTranslate();
  const files = useProjectFiles();
  const [rows, setRows] = useState<readonly DocumentRow[]>([]);
  const [asked, setAsked] = useState<{ what: 'rename' | 'remove'; row: DocumentRow } | null>(null);
  const [isSilent, setSilent] = useState(false);
  const reload = useCallback(async () => {
    const found = await files.recent();
    setSilent(!found.ok);
    if (found.ok) setRows(found.value);
  }, [files]);
  useEffect(() => void reload(), [reload]);

  function settle(): void {
    setAsked(null);
    void reload();
  }

  if (isSilent) return <p role="alert">{t('app.storageSilent')}</p>;
  if (rows.length === 0) return null;
  return (
    <section className={styles.recent}>
      <h2 className={styles.heading}>{t('home.recent')}</h2>
      <ul className={styles.list}>
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            isBusy={isBusy}
            onOpen={() => tryOpening(() => files.openLocal(row.id))}
            onRename={() => setAsked({ what: 'rename', row })}
            onRemove={() => setAsked({ what: 'remove', row })}
          />
        ))}
      </ul>
      {asked?.what === 'rename' ? <RenameDialog row={asked.row} onSettled={settle} /> : null}
      {asked?.what === 'remove' ? <RemoveDialog row={asked.row} onSettled={settle} /> : null}
    </section>
  );
}

interface RowProps {
  readonly row: DocumentRow;
  readonly isBusy: boolean;
  readonly onOpen: () => void;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

function Row({ row, isBusy, onOpen, onRename, onRemove }: RowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const title = titleText(row.title, t);
  return (
    <li className={styles.row}>
      <button type="button" className={styles.open} disabled={isBusy} onClick={onOpen}>
        <span className={styles.initial} aria-hidden="true">
          {[...title.replace(/[^\p{L}\p{N}]/gu, '')][0]?.toUpperCase() ?? '·'}
        </span>
        <span className={styles.title}>{title}</span>
        <span className={styles.where}>{row.file ? row.file.handle.name : t('home.onlyHere')}</span>
        <span className={styles.when}>{momentText(row.changedAt, language)}</span>
      </button>
      <Menu position="bottom-end" width={210}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            className={styles.more}
            aria-label={t('home.moreAbout', { title })}
          >
            <IconDots size={17} stroke={1.8} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={15} stroke={1.8} />} onClick={onRename}>
            {t('home.rename')}
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={15} stroke={1.8} />}
            onClick={onRemove}
          >
            {t(row.file ? 'home.forget' : 'home.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
