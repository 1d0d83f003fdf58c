/** Who works on deals where, who sees them, who manages: groups and rights read off the board. */
import type { Pipeline } from '#shared/stage-definitions';
import { useTranslate } from '../../../session/index.ts';
import styles from './stages.module.css';

const COLUMNS = ['group', 'department', 'people', 'works', 'reads', 'manages'] as const;

export function GroupsTable({ pipeline }: { readonly pipeline: Pipeline }) {
  const t = useTranslate();
  const { groups, stages } = pipeline;
  if (groups.length === 0) return null;
  const names = (codes: readonly string[]) =>
    codes.flatMap((code) => stages.find((stage) => stage.code === code)?.name ?? []).join('; ');
  return (
    <details className={styles.groups}>
      <summary>{`${t('stages.groups')}: ${groups.length}`}</summary>
      <p className={styles.hint}>{t('stages.groupsAbout')}</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {COLUMNS.map((name) => (
                <th key={name} scope="col">
                  {t(`stages.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.participantId}>
                <td className={styles.cell}>{group.name}</td>
                <td className={styles.cell}>{group.department || '—'}</td>
                <td className={styles.cell}>{group.people.join('; ') || '—'}</td>
                <td className={styles.cell}>{names(group.works) || '—'}</td>
                <td className={styles.cell}>{names(group.reads) || '—'}</td>
                <td className={styles.cell}>{t(group.manages ? 'stages.yes' : 'stages.no')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
