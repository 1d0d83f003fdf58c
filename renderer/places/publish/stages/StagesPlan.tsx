/** The dry run: what loading would do in this order, and what is left for the administrator. */
import { type DryRun, sayCall, sayTodo } from '#shared/stage-definitions';
import { useLanguage, useTranslate } from '../../../session/index.ts';
import styles from './stages.module.css';

export function StagesPlan({ run }: { readonly run: DryRun }) {
  const t = useTranslate();
  const language = useLanguage();
  const { calls } = run;
  const todos = [...new Set(run.todos.map((todo) => sayTodo(todo, language)))];
  return (
    <div className={styles.plan}>
      <section aria-labelledby="stages-calls">
        <h3 id="stages-calls">
          {t('stages.willDo')} <span className={styles.count}>{calls.length}</span>
        </h3>
        <ol>
          {calls.map((call) => (
            <li key={`${call.path} ${JSON.stringify(call.body)}`}>{sayCall(call, language)}</li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="stages-todos">
        <h3 id="stages-todos">
          {t('stages.byHand')} <span className={styles.count}>{todos.length}</span>
        </h3>
        <ul>
          {todos.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
