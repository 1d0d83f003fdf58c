/** Shows the rows that are left out at first, and leaves them out again. */
import { Button } from '@mantine/core';
import styles from './section.module.css';

interface MoreRowsProps {
  readonly showsAll: boolean;
  readonly onChange: (showsAll: boolean) => void;
  readonly words: { readonly all: string; readonly fewer: string };
}

export function MoreRows({ showsAll, onChange, words }: MoreRowsProps) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      className={styles.more ?? ''}
      aria-expanded={showsAll}
      onClick={() => onChange(!showsAll)}
    >
      {showsAll ? words.fewer : words.all}
    </Button>
  );
}
