/** The project's title in the frame: click, type, Enter. Escape leaves it as it was. */
import { useRef, useState } from 'react';
import { titleText, useProject, useProjectSession, useTranslate } from '../session/index.ts';
import styles from './project-title.module.css';

export function ProjectTitle(props: { readonly canEdit: boolean }) {
  const t = useTranslate();
  const session = useProjectSession();
  const title = useProject((project) => project.title);
  const [typed, setTyped] = useState<string | null>(null);

  /** Leaving the field blurs it once more; by then it is settled. */
  const isSettled = useRef(true);

  function begin(): void {
    isSettled.current = false;
    setTyped(title);
  }

  function finish(next: string | null): void {
    if (isSettled.current) return;
    isSettled.current = true;
    setTyped(null);
    if (next && next !== title) session.run('project.rename', { title: next });
  }

  if (typed === null) {
    const shown = titleText(title, t);
    return (
      <button
        type="button"
        className={`${styles.title} ${title.trim() === '' ? styles.isUntitled : ''}`}
        disabled={!props.canEdit}
        title={shown}
        aria-label={t('app.renameProject', { title: shown })}
        onClick={begin}
      >
        {shown}
      </button>
    );
  }
  return (
    <input
      className={styles.title}
      aria-label={t('app.projectTitle')}
      value={typed}
      ref={(field) => field?.focus()}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => finish(typed.trim())}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') finish(typed.trim());
        if (event.key === 'Escape') finish(null);
      }}
    />
  );
}
