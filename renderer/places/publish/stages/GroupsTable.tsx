/** Who works on deals where, who sees them, who manages: groups and rights read off the board. */
import type { Pipeline } from '#shared/stage-definitions';
import { useTranslate } from '../../../session/index.ts';
import common from './stages.module.css';
import { TableHead } from './TableHead.tsx';
import styles from './table.module.css';

const COLUMNS = ['group', 'department', 'people', 'works', 'reads', 'manages'] as const;

export function GroupsTable({ pipeline }: { readonly pipeline: Pipeline }) {
  const t = useTranslate();
  const { groups, stages } = pipeline;
  const names = (codes: readonly string[]) =>
    codes.flatMap((code) => stages.find((stage) => stage.code === code)?.name ?? []).join('; ');
  return (
    <>
      <p className={common.hint}>{t('stages.groupsAbout')}</p>
      {groups.length === 0 ? null : (
        <table className={`${styles.table} ${styles.groupsTable}`}>
          <TableHead names={COLUMNS.map((name) => t(`stages.${name}`))} />
          <tbody>
            {groups.map((group) => (
              <tr key={group.participantId}>
                <td className={styles.groupCell}>
                  <b>{group.name}</b>
                </td>
                <td className={styles.groupCell}>{group.department || '—'}</td>
                <td className={styles.groupCell}>{group.people.join('; ') || '—'}</td>
                <td className={styles.groupCell}>{names(group.works) || '—'}</td>
                <td className={styles.groupCell}>{names(group.reads) || '—'}</td>
                <td className={styles.groupCell}>
                  {t(group.manages ? 'stages.yes' : 'stages.no')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
