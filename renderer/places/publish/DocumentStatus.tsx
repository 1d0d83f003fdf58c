/** What the press is doing, what the document had to leave out, what stood in the way. */
import { Button, Loader } from '@mantine/core';
import type { Translate } from '#shared/i18n';
import type { VariantId } from '#shared/model';
import { useProject, useTranslate } from '../../session/index.ts';
import { Note } from '../../ui/index.ts';
import styles from './publish-place.module.css';
import { sayFailure, sayMissing } from './say-failure.ts';
import type { BundleInHand, BundleWork } from './use-bundle.ts';
import type { DocumentInHand } from './use-document.ts';
import type { HandedOut } from './use-hand-out.ts';
import type { Saving } from './use-saving.ts';

interface DocumentStatusProps {
  readonly inHand: DocumentInHand;
  readonly bundle: BundleInHand;
  readonly saving: Saving;
  /** 0 until the first document is on the screen. */
  readonly pageCount: number;
  readonly saved: HandedOut | null;
}

export function DocumentStatus(props: DocumentStatusProps) {
  const { inHand, bundle, saving, pageCount, saved } = props;
  const { work, printed, missing, isFresh, again } = inHand;
  const t = useTranslate();
  const nameOf = useVariantNames();
  return (
    <div className={styles.status} role="status">
      {work.kind === 'failed' && work.failure.code !== 'nothingToPublish' ? (
        <div className={styles.failure} role="alert">
          <b>{t('publish.failedTitle')}</b>
          <p>{sayFailure(work.failure, t)}</p>
          <Button size="compact-sm" variant="light" color="red" onClick={again}>
            {t('publish.again')}
          </Button>
        </div>
      ) : (
        <WorkLine inHand={inHand} pageCount={pageCount} nameOf={nameOf} />
      )}
      {bundle.work === null ? null : (
        <Working onStop={bundle.stop}>{sayBundling(bundle.work, nameOf, t)}</Working>
      )}
      {saving.making === null ? null : (
        <Working onStop={saving.stop}>
          {t('publish.making', { format: t(`publish.format_${saving.making}`) })}
        </Working>
      )}
      {printed?.themeFailure ? (
        <Note>
          {t('publish.themeNotUsed')} {sayFailure(printed.themeFailure, t)}
        </Note>
      ) : null}
      {printed?.isLogoBroken ? <Note>{t('documents.logoBroken')}</Note> : null}
      {isFresh
        ? missing.map((one) => (
            <Note key={one.variantId}>{sayMissing(one, nameOf(one.variantId), t)}</Note>
          ))
        : null}
      {isFresh && printed?.unsupported ? (
        <Note>{t('documents.unsupportedCharacters', printed.unsupported)}</Note>
      ) : null}
      {bundle.warnings.map((text) => (
        <Note key={text}>{text}</Note>
      ))}
      {saved === null ? null : saved.kind === 'failed' ? (
        <Note>{saved.text}</Note>
      ) : (
        <p className={styles.saved}>{saved.text}</p>
      )}
    </div>
  );
}

function sayBundling(work: BundleWork, nameOf: (id: VariantId) => string, t: Translate): string {
  if (work.kind === 'making') {
    const { place, total, name } = work;
    return t('publish.bundling', { place, total, name });
  }
  const { variantId, done, total } = work;
  return t('publish.simulating', { variant: nameOf(variantId), done, total });
}

function WorkLine(props: {
  readonly inHand: DocumentInHand;
  readonly pageCount: number;
  readonly nameOf: (id: VariantId) => string;
}) {
  const { inHand, pageCount, nameOf } = props;
  const { work, isFresh, stop, again } = inHand;
  const t = useTranslate();
  if (work.kind === 'typesetting') {
    return <Working onStop={stop}>{t('publish.typesetting')}</Working>;
  }
  if (work.kind === 'simulating') {
    const { variantId, done, total } = work;
    return (
      <Working onStop={stop}>
        {t('publish.simulating', { variant: nameOf(variantId), done, total })}
      </Working>
    );
  }
  if (work.kind === 'stopped') {
    return (
      <p className={styles.working}>
        {t('publish.stopped')}
        <Button size="compact-xs" variant="subtle" onClick={again}>
          {t('publish.again')}
        </Button>
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

function Working(props: { readonly onStop: () => void; readonly children: string }) {
  const t = useTranslate();
  return (
    <p className={styles.working}>
      <Loader size={14} />
      <span className={styles.workingText}>{props.children}</span>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={props.onStop}>
        {t('publish.cancel')}
      </Button>
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
