/** All there is when storage can't be opened: why, and what to do. Needs nothing of the program. */
import { createTranslate, type Language } from '#shared/i18n';
import { LogoMark } from '../ui/index.ts';
import styles from './error-boundary.module.css';

export function StartFailed({ language }: { readonly language: Language }) {
  const t = createTranslate(language);
  return (
    <div className={styles.broken} role="alert">
      <LogoMark size={40} />
      <h1 className={styles.title}>{t('app.startFailed')}</h1>
      <p className={styles.text}>{t('app.startFailedExplanation')}</p>
      <button type="button" onClick={() => location.reload()}>
        {t('app.reload')}
      </button>
    </div>
  );
}
