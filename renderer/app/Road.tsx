/** The places as one control in the middle of the frame. */
import { useTranslate, useView } from '../session/index.ts';
import { places } from './places.tsx';
import styles from './road.module.css';

export function Road() {
  const t = useTranslate();
  const here = useView((view) => view.place);
  const goTo = useView((view) => view.goTo);
  return (
    <nav className={styles.road} aria-label={t('app.places')}>
      {places.map(({ id, nameKey }, index) => (
        <button
          key={id}
          type="button"
          className={styles.stop}
          aria-current={id === here ? 'page' : undefined}
          onClick={() => goTo(id)}
        >
          <span className={styles.number}>{index + 1}</span>
          {t(nameKey)}
        </button>
      ))}
    </nav>
  );
}
