/** The head of a table of stages or groups. */
import styles from './table.module.css';

export function TableHead({ names }: { readonly names: readonly string[] }) {
  return (
    <thead className={styles.head}>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
