/** Every command that has a key, in its groups. */
import { useTranslate } from '../session/index.ts';
import { isMac, shortcutText, useAllCommands } from '../ui/commands/index.ts';
import { Dialog } from '../ui/index.ts';
import styles from './shortcut-list.module.css';

export function ShortcutList(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useTranslate();
  const commands = useAllCommands();
  const groups = [...new Set(commands.map((command) => command.group))]
    .map((group) => ({
      group,
      keys: commands.flatMap(({ id, label, shortcut, group: own }) =>
        shortcut && own === group ? [{ id, label, shortcut }] : [],
      ),
    }))
    .filter(({ keys }) => keys.length > 0);
  return (
    <Dialog
      title={t('app.shortcuts')}
      isOpen={props.isOpen}
      onClose={props.onClose}
      closeLabel={t('common.close')}
      size={620}
    >
      <div className={styles.groups}>
        {groups.map(({ group, keys }) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.heading}>{group}</h3>
            <dl className={styles.list}>
              {keys.map(({ id, label, shortcut }) => (
                <div key={id} className={styles.row}>
                  <dt>{label}</dt>
                  <dd className={styles.keys}>
                    {shortcutText(shortcut, isMac(navigator.platform))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
