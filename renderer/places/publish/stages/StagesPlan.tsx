/** The dry run: what loading would do in this order, and what is left for the administrator. */
import { type DryRun, sayCall, todoSections } from '#shared/stage-definitions';
import { useLanguage, useTranslate } from '../../../session/index.ts';
import styles from './stages.module.css';

export function StagesPlan({ run }: { readonly run: DryRun }) {
  const t = useTranslate();
  const language = useLanguage();
  const { calls, leftOver, isOutOfOrder, refused } = run;
  const sections = todoSections(run.todos, language);
  return (
    <div className={styles.plan}>
      <section aria-labelledby="stages-calls">
        <h3 id="stages-calls">
          {t('stages.willDo')} <span className={styles.count}>{calls.length}</span>
        </h3>
        {calls.length === 0 ? (
          <p>{t(refused.length > 0 ? 'stages.planWaits' : 'stages.nothingToDo')}</p>
        ) : null}
        <ol>
          {calls.map((call) => (
            <li key={`${call.path} ${JSON.stringify(call.body)}`}>{sayCall(call, language)}</li>
          ))}
        </ol>
        {leftOver.length === 0 ? null : (
          <div className={styles.todo}>
            <h4>{t('stages.leftOver')}</h4>
            <ul>
              {leftOver.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
          </div>
        )}
        {isOutOfOrder ? <p>{t('stages.outOfOrder')}</p> : null}
      </section>
      <section aria-labelledby="stages-todos">
        <h3 id="stages-todos">
          {t('stages.byHand')} <span className={styles.count}>{run.todos.length}</span>
        </h3>
        {sections.map(({ heading, lines }) => (
          <div key={heading} className={styles.todo}>
            <h4>{heading}</h4>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
      </section>
    </div>
  );
}
