/** What the press is doing, what the book had to leave out, what stood in the way. */
import { Button, Loader } from '@mantine/core';
import { unreachable } from '#shared/base';
import type { Translate } from '#shared/i18n';
import type { VariantId } from '#shared/model';
import { useProject, useTranslate } from '../../session/index.ts';
import type { PrintedBook, PrintFailure } from '../../workers/index.ts';
import styles from './publish-place.module.css';
import type { MissingFigures } from './use-figures-for.ts';
import type { BookWork } from './use-sales-book.ts';
import type { SavedBook } from './use-save-book.ts';

interface BookStatusProps {
  readonly work: BookWork;
  readonly missing: readonly MissingFigures[];
  readonly unsupported: PrintedBook['unsupported'];
  /** 0 until the first book is on the screen. */
  readonly pageCount: number;
  readonly saved: SavedBook | null;
  readonly isFresh: boolean;
  readonly onAgain: () => void;
}

export function BookStatus(props: BookStatusProps) {
  const { work, missing, unsupported, pageCount, saved, isFresh, onAgain } = props;
  const t = useTranslate();
  const nameOf = useVariantNames();
  return (
    <div className={styles.status} role="status">
      {work.kind === 'failed' && work.failure.code !== 'nothingToPublish' ? (
        <div className={styles.failure} role="alert">
          <b>{t('publish.failedTitle')}</b>
          <p>{sayFailure(work.failure, t)}</p>
          <Button size="compact-sm" variant="light" color="red" onClick={onAgain}>
            {t('publish.again')}
          </Button>
        </div>
      ) : (
        <WorkLine work={work} isFresh={isFresh} pageCount={pageCount} nameOf={nameOf} />
      )}
      {isFresh
        ? missing.map(({ variantId, reason }) => (
            <p key={variantId} className={styles.warning}>
              {t('publish.figuresMissing', {
                variant: nameOf(variantId),
                reason: t(
                  reason === 'incomplete' ? 'publish.reasonIncomplete' : 'publish.reasonStopped',
                ),
              })}
            </p>
          ))
        : null}
      {isFresh && unsupported ? (
        <p className={styles.warning}>{t('documents.unsupportedCharacters', unsupported)}</p>
      ) : null}
      {saved === null ? null : (
        <p className={saved.kind === 'failed' ? styles.warning : styles.saved}>{saved.text}</p>
      )}
    </div>
  );
}

function WorkLine(props: {
  readonly work: BookWork;
  readonly isFresh: boolean;
  readonly pageCount: number;
  readonly nameOf: (id: VariantId) => string;
}) {
  const { work, isFresh, pageCount, nameOf } = props;
  const t = useTranslate();
  if (work.kind === 'simulating' || work.kind === 'typesetting') {
    return (
      <p className={styles.working}>
        <Loader size={14} />
        {work.kind === 'typesetting'
          ? t('publish.typesetting')
          : t('publish.simulating', {
              variant: nameOf(work.variantId),
              done: work.done,
              total: work.total,
            })}
      </p>
    );
  }
  if (!isFresh) return null;
  return (
    <p className={styles.fresh}>
      {t('publish.upToDate')}
      {pageCount === 0 ? null : <> · {t('publish.pages', { count: pageCount })}</>}
    </p>
  );
}

function useVariantNames(): (id: VariantId) => string {
  const processes = useProject((project) => project.processes);
  return (id) => {
    for (const process of Object.values(processes)) {
      const variant = process.variants[id];
      if (variant) return variant.name;
    }
    return '';
  };
}

function sayFailure(failure: PrintFailure, t: Translate): string {
  switch (failure.code) {
    case 'templateRefused': {
      const { path, line, message } = failure;
      return line === null
        ? t('publish.templateRefusedSomewhere', { path, message })
        : t('publish.templateRefused', { path, line, message });
    }
    case 'compilerBroken':
      return t('publish.compilerBroken', { message: failure.message });
    case 'tooLong':
      return t('publish.tooLong', { seconds: failure.seconds });
    case 'nothingToPublish':
      return t('publish.nothingToPublish');
    case 'cancelled':
      return '';
    default:
      return unreachable(failure);
  }
}
