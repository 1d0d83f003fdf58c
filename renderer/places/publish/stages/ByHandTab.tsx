/** What no call can set up: for the administrator, stage by stage. */
import { type DryRun, todoSections } from '#shared/stage-definitions';
import { useLanguage, useTranslate } from '../../../session/index.ts';
import styles from './plan.module.css';
import common from './stages.module.css';

export function ByHandTab({ run }: { readonly run: DryRun }) {
  const t = useTranslate();
  const language = useLanguage();
  const sections = todoSections(run.todos, language);
  return (
    <>
      <p className={common.hint}>{t('stages.byHandAbout')}</p>
      <div className={styles.todos}>
        {sections.map(({ heading, lines }) => (
          <section key={heading} className={styles.todo}>
            <h4 dir="auto">{heading}</h4>
            <ul>
              {lines.map((line) => (
                <li key={line} dir="auto">
                  {line}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
