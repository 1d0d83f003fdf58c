/** Whether everything is safe on this machine, and whether the file has it too. In words, not by colour alone. */
import { Tooltip } from '@mantine/core';
import type { MessageKey } from '#shared/i18n';
import { type OpenProject, useTranslate } from '../session/index.ts';
import styles from './saved-indicator.module.css';

function stateKey(open: OpenProject): MessageKey {
  if (open.access === 'readOnly') return 'app.readOnly';
  switch (open.saving.kind) {
    case 'saved':
      return open.file?.isBehind ? 'app.savedLocally' : 'app.saved';
    case 'saving':
      return 'app.saving';
    case 'failed':
      return 'app.notSaved';
  }
}

function explanationKey({ file }: OpenProject): MessageKey {
  if (!file) return 'app.onlyHere';
  return file.isBehind ? 'app.fileIsBehind' : 'app.fileIsCurrent';
}

export function SavedIndicator(props: { readonly open: OpenProject }) {
  const t = useTranslate();
  const { open } = props;
  const key = stateKey(open);
  return (
    <Tooltip label={t(explanationKey(open), { file: open.file?.name ?? '' })} multiline maw={320}>
      <span
        className={styles.indicator}
        role="status"
        data-state={open.saving.kind}
        data-testid="saving"
      >
        {t(key)}
      </span>
    </Tooltip>
  );
}
