/** When a part of the page breaks, the rest stays, and the person is told that the work is safe. */
import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslate } from '../session/index.ts';
import styles from './error-boundary.module.css';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: unknown;
}

/** React knows no other way to catch what a component throws. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error ?? new Error('unknown') };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Broken error={error} onRetry={() => this.setState({ error: null })} />;
  }
}

function Broken(props: { readonly error: unknown; readonly onRetry: () => void }) {
  const t = useTranslate();
  const { error, onRetry } = props;
  return (
    <div className={styles.broken} role="alert">
      <h2 className={styles.title}>{t('app.broken')}</h2>
      <p className={styles.text}>{t('app.brokenExplanation')}</p>
      <pre className={styles.details}>{error instanceof Error ? error.message : String(error)}</pre>
      <div className={styles.actions}>
        <Button onClick={onRetry}>{t('app.tryAgain')}</Button>
        <Button variant="default" onClick={() => location.reload()}>
          {t('app.reload')}
        </Button>
      </div>
    </div>
  );
}
